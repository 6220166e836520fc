#include <doctest/doctest.h>

#include <algorithm>

#include "desk_stage.h"
#include "ui/layers.h"
#include "ui/voice_book.h"

using namespace ui;

namespace {

// A desk with a silent source, one that says a thing, a claim of the writer's and one without a source.
struct Aids : test::DeskStage {
    base::Identifier authority, engineer, closing, begin, cost;

    explicit Aids(float width = 1440, float height = 900) : DeskStage(width, height) {
        authority = mark("Source", "The port authority");
        engineer = mark("Source", "an engineer");
        closing = mark("Claim", "the bridge will close for a year");
        begin = mark("Claim", "Repairs may begin in spring");
        cost = mark("Claim", "Nobody is sure what it will cost");
        set(cost, "mode", "narrator");
        set(authority, "kind", "organisation");
        link("says", authority, closing);
        frame();
    }
    void set(base::Identifier const& id, std::string const& attribute, std::string const& value) {
        for (std::size_t i = 0; i < project.spans.size(); ++i)
            if (project.spans[i].id == id) project.spans.changing(i)->attributes.push_back({attribute, {value}, false});
        changed();
    }
    std::string label(std::string const& id) const {
        Item const* const found = item(id);
        return found ? found->label : std::string();
    }
    // How many quads over the letters have this colour.
    std::ptrdiff_t count_over(Color color) {
        auto const& quads = desk.article().quads_over();
        return std::count_if(quads.begin(), quads.end(),
                             [color](gfx::MarkQuad const& quad) { return quad.color == color; });
    }
};

} // namespace

TEST_CASE("W lists each source with what it says, then the claims without one, the writer's own, and who is silent") {
    Aids stage;
    CHECK(stage.key(U'w'));
    stage.frame();
    CHECK(stage.label("voices/title") == "2 sources, 3 claims");
    CHECK(stage.label("voices/of/" + stage.authority) == "The port authority, 1 claim, organisation");
    CHECK(stage.item("voices/" + stage.authority + "/" + stage.closing) != nullptr);
    CHECK(stage.label("voices/head/unsourced") == "No source yet 1");
    CHECK(stage.item("voices/unsourced/" + stage.begin) != nullptr);
    CHECK(stage.item("voices/narrated/" + stage.cost) != nullptr);
    CHECK(stage.label("voices/head/silent") == "Says nothing yet 1");
    CHECK(stage.item("voices/of/" + stage.engineer) != nullptr);
    CHECK(stage.key(U'w'));
    CHECK(stage.state.side_view == SideView::Marks);
    CHECK(stage.state.focus.empty());
}

TEST_CASE("the keyboard goes from row to row, and Enter jumps to the place") {
    Aids stage;
    CHECK(stage.key(U'w'));
    stage.frame();
    CHECK(stage.state.focus == "voices/of/" + stage.authority);
    CHECK(stage.key(platform::Key::Down));
    CHECK(stage.state.focus == "voices/" + stage.authority + "/" + stage.closing);
    CHECK(stage.key(platform::Key::Down));
    CHECK(stage.state.focus == "voices/unsourced/" + stage.begin);
    CHECK(stage.key(platform::Key::Enter));
    stage.frame();
    CHECK(stage.state.selected == stage.begin);
    CHECK(stage.key(platform::Key::Escape));
    CHECK(stage.state.focus.empty());
    CHECK(stage.state.side_view == SideView::Voices);
}

TEST_CASE("who said what follows every change at once") {
    Aids stage;
    CHECK(stage.click("side/voices"));
    stage.frame();
    stage.link("says", stage.engineer, stage.begin);
    stage.frame();
    CHECK(stage.item("voices/unsourced/" + stage.begin) == nullptr);
    CHECK(stage.item("voices/head/silent") == nullptr);
    CHECK(stage.item("voices/" + stage.engineer + "/" + stage.begin) != nullptr);
    CHECK(stage.click("voices/of/" + stage.engineer));
    CHECK(stage.state.selected == stage.engineer);
    CHECK(stage.click("side/marks"));
    stage.frame();
    CHECK(stage.item("list/title") != nullptr);
}

TEST_CASE("a claim without a source is linked from its row") {
    Aids stage(1440, 1400);
    CHECK(stage.click("side/voices"));
    stage.frame();
    CHECK(stage.click("voices/link/" + stage.begin));
    CHECK(stage.state.linking_from == stage.begin);
    stage.frame();
    CHECK(stage.click("voices/of/" + stage.engineer));
    auto const made = stage.taken<AddRelation>();
    CHECK(made.size() == 1);
    if (made.empty()) return;
    CHECK(made[0].type == "says");
    CHECK(made[0].from == stage.engineer);
    CHECK(made[0].to == stage.begin);
}

TEST_CASE("the audit tells how the claims are sourced, what the sources are and how much each says") {
    Aids stage;
    CHECK(stage.key(U's'));
    stage.frame();
    CHECK(stage.label("sources/title") == "2 sources");
    CHECK(stage.label("sources/claims/voices") == "From a source: 1 \u00B7 33\u00A0%");
    CHECK(stage.label("sources/claims/narrated") == "The writer\u2019s own: 1 \u00B7 33\u00A0%");
    CHECK(stage.label("sources/claims/unsourced") == "No source yet: 1 \u00B7 33\u00A0%");
    CHECK(stage.label("sources/value/kind/organisation") == "kind organisation: 1");
    CHECK(stage.label("sources/value/kind/-") == "kind not set: 1");
    CHECK(stage.label("sources/value/identity/-") == "identity not set: 2");
    VoiceBook const& book = voice_book(stage.state, stage.scene());
    CHECK(book.by_claims().size() == 2);
    CHECK(stage.state.focus == "sources/claims/voices");
    stage.set(stage.engineer, "kind", "expert");
    stage.frame();
    CHECK(stage.label("sources/value/kind/expert") == "kind expert: 1");
    CHECK(stage.item("sources/value/kind/-") == nullptr);
}

TEST_CASE("a value of the audit lists only the sources that have it, and a source jumps to its place") {
    Aids stage(1440, 1400);
    CHECK(stage.click("side/sources"));
    stage.frame();
    CHECK(stage.item("sources/of/" + stage.engineer) != nullptr);
    CHECK(stage.click("sources/value/kind/organisation"));
    stage.frame();
    CHECK(stage.item("sources/of/" + stage.engineer) == nullptr);
    CHECK(stage.click("sources/of/" + stage.authority));
    CHECK(stage.state.selected == stage.authority);
    stage.frame();
    stage.press("sources/value/kind/organisation");
    stage.frame();
    CHECK(stage.item("sources/of/" + stage.engineer) != nullptr);
}

TEST_CASE("what the audit counts leads to the claims and marks themselves") {
    Aids stage(1440, 1400);
    CHECK(stage.click("side/sources"));
    stage.frame();
    CHECK(stage.click("sources/claims/unsourced"));
    CHECK(stage.state.side_view == SideView::Voices);
    CHECK(stage.click("side/sources"));
    stage.frame();
    CHECK(stage.click("sources/check/silent_source"));
    CHECK(stage.state.side_view == SideView::Marks);
    CHECK(stage.state.filter.check == "silent_source");
    stage.frame();
    CHECK(stage.item("list/" + stage.engineer) != nullptr);
    CHECK(stage.item("list/" + stage.authority) == nullptr);
}

TEST_CASE("where there is nothing to list the aids say what to do") {
    test::DeskStage stage;
    for (char const* const tab : {"voices", "sources"}) {
        CHECK(stage.click(std::string("side/") + tab));
        stage.frame();
        Item const* const words = stage.item(std::string(tab) + "/empty");
        CHECK(words != nullptr);
        if (words)
            CHECK(words->label.find("Mark who speaks as Source (2) and what is said as Claim (4)") !=
                  std::string::npos);
    }
    stage.project.schema.relations.clear();
    stage.changed();
    stage.frame();
    Item const* const words = stage.item("sources/empty");
    CHECK(words != nullptr);
    if (words) CHECK(words->label.find("no link that tells who says what") != std::string::npos);
}

TEST_CASE("D dims all marks but those of the selected mark's type, and brings them back") {
    Aids stage;
    Color const full = theme().source.line;
    Color const dim = with_alpha(full, dimness("Claim", "Source"));
    CHECK(stage.count_over(full) > 0);
    stage.state.selected = stage.closing;
    CHECK(stage.key(U'd'));
    stage.state.selected.clear();
    stage.rest();
    CHECK(only_type(stage.project.schema, stage.state) == "Claim");
    CHECK(stage.count_over(full) == 0);
    CHECK(stage.count_over(dim) > 0);
    CHECK(stage.count_over(theme().claim_bars) > 0);
    CHECK(stage.key(U'd'));
    stage.rest();
    CHECK(stage.count_over(full) > 0);
    CHECK(stage.count_over(dim) == 0);
}

TEST_CASE("the rail looks at one type alone; hiding that one, or a scheme without it, ends it") {
    Aids stage;
    CHECK(stage.click("rail/hide/Source"));
    CHECK(stage.click("rail/only/Source"));
    CHECK(stage.state.only_type == "Source");
    CHECK_FALSE(stage.state.hidden_types["Source"]);
    CHECK(stage.click("rail/only/Cue"));
    CHECK(stage.state.only_type == "Cue");
    CHECK(stage.click("rail/hide/Cue"));
    CHECK(stage.state.only_type.empty());
    stage.state.only_type = "Nothing of this scheme";
    CHECK(only_type(stage.project.schema, stage.state).empty());
}

TEST_CASE("the sheet of layers hides and shows types by their keys, by the mouse, and all again") {
    Aids stage;
    CHECK(stage.key(U'v'));
    stage.frame();
    CHECK(stage.item("layers") != nullptr);
    CHECK(stage.state.focus == "layers/show/Entity");
    CHECK(stage.key(U'2'));
    CHECK(stage.state.hidden_types["Source"]);
    CHECK(stage.taken<AddSpan>().empty());
    CHECK(stage.key(platform::Key::Down));
    CHECK(stage.key(platform::Key::Down));
    CHECK(stage.key(platform::Key::Space));
    stage.frame();
    CHECK(stage.state.hidden_types["Cue"]);
    CHECK(stage.click("layers/only/Claim"));
    CHECK(stage.state.only_type == "Claim");
    CHECK(stage.click("layers/all"));
    CHECK_FALSE(is_any_layer_changed(stage.scene(), stage.state));
    CHECK(stage.click("layers/notes"));
    CHECK_FALSE(stage.state.show_margin_notes);
    CHECK(stage.key(platform::Key::Escape));
    stage.frame();
    CHECK(stage.item("layers") == nullptr);
}

TEST_CASE("on a phone the aids open from More as a sheet with 44-pixel rows, and a row shows its mark") {
    Aids stage(390, 844);
    CHECK(stage.click("bar/more"));
    stage.frame();
    CHECK(stage.click("bar/more_menu/who"));
    stage.frame();
    stage.frame();
    CHECK(stage.item("sheet") != nullptr);
    for (std::string const& id : {"voices/of/" + stage.authority, "voices/" + stage.authority + "/" + stage.closing,
                                  std::string("side/sources")}) {
        Item const* const row = stage.item(id);
        CHECK(row != nullptr);
        if (row) CHECK(row->height >= 40);
        if (row) CHECK(row->x + row->width <= 390);
    }
    CHECK(stage.click("voices/" + stage.authority + "/" + stage.closing));
    stage.frame();
    CHECK(stage.state.selected == stage.closing);
    CHECK(stage.item("inspector/type") != nullptr);
}
