#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "desk_stage.h"
#include "imgui_internal.h"
#include "ui/set_words.h"
#include "ui/widgets.h"

// Strings of an article are set by the text room wherever they stand; Dear ImGui's own letters never see them.

namespace {

constexpr char const* kHebrewClaim = "הגשר ייסגר לשנה";
constexpr char const* kHebrewSource = "רשות הנמל";
constexpr char const* kArabicClaim = "قد تبدأ الإصلاحات";
constexpr char const* kCombining = "ca\xCC\x83o e\xCC\x81te\xCC\x81"; // letters with marks of their own
constexpr char const* kTitle = "הגשר נסגר";
constexpr char const* kText = "הגשר נסגר\n"
                              "רשות הנמל הודיעה כי הגשר ייסגר לשנה. قد تبدأ الإصلاحات في الربيع.\n"
                              "Said by ca\xCC\x83o e\xCC\x81te\xCC\x81 on Monday.";

// Has Dear ImGui looked for any of these characters in any face at any size?
bool imgui_was_asked(ImWchar first, ImWchar last) {
    ImFontAtlas const& atlas = *ImGui::GetIO().Fonts;
    for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i) {
        ImVector<ImU16> const& lookup = atlas.Builder->BakedPool[i].IndexLookup;
        for (ImWchar character = first; character <= last && static_cast<int>(character) < lookup.Size; ++character)
            if (lookup[static_cast<int>(character)] != 0xFFFF) return true;
    }
    return false;
}

bool imgui_was_asked_for_the_article() {
    return imgui_was_asked(0x0300, 0x036F) || imgui_was_asked(0x0590, 0x06FF);
}

// A desk on which every place that can show a string of the article shows one.
struct HebrewDesk : test::DeskStage {
    HebrewDesk() {
        project.article.text = unicode::Text::from_utf8(kText);
        project.article.structure = {{unicode::range(0, 9), "heading", 1, {}}};
        project.article.language = "he";
        project.header.title = kTitle;
        claim = mark("Claim", kHebrewClaim);
        source = mark("Source", kHebrewSource);
        other = mark("Claim", kArabicClaim);
        last = mark("Claim", kCombining);
        link("says", source, claim);
        link("supports", last, claim);
        changed();
        frame();
    }
    std::string claim, source, other, last;
};

float left_of(ImDrawList const& list, int from) {
    float left = 1e9F;
    for (int i = from; i < list.VtxBuffer.Size; ++i) left = std::min(left, list.VtxBuffer[i].pos.x);
    return left;
}

} // namespace

TEST_CASE("lists, inspector, link rows and the title set the article's own words, in every script") {
    HebrewDesk desk;
    desk.state.filter.type = "Claim";
    desk.state.selected = desk.claim;
    desk.rest();
    CHECK(ui::has_set_words(kTitle, 13));        // the bar
    CHECK(ui::has_set_words(kHebrewClaim, 17));  // the inspector's quotation
    CHECK(ui::has_set_words(kHebrewSource, 15)); // a link's far end
    CHECK(ui::has_set_words(kHebrewClaim, 15));  // rows of the list
    CHECK(ui::has_set_words(kArabicClaim, 15));
    CHECK(ui::has_set_words(kCombining, 15));
    CHECK(ui::has_set_words(kHebrewSource, 12)); // whose claim it is
    CHECK_FALSE(imgui_was_asked_for_the_article());
}

TEST_CASE("a note, a tooltip, a scheme's labels and a notice are set by the text room where letters need it") {
    HebrewDesk desk;
    for (model::RelationType& relation : desk.project.schema.relations)
        if (relation.id == "says") relation.label = "אומר";
    for (model::SpanType& type : desk.project.schema.span_types) {
        if (type.id != "Claim") continue;
        type.label = "טענה";
        type.attributes.front().label = "צורה";
        type.attributes.front().values.front().label = "ישיר";
        type.attributes.front().values.front().description = "בלשון הדובר";
    }
    std::string const value = "inspector/attribute/" + desk.project.schema.find_type("Claim")->attributes.front().id +
                              "/" + desk.project.schema.find_type("Claim")->attributes.front().values.front().id;
    desk.project.spans.change_each([&](model::Span& span) {
        if (span.id == desk.claim) span.note = "לבדוק\nשוב";
    });
    desk.notices.push_back({1, ui::NoticeKind::Information, "\"הגשר נסגר\" was moved to the bin.", "Put it back"});
    desk.state.selected = desk.claim;
    desk.changed();
    desk.rest();
    CHECK(ui::has_set_words("לבדוק\nשוב", 13));
    CHECK(ui::has_set_words("אומר", 12));
    CHECK(ui::has_set_words("אומר", 11)); // beside the link on the page
    CHECK(ui::has_set_words("טענה", 13));
    CHECK(ui::has_set_words("ישיר", 13));
    CHECK(ui::has_set_words("\xE2\x80\x8E\"הגשר נסגר\" was moved to the bin.", 13));
    REQUIRE(desk.hover(value));
    desk.rest();
    CHECK(ui::has_set_words("בלשון הדובר", 12));
    CHECK_FALSE(imgui_was_asked_for_the_article());
}

TEST_CASE("library rows and the phone's bar set titles of any script") {
    HebrewDesk desk;
    ui::LibraryRow row;
    row.id = "a-other";
    row.title = "עיר אחרת";
    row.language = "he";
    desk.library = {row};
    desk.state.library_open = true;
    desk.rest();
    CHECK(ui::has_set_words("עיר אחרת", 17));
    desk.state.library_open = false;
    desk.imgui.width = 390;
    desk.rest();
    CHECK(ui::has_set_words(kTitle, 15));
    CHECK_FALSE(imgui_was_asked_for_the_article());
}

TEST_CASE("words that run from the right begin at the right end of their own box") {
    test::ImguiStage stage(400, 200);
    // Letters of the first fonts, in a line that a mark turns (U+200F).
    static constexpr char const* kFromRight = "\xE2\x80\x8F"
                                              "Bridge";
    stage.frame([] {
        ui::State state;
        ui::Painter painter;
        painter.state = &state;
        painter.list = ImGui::GetBackgroundDrawList();
        auto const left = [&painter](auto draw) {
            int const before = painter.list->VtxBuffer.Size;
            draw();
            return left_of(*painter.list, before);
        };
        auto const article = [&](char const* words) {
            return left([&] { ui::draw_article_line(painter, 20, 40, 300, words, 0xFF000000, 15); });
        };
        CHECK(article("Bridge") < 24);
        CHECK(article(kFromRight) > 200);
        CHECK(left([&] { ui::draw_article_lines(painter, 20, 40, 300, 3, kFromRight, 0xFF000000, 15, 20); }) > 200);
        CHECK(left([&] { ui::draw_name_lines(painter, 20, 40, 300, 3, kFromRight, 0xFF000000); }) > 200);
        // In a row of other words a name stands where the row has come to.
        CHECK(left([&] { ui::draw_name_line(painter, 20, 40, 300, kFromRight, 0xFF000000); }) < 30);
    });
}

TEST_CASE("only what is more than letters side by side needs setting") {
    test::ImguiStage stage(100, 100);
    stage.frame([] {
        for (char const* plain : {"", "Link one", "¶ 3 · 17", "Zażółć gęślą jaźń", "Ελληνικά", "Мост", "“quoted” – …"})
            CHECK_FALSE(ui::needs_setting(plain));
        for (char const* rich : {kTitle, kArabicClaim, kCombining, "पुल", "สะพาน", "橋", "a\xE2\x80\x8F", "\xFF"})
            CHECK(ui::needs_setting(rich));
    });
}

TEST_CASE("each line end of a note begins a new line, and an empty line stays") {
    test::ImguiStage stage(400, 200);
    stage.frame([] {
        CHECK(ui::name_lines_height(300, 40, "one", 13, 18) == 18);
        CHECK(ui::name_lines_height(300, 40, "one\n\ntwo", 13, 18) == 54);
        CHECK(ui::name_lines_height(300, 2, "one\n\ntwo", 13, 18) == 36);
        CHECK(ui::name_lines_height(300, 40, "", 13, 18) == 0);
    });
}
