#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "panel_stage.h"
#include "ui/annotation_list.h"
#include "ui/choosing.h"
#include "ui/command_table.h"
#include "ui/list_caption.h"
#include "ui/list_order.h"
#include "ui/searched_words.h"
#include "ui/wording.h"

using test::PanelStage;

namespace {

constexpr ui::Rect kArea{944, 400, 336, 372};

struct List : PanelStage {
    List() {
        mark("s-authority", "Source", "The port authority");
        mark("s-closing", "Claim", "the bridge will close for a year");
        mark("s-reckless", "Claim", "the plan reckless");
        mark("s-ana", "Entity", "Ana Ortiz");
        mark("s-them", "Source", "Critics");
        mark("s-cost", "Claim", "Repairs will cost 40 million euros");
        mark("s-flag", "Flag", "40 million");
        link("r-says", "says", "s-authority", "s-closing");
        link("r-names", "refers_to", "s-them", "s-ana");
        set("s-closing", "mode", "direct");
        set("s-cost", "mode", "narrator");
        set("s-cost", "check", "disputed");
        set("s-ana", "kind", "person");
        changed();
        show(ui::draw_annotation_list, kArea);
    }
    std::string title() { return ui::list_order(state, scene).title(); }
    std::vector<std::string> listed() {
        std::vector<std::string> ids;
        for (auto const& entry : ui::list_order(state, scene).entries()) ids.push_back(project.spans[entry.span].id);
        return ids;
    }
    std::vector<std::string> chips() {
        std::vector<std::string> labels;
        for (auto const& chip : ui::list_order(state, scene).chips()) labels.push_back(chip.label);
        return labels;
    }
    std::string caption(std::string const& id) { return ui::joined(ui::caption_of(scene, index.find(id))); }
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("all marks are listed in reading order, numbered from one") {
    List stage;
    ui::Item const* const title = stage.item("list/title");
    REQUIRE(title != nullptr);
    if (title != nullptr) CHECK(title->label == "7 marks");
    CHECK(stage.listed() == Ids{"s-authority", "s-closing", "s-them", "s-reckless", "s-ana", "s-cost", "s-flag"});
    CHECK(stage.count_items("list/s-") == 7);
    CHECK(ui::list_order(stage.state, stage.scene).entries().back().number == 7);
}

TEST_CASE("a type is chosen in the menu under the filter") {
    List stage;
    CHECK(stage.item("list/filter/Claim") == nullptr);
    CHECK(stage.click("list/filter"));
    CHECK(stage.click("list/filter/Claim"));
    CHECK(stage.state.filter.type == "Claim");
    CHECK(!stage.state.list_filter_open);
    CHECK(stage.title() == "3 claims");
    CHECK(stage.listed() == Ids{"s-closing", "s-reckless", "s-cost"});
}

TEST_CASE("a press beside the menu closes it and presses nothing below") {
    List stage;
    stage.press("list/filter");
    CHECK(stage.state.list_filter_open);
    ui::Item const* const menu = stage.item("list/filters");
    ui::Item const* const row = stage.item("list/s-authority");
    REQUIRE((row != nullptr && menu != nullptr));
    if (row == nullptr || menu == nullptr) return;
    float const x = row->x + 4;
    float const y = row->y + row->height / 2;
    REQUIRE(x < menu->x);
    stage.click_at(x, y);
    CHECK(!stage.state.list_filter_open);
    CHECK(stage.state.selected.empty());
    stage.click_at(x, y);
    CHECK(stage.state.selected == "s-authority");
}

TEST_CASE("chips count what the schema's checks find and what asks for work") {
    List stage;
    stage.state.filter.type = "Claim";
    CHECK(stage.chips() == Ids{"All", "No source 1", "Disputed 1"});
    stage.frame();
    stage.frame();
    CHECK(stage.click("list/check/claim_without_source"));
    CHECK(stage.listed() == Ids{"s-reckless"});
    CHECK(stage.title() == "1 claim");
    CHECK(stage.click("list/chip/check/disputed"));
    CHECK(stage.listed() == Ids{"s-cost"});
    CHECK(stage.click("list/all"));
    CHECK(stage.listed().size() == 3);
}

TEST_CASE("a number stays with its claim, whatever is filtered") {
    List stage;
    stage.state.filter.type = "Claim";
    stage.state.filter.check = "claim_without_source";
    auto const& entries = ui::list_order(stage.state, stage.scene).entries();
    REQUIRE(entries.size() == 1);
    if (!entries.empty()) CHECK(entries.front().number == 2);
}

TEST_CASE("what is filtered by is seen as a chip also when nothing passes it") {
    List stage;
    stage.state.filter = {"Claim", "unlinked_cue", "", "", "", ""};
    CHECK(stage.listed().empty());
    CHECK(stage.title() == "no claims");
    CHECK(stage.chips().back() == "Unlinked cue 0");
    stage.state.filter = {"Claim", "", "nature", "opinion", "", ""};
    CHECK(stage.chips().back() == "Opinion 0");
}

TEST_CASE("values count with their defaults") {
    List stage;
    stage.state.filter = {"Claim", "", "mode", "indirect", "", ""};
    CHECK(stage.listed() == Ids{"s-reckless"});
    stage.state.filter = {"Claim", "", "mode", "direct", "", ""};
    CHECK(stage.listed() == Ids{"s-closing"});
}

TEST_CASE("words are searched in quotes and notes, whatever their case") {
    List stage;
    stage.span("s-reckless")->note = "Compare with the MINISTRY";
    stage.changed();
    stage.state.filter.text = "BRIDGE";
    CHECK(stage.listed() == Ids{"s-closing"});
    stage.state.filter.text = "ministry";
    CHECK(stage.listed() == Ids{"s-reckless"});
    CHECK(ui::holds_words("Čapek a KŘÍŽ", "kříž"));
    CHECK(ui::holds_words("ΑΘΗΝΑ и МОСКВА", "москва"));
    CHECK(!ui::holds_words("bridge", "bridges"));
}

TEST_CASE("marks looked through at once are those that hold the words one by one") {
    List stage;
    stage.span("s-reckless")->note = "Über die BRÜCKE";
    stage.span("s-flag")->note = "bridge";
    stage.changed();
    ui::SearchedMarks const marks(stage.project);
    for (char const* words :
         {"", "bridge", "BRIDGE", "brucke", "e", "on ", "million", "bridge\u00ADs", "no mark says this"}) {
        INFO(words);
        std::vector<bool> const held = marks.holding(words);
        REQUIRE(held.size() == stage.project.spans.size());
        for (model::SpanIndex i = 0; i < held.size(); ++i) {
            model::Span const& span = stage.project.spans[i];
            std::string const text = model::text_of(stage.project.article.text, span.fragments);
            CHECK(held[i] == (ui::holds_words(text, words) || ui::holds_words(span.note, words)));
        }
    }
}

TEST_CASE("words that end one mark and begin the next are in neither") {
    List stage;
    std::string const first = model::text_of(stage.project.article.text, stage.project.spans[0].fragments);
    std::string const second = model::text_of(stage.project.article.text, stage.project.spans[1].fragments);
    std::vector<bool> const held = ui::SearchedMarks(stage.project).holding(first + second);
    CHECK(std::count(held.begin(), held.end(), true) == 0);
}

TEST_CASE("a mark that is changed while words are looked for is looked through anew") {
    List stage;
    CHECK(stage.click("list/search"));
    stage.type("list/words", "ministry");
    stage.frame();
    CHECK(stage.listed().empty());
    stage.span("s-reckless")->note = "Compare with the Ministry";
    stage.changed();
    CHECK(stage.listed() == Ids{"s-reckless"});
}

TEST_CASE("Enter in the search goes to the first that was found, and Escape there back to all of them") {
    List stage;
    CHECK(stage.click("list/search"));
    stage.type("list/words", "million");
    stage.leave("list/words", "million", platform::FieldExit::Enter);
    CHECK(stage.listed() == Ids{"s-cost", "s-flag"});
    CHECK(stage.state.selected == "s-cost");
    CHECK(stage.state.focus == "list/s-cost");
    ui::go_back(stage.scene, stage.state);
    CHECK(stage.state.focus.empty());
    CHECK(!stage.state.list_search_open);
    CHECK(stage.listed().size() == 7);
}

TEST_CASE("advice that the scheme no longer gives is no filter any more") {
    List stage;
    stage.state.filter.check = "no_such_advice";
    CHECK(stage.listed().size() == 7);
    CHECK(stage.state.filter.check.empty());
}

TEST_CASE("the pieces of a mark are quoted apart") {
    List stage;
    model::Span const& whole = *stage.span("s-cost");
    model::Span pieces = whole;
    unicode::Range const all = whole.fragments.front();
    pieces.fragments = {{all.start, all.start + 3}, {all.end - 3, all.end}};
    std::string const text = model::text_of(stage.project.article.text, whole.fragments);
    CHECK(ui::quoted_words(stage.project, whole) == text);
    std::string const first = model::text_of(stage.project.article.text, {pieces.fragments[0]});
    std::string const second = model::text_of(stage.project.article.text, {pieces.fragments[1]});
    CHECK(ui::quoted_words(stage.project, pieces) == first + " … " + second);
}

TEST_CASE("the search field filters while typing and Escape ends it") {
    List stage;
    CHECK(stage.click("list/search"));
    CHECK(stage.item("list/words") != nullptr);
    stage.type("list/words", "million");
    stage.frame();
    CHECK(stage.listed() == Ids{"s-cost", "s-flag"});
    stage.leave("list/words", "million", platform::FieldExit::Escape);
    CHECK(stage.state.filter.text.empty());
    CHECK(!stage.state.list_search_open);
    CHECK(stage.listed().size() == 7);
}

TEST_CASE("captions say who, how and what") {
    List stage;
    CHECK(stage.caption("s-closing") == "The port authority \u00B7 direct \u00B7 fact");
    CHECK(stage.caption("s-cost") == "writer \u00B7 fact \u00B7 flagged");
    CHECK(stage.caption("s-ana") == "person");
    CHECK(stage.caption("s-authority").empty());
}

TEST_CASE("a source that refers to a name is called by that name") {
    List stage;
    stage.link("r-critics", "says", "s-them", "s-reckless");
    stage.changed();
    CHECK(stage.caption("s-reckless") == "Ana Ortiz \u00B7 indirect \u00B7 fact");
}

TEST_CASE("advice takes the caption's place and offers to link") {
    List stage;
    ui::Item const* const row = stage.item("list/s-reckless");
    REQUIRE(row != nullptr);
    if (row != nullptr) CHECK(row->label == "4 the plan reckless, Claim without a source");
    CHECK(stage.click("list/advice/s-reckless"));
    CHECK(stage.state.linking_from == "s-reckless");
    CHECK(stage.state.selected == "s-reckless");
}

TEST_CASE("a row chooses its span and scrolls the page to it") {
    List stage;
    stage.state.scroll_wish.reset();
    CHECK(stage.click("list/s-cost"));
    CHECK(stage.state.selected == "s-cost");
    CHECK(stage.state.scroll_wish == stage.span("s-cost")->extent().start);
    ui::Item const* const row = stage.item("list/s-cost");
    REQUIRE(row != nullptr);
    if (row != nullptr) CHECK(row->is_checked);
}

TEST_CASE("while linking, a row is the target") {
    List stage;
    stage.state.linking_from = "s-reckless";
    CHECK(stage.click("list/s-them"));
    auto const wish = stage.take<ui::AddRelation>();
    CHECK(wish.type == "says");
    CHECK(wish.from == "s-them");
    CHECK(wish.to == "s-reckless");
    CHECK(stage.state.linking_from.empty());
    CHECK(stage.state.selected == "s-reckless");
}

TEST_CASE("a row under the mouse hovers its mark until the mouse goes") {
    List stage;
    CHECK(stage.hover("list/s-ana"));
    CHECK(stage.state.hovered == "s-ana");
    ImGui::GetIO().AddMousePosEvent(100, 100);
    stage.frame();
    stage.frame();
    CHECK(stage.state.hovered.empty());
    stage.state.hovered = "s-cost"; // the article says so
    stage.frame();
    CHECK(stage.state.hovered == "s-cost");
}

TEST_CASE("the list follows a selection made elsewhere and lets the reader scroll on") {
    List stage;
    stage.show(ui::draw_annotation_list, {944, 600, 336, 172});
    CHECK(stage.item("list/s-flag") == nullptr);
    ui::choose_span(stage.state, stage.scene, "s-flag");
    stage.frame();
    stage.frame();
    CHECK(stage.item("list/s-flag") != nullptr);
    stage.state.list_scroll = 0;
    stage.frame();
    stage.frame();
    CHECK(stage.item("list/s-flag") == nullptr);
}

TEST_CASE("the order is computed once for a revision and a filter") {
    List stage;
    auto const* const before = &ui::list_order(stage.state, stage.scene);
    CHECK(&ui::list_order(stage.state, stage.scene) == before);
    stage.mark("s-more", "Claim", "Monday");
    stage.changed();
    CHECK(ui::list_order(stage.state, stage.scene).entries().size() == 8);
    stage.state.filter.type = "Flag";
    CHECK(ui::list_order(stage.state, stage.scene).entries().size() == 1);
}

TEST_CASE("of ten thousand marks only the rows in sight are drawn") {
    PanelStage stage;
    std::string text;
    for (int i = 0; i < 10000; ++i) text += "word ";
    stage.project.article.text = unicode::Text::from_utf8(text);
    stage.project.article.structure.clear();
    for (std::uint32_t i = 0; i < 10000; ++i) {
        model::Span span;
        span.id = "s-" + std::to_string(i);
        span.type = "Entity";
        span.fragments = {unicode::range(i * 5, i * 5 + 4)};
        stage.project.spans.push_back(span);
    }
    stage.changed();
    stage.show(ui::draw_annotation_list, kArea);
    CHECK(stage.count_items("list/s-") <= 8);
    stage.state.list_scroll = 48.0F * 5000;
    stage.frame();
    stage.frame();
    CHECK(stage.item("list/s-5001") != nullptr);
    CHECK(stage.count_items("list/s-") <= 9);
}

TEST_CASE("an article without marks says how to begin") {
    PanelStage stage;
    stage.show(ui::draw_annotation_list, kArea);
    CHECK(ui::list_order(stage.state, stage.scene).title() == "no marks");
    CHECK(stage.count_items("list/s-") == 0);
    auto const told = [&stage] {
        ui::Item const* const words = stage.item("list/empty");
        return words == nullptr ? std::string() : words->label;
    };
    CHECK(told().starts_with("Nothing is marked yet. Select some words in the article, then "));
    stage.mark("s-authority", "Source", "The port authority");
    stage.changed();
    stage.frame();
    CHECK(told().empty());
    stage.state.filter.text = "dragon";
    stage.frame();
    CHECK(told() == "No mark here holds \u201Cdragon\u201D.");
    stage.state.filter.text.clear();
    stage.state.filter.type = "Claim";
    stage.frame();
    CHECK(told() == "None is marked yet.");
    stage.scene.project = nullptr;
    stage.frame();
    stage.frame();
    CHECK(ui::registry().shown().empty());
}
