#include <doctest/doctest.h>

#include <algorithm>

#include "desk_stage.h"
#include "ui/finding.h"

using namespace ui;

namespace {

constexpr platform::Modifiers kControl{true, false, false};
constexpr platform::Modifiers kShift{false, true, false};

// A desk on which the reader has pressed Ctrl+F and types.
struct FindStage : test::DeskStage {
    explicit FindStage(float width = 1440, float height = 900) : DeskStage(width, height) {}

    void open() {
        CHECK(key(U'f', kControl));
        frame();
        CHECK(platform::focused_field() == kFindField);
        enter(kFindField);
    }
    void look_for(std::string const& words) {
        type(kFindField, words);
        give_patterns();
        rest();
    }
    void give_patterns() {
        for (platform::Event const& event : platform::take_events())
            if (auto const* found = std::get_if<platform::PatternFound>(&event)) take_pattern(state, *found);
        frame();
    }
    std::string count() {
        frame();
        return item("find/count") ? item("find/count")->label : std::string();
    }
    std::string present() const {
        Hit const* const hit = present_hit(state);
        return hit ? std::string(project.article.text.slice(hit->range)) : std::string();
    }
};

unicode::Range the_of(unicode::Range words) {
    return {words.start, words.start + 3};
}

} // namespace

TEST_CASE("Ctrl+F and the box in the top bar open the find bar; a second Ctrl+F is the browser's") {
    FindStage stage;
    CHECK(stage.item("find") == nullptr);
    stage.open();
    CHECK(stage.item("find") != nullptr);
    CHECK_FALSE(claims_key(test::key_event(U'f', kControl), stage.scene(), stage.state));
    CHECK_FALSE(stage.key(U'f', kControl));
    stage.leave(kFindField, "", platform::FieldExit::Escape);
    stage.frame();
    CHECK(stage.item("find") == nullptr);
    CHECK(stage.click("bar/find"));
    stage.frame();
    CHECK(stage.item(kFindField) != nullptr);
    stage.leave(kFindField, "");
    // Elsewhere it is ours again.
    CHECK(claims_key(test::key_event(U'f', kControl), stage.scene(), stage.state));
}

TEST_CASE("places are counted while the reader types, Enter goes on and round, with Shift back") {
    FindStage stage;
    stage.open();
    CHECK(stage.count().empty());
    stage.look_for("will");
    CHECK(stage.count() == "1 of 2");
    stage.look_for("the");
    std::size_t const all = stage.state.find.finder->hits().size();
    CHECK(stage.count() == "1 of " + std::to_string(all));
    CHECK(stage.key(platform::Key::Enter));
    CHECK(stage.count() == "2 of " + std::to_string(all));
    CHECK(stage.key(platform::Key::Enter, kShift));
    CHECK(stage.key(platform::Key::Enter, kShift));
    CHECK(stage.count() == std::to_string(all) + " of " + std::to_string(all));
    CHECK(stage.key(platform::Key::F3));
    CHECK(stage.count() == "1 of " + std::to_string(all));
    CHECK(stage.click("find/next"));
    CHECK(stage.click("find/previous"));
    CHECK(stage.count() == "1 of " + std::to_string(all));
    stage.look_for("zeppelin");
    CHECK(stage.count() == "None");
    CHECK_FALSE(stage.item("find/next")->is_enabled);
    CHECK_FALSE(stage.item("find/mark_all")->is_enabled);
    stage.look_for("");
    CHECK(stage.count().empty());
}

TEST_CASE("the search begins at the caret, and Escape puts the caret at the place found with its words selected") {
    FindStage stage;
    stage.select("Repairs");
    stage.state.selection.focus = stage.state.selection.anchor;
    stage.open();
    stage.look_for("the");
    CHECK(present_hit(stage.state)->range.start > stage.find("Repairs").start);
    stage.leave(kFindField, "the", platform::FieldExit::Escape);
    stage.frame();
    CHECK(stage.item("find") == nullptr);
    CHECK(stage.state.has_caret);
    CHECK(stage.state.focus.empty());
    CHECK(stage.state.selection.range() == the_of(stage.find("the cracks grow")));
    CHECK(stage.item("palette/copy") == nullptr);
    // One key marks it.
    CHECK(stage.key(U'1'));
    CHECK(stage.taken<AddSpan>().size() == 1);
}

TEST_CASE("with the keyboard in the article F3 selects place after place, from wherever the caret has gone") {
    FindStage stage;
    stage.open();
    stage.look_for("the");
    stage.leave(kFindField, "the", platform::FieldExit::Escape);
    stage.frame();
    CHECK(stage.key(platform::Key::F3));
    CHECK(stage.item("find") != nullptr);
    CHECK(stage.state.entered_field.empty());
    unicode::Range const first = stage.state.selection.range();
    CHECK(stage.key(platform::Key::F3));
    CHECK(stage.state.selection.range().start > first.end);
    stage.select("promised");
    stage.state.selection.anchor = stage.state.selection.focus;
    CHECK(stage.key(platform::Key::F3, kShift));
    CHECK(stage.state.selection.range() == the_of(stage.find("the mayor")));
    // Out of the selection first, then out of the bar.
    CHECK(stage.key(platform::Key::Escape));
    CHECK(stage.state.selection.is_empty());
    CHECK(stage.item("find") != nullptr);
    CHECK(stage.key(platform::Key::Escape));
    CHECK(stage.item("find") == nullptr);
}

TEST_CASE("selected words are looked for when the bar is opened") {
    FindStage stage;
    stage.select("east bank");
    stage.open();
    stage.rest();
    CHECK(stage.state.find.query.words == "east bank");
    CHECK(stage.count() == "1 of 1");
}

TEST_CASE("the options are chips, by pointer or keyboard, and change the places at once") {
    FindStage stage;
    stage.open();
    stage.look_for("THE");
    std::size_t const all = stage.state.find.finder->hits().size();
    CHECK(stage.click("find/case"));
    stage.rest();
    CHECK(stage.count() == "None");
    stage.click("find/case");
    stage.press("find/whole");
    stage.rest();
    CHECK(stage.state.find.finder->hits().size() < all); // not in "they", "another"
    CHECK(stage.item("find/whole")->is_checked);
    stage.press("find/accents");
    CHECK(stage.state.find.query.match_accents);
    for (char const* const id : {"find/case", "find/accents", "find/whole", "find/pattern", "find/text", "find/marks"})
        CHECK(stage.item(id)->takes_focus);
}

TEST_CASE("in the marks the places are marks, and going on chooses them") {
    FindStage stage;
    auto const claim = stage.mark("Claim", "the bridge will close");
    model::Span mayor;
    mayor.id = "s-mayor";
    mayor.type = "Entity";
    mayor.fragments = {stage.find("the mayor")};
    mayor.note = "Near the bridge";
    stage.project.spans.push_back(mayor);
    stage.changed();
    base::Identifier const entity = mayor.id;
    stage.open();
    stage.look_for("bridge");
    stage.press("find/marks");
    stage.rest();
    CHECK(stage.count() == "1 of 2");
    CHECK(stage.item("find/mark_all") == nullptr);
    CHECK(stage.key(platform::Key::Enter));
    CHECK(stage.count() == "2 of 2");
    CHECK(stage.state.selected == entity);
    stage.key(platform::Key::Enter);
    CHECK(stage.state.selected == claim);
    stage.leave(kFindField, "bridge", platform::FieldExit::Escape);
    CHECK(stage.state.selected == claim);
}

TEST_CASE("the list of marks keeps its own search") {
    FindStage stage;
    stage.mark("Claim", "the bridge will close");
    run_command("search_list", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    stage.frame();
    CHECK(stage.item("list/words") != nullptr);
}

#ifndef __EMSCRIPTEN__

TEST_CASE("a bad pattern gets its sentence under the field, a good one its places") {
    FindStage stage;
    stage.open();
    stage.press("find/pattern");
    stage.look_for("b(ridge");
    CHECK(stage.item("find/fault") != nullptr);
    if (stage.item("find/fault")) CHECK(stage.item("find/fault")->label.find("character 2") != std::string::npos);
    CHECK(stage.count().empty());
    stage.look_for("b(ridge|ank)\\b");
    CHECK(stage.item("find/fault") == nullptr);
    CHECK(stage.count() == "1 of 3");
    CHECK(stage.present() == "Bridge");
}

#endif

TEST_CASE("places are washed under their letters, the present one otherwise, and stand as ticks in the ruler") {
    FindStage stage;
    stage.open();
    stage.look_for("bridge");
    auto const count = [&](std::vector<gfx::MarkQuad> const& quads, Color color) {
        return std::count_if(quads.begin(), quads.end(),
                             [&](gfx::MarkQuad const& quad) { return quad.color == color; });
    };
    auto& article = stage.desk.article();
    CHECK(count(article.quads_under(), theme().found_now) == 1);
    CHECK(count(article.quads_under(), theme().found) == 1);
    CHECK(count(article.quads_over(), theme().found_tick) >= 1);
    stage.leave(kFindField, "bridge", platform::FieldExit::Escape);
    stage.rest();
    CHECK(count(article.quads_under(), theme().found_now) == 0);
    CHECK(count(article.quads_over(), theme().found_tick) == 0);
}

TEST_CASE("a place under the bar or out of sight is brought into view") {
    FindStage stage(1440, 420);
    std::string text = "Bridge to close\n";
    for (int i = 0; i < 60; ++i)
        text += "A long paragraph about nothing in particular that fills a line or two of the page.\n";
    text += "The zeppelin.";
    stage.project.article.text = unicode::Text::from_utf8(text);
    stage.changed();
    stage.rest();
    stage.open();
    stage.look_for("zeppelin");
    auto const boxes = stage.desk.article().visible_rects(stage.find("zeppelin"));
    CHECK(boxes.size() == 1);
    Item const* const bar = stage.item("find");
    if (!boxes.empty()) CHECK((boxes.front().y > bar->y + bar->height || boxes.front().right() < bar->x));
}

TEST_CASE(
    "the page comes down from under the bar for a place in its first line, and goes back when the bar is closed") {
    FindStage stage;
    stage.project.article.text =
        unicode::Text::from_utf8("There was once a long first line that told of a zeppelin\nand nothing else.");
    stage.project.article.structure.clear();
    stage.changed();
    stage.rest();
    stage.open();
    CHECK(stage.state.scroll == 0);
    stage.look_for("zeppelin");
    auto const boxes = stage.desk.article().visible_rects(stage.find("zeppelin"));
    CHECK(boxes.size() == 1);
    Item const* const bar = stage.item("find");
    if (!boxes.empty() && bar) {
        CHECK(boxes.front().right() > bar->x);
        CHECK(boxes.front().y > bar->y + bar->height);
    }
    stage.leave(kFindField, "zeppelin", platform::FieldExit::Escape);
    stage.rest();
    CHECK(stage.item("find") == nullptr);
    CHECK(stage.state.scroll == 0);
}

TEST_CASE("on a phone the bar takes the top bar's place, has 44-pixel targets and hides its options") {
    FindStage stage(390, 844);
    run_command("find", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    stage.frame();
    stage.frame();
    CHECK(stage.item("bar/more") == nullptr);
    for (char const* const id : {kFindField, "find/next", "find/previous", "find/close", "find/options"}) {
        Item const* const target = stage.item(id);
        CHECK(target != nullptr);
        if (target) CHECK(target->height >= 44);
    }
    CHECK(stage.item("find/case") == nullptr);
    CHECK(stage.click("find/options"));
    stage.frame();
    for (char const* const id :
         {"find/case", "find/accents", "find/whole", "find/pattern", "find/text", "find/marks"}) {
        Item const* const chip = stage.item(id);
        CHECK(chip != nullptr);
        if (chip) CHECK(chip->x + chip->width <= 390);
    }
    CHECK(stage.click("find/close"));
    stage.frame();
    CHECK(stage.item("bar/more") != nullptr);
}
