#include <algorithm>
#include <string>
#include <vector>

#include "desk_stage.h"
#include "ui/choosing.h"
#include "ui/mark_chooser.h"
#include "ui/relation_chooser.h"

namespace {

using namespace ui;
using platform::Key;

// Three marks over "bridge": an entity in a source in a claim.
struct Layered : test::DeskStage {
    base::Identifier claim = mark("Claim", "the bridge will close for a year");
    base::Identifier source = mark("Source", "the bridge will close");
    base::Identifier entity = mark("Entity", "bridge");

    Layered() { frame(); }
    void click_words(std::string_view words) {
        auto const boxes = desk.article().visible_rects(find(words));
        CHECK_FALSE(boxes.empty());
        if (boxes.empty()) return;
        frame(1000);
        move(boxes.front().x + boxes.front().width / 2, boxes.front().y + boxes.front().height / 2);
        press_here();
    }
    void press_here() {
        imgui.button(true);
        frame();
        imgui.button(false);
        frame();
        frame();
    }
    bool is_open() const { return item("marks_here") != nullptr; }
};

} // namespace

TEST_CASE("where three marks lie a click lists them, the smallest first, and chooses none yet") {
    Layered stage;
    stage.click_words("bridge will");
    REQUIRE(stage.is_open());
    CHECK(stage.state.selected.empty());
    CHECK(stage.state.choosing_mark.marks == std::vector<base::Identifier>{stage.entity, stage.source, stage.claim});
    for (auto const& id : {stage.entity, stage.source, stage.claim}) CHECK(stage.item("marks_here/" + id));
    CHECK(stage.item("marks_here/" + stage.source)->label == "Source: the bridge will close");
    CHECK(mark_in_question(stage.state) == stage.entity);
}

TEST_CASE("arrows and Enter choose from the list, Escape closes it and chooses nothing") {
    Layered stage;
    stage.click_words("bridge will");
    CHECK(stage.key(Key::Down));
    CHECK(mark_in_question(stage.state) == stage.source);
    CHECK(stage.key(Key::Down));
    CHECK(stage.key(Key::Down)); // the last one
    CHECK(mark_in_question(stage.state) == stage.claim);
    CHECK(stage.key(Key::Up));
    CHECK(stage.key(Key::Enter));
    stage.frame();
    CHECK(stage.state.selected == stage.source);
    CHECK_FALSE(stage.is_open());
    stage.click_words("bridge will");
    CHECK(mark_in_question(stage.state) == stage.source); // the selected one
    CHECK(stage.key(Key::Escape));
    stage.frame();
    CHECK_FALSE(stage.is_open());
    CHECK(stage.state.selected == stage.source);
}

TEST_CASE("a row is chosen by the mouse, a press beside the list closes it") {
    Layered stage;
    stage.click_words("bridge will");
    CHECK(stage.click("marks_here/" + stage.claim));
    CHECK(stage.state.selected == stage.claim);
    stage.frame();
    CHECK_FALSE(stage.is_open());
    stage.click_words("bridge will");
    CHECK(stage.is_open());
    stage.click_words("Repairs");
    CHECK_FALSE(stage.is_open());
    CHECK(stage.state.selected.empty());
}

TEST_CASE("a double click selects the word also where three marks lie") {
    Layered stage;
    stage.click_words("bridge will");
    stage.press_here();
    CHECK_FALSE(stage.is_open());
    unicode::Position const start = stage.find("bridge will").start;
    CHECK(stage.state.selection.range().contains(unicode::Range{start, start + 4}));
}

TEST_CASE("C lists the marks at the caret for the keyboard, from two on") {
    Layered stage;
    stage.state.has_caret = true;
    stage.state.selection.anchor = stage.state.selection.focus = {stage.find("for a year").start + 2};
    CHECK_FALSE(stage.key(U'c')); // the claim alone
    stage.state.selection.anchor = stage.state.selection.focus = {stage.find("will close for").start + 2};
    CHECK(stage.key(U'c'));
    REQUIRE(stage.is_open());
    CHECK(stage.state.choosing_mark.marks == std::vector<base::Identifier>{stage.source, stage.claim});
    CHECK(stage.key(Key::Down));
    CHECK(stage.key(Key::Enter));
    stage.frame();
    CHECK(stage.state.selected == stage.claim);
}

TEST_CASE("Tab leads out of the list, back to the article") {
    Layered stage;
    stage.click_words("bridge will");
    CHECK(stage.key(Key::Tab));
    stage.frame();
    CHECK_FALSE(stage.is_open());
}

TEST_CASE("while linking only marks that the link may lead to are listed") {
    Layered stage;
    stage.mark("Claim", "The port authority said on Monday that the bridge will close");
    auto const third = stage.mark("Claim", "that the bridge will close");
    auto const from = stage.mark("Claim", "the cracks grow");
    choose_span(stage.state, stage.scene(), from);
    CHECK(stage.key(U'l'));
    stage.click_words("bridge will");
    REQUIRE(stage.is_open());
    for (model::Span const& span : stage.project.spans) {
        if (!span.extent().contains(stage.find("bridge will").start + 5)) continue;
        auto const& listed = stage.state.choosing_mark.marks;
        bool const is_listed = std::find(listed.begin(), listed.end(), span.id) != listed.end();
        CHECK(is_listed == !relation_choices(stage.project, from, span.id).empty());
    }
    CHECK(stage.click("marks_here/" + third));
    CHECK(stage.state.linking_to == third); // several relations lead there: they are asked for
}

TEST_CASE("on a page too low for all marks of a place the list scrolls: every one can be reached by arrows and wheel") {
    Layered stage;
    std::vector<base::Identifier> marks{stage.entity, stage.source, stage.claim};
    for (std::string_view const words : {"the bridge will close for", "bridge will close for a", "the bridge will",
                                         "bridge will close for a year", "that the bridge will close", "bridge will"})
        marks.push_back(stage.mark("Claim", words));
    stage.imgui.height = 300;
    stage.rest();
    stage.click_words("bridge will");
    REQUIRE(stage.is_open());
    auto const place_of = [](Item const& item) { return Rect{item.x, item.y, item.width, item.height}; };
    Rect const list = place_of(*stage.item("marks_here"));
    CHECK(list.y >= 0);
    CHECK(list.bottom() <= 300);
    CHECK(stage.state.choosing_mark.marks.size() == marks.size());
    auto const is_in_sight = [&](base::Identifier const& id) {
        Item const* const row = stage.item("marks_here/" + id);
        return row && row->is_whole && place_of(*row).bottom() <= list.bottom();
    };
    base::Identifier const last = stage.state.choosing_mark.marks.back();
    CHECK_FALSE(is_in_sight(last));
    while (mark_in_question(stage.state) != last && stage.key(Key::Down)) {
        stage.rest();
        CHECK(is_in_sight(mark_in_question(stage.state)));
    }
    CHECK(mark_in_question(stage.state) == last);
    stage.move(list.x + 40, list.y + list.height / 2);
    ImGui::GetIO().AddMouseWheelEvent(0, 20);
    stage.rest();
    CHECK(is_in_sight(stage.state.choosing_mark.marks.front()));
    // What lies under the pointer now, so that the arrows go on from there.
    CHECK(is_in_sight(mark_in_question(stage.state)));
    base::Identifier const here = mark_in_question(stage.state);
    CHECK(stage.key(Key::Down));
    CHECK(mark_in_question(stage.state) != here);
    CHECK(stage.key(Key::Escape));
    stage.state.selected = last;
    stage.click_words("bridge will");
    CHECK(mark_in_question(stage.state) == last);
    CHECK(is_in_sight(last));
}
