#include <string>
#include <vector>

#include "desk_stage.h"
#include "ui/choosing.h"
#include "ui/marking_on.h"

namespace {

using namespace ui;
using platform::Key;

ImVec2 middle_of(test::DeskStage& stage, unicode::Range range) {
    auto const boxes = stage.desk.article().visible_rects(range);
    CHECK_FALSE(boxes.empty());
    if (boxes.empty()) return {0, 0};
    return {boxes.front().x + boxes.front().width / 2, boxes.front().y + boxes.front().height / 2};
}

// From the first letter of the words to their last.
void drag_over(test::DeskStage& stage, std::string_view words) {
    unicode::Range const range = stage.find(words);
    ImVec2 const from = middle_of(stage, {range.start, range.start + 1});
    ImVec2 const to = middle_of(stage, {range.end - 1, range.end});
    stage.frame(1000);
    stage.move(from.x, from.y);
    stage.imgui.button(true);
    stage.frame();
    stage.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    stage.move(to.x, to.y);
    stage.imgui.button(false);
    stage.frame();
}

void click_on(test::DeskStage& stage, std::string_view words, int times) {
    ImVec2 const place = middle_of(stage, stage.find(words));
    stage.frame(1000);
    stage.move(place.x, place.y);
    for (int count = 0; count < times; ++count) {
        stage.imgui.button(true);
        stage.frame();
        stage.imgui.button(false);
        stage.frame();
    }
}

std::string words_of(test::DeskStage const& stage, std::vector<unicode::Range> const& fragments) {
    return model::quote_of(stage.project.article.text, fragments).exact;
}

} // namespace

TEST_CASE("while a type is kept, every drag marks at once, until Escape") {
    test::DeskStage stage;
    stage.state.last_type = "Cue";
    CHECK(stage.key(U'k'));
    CHECK(stage.state.sticky_type == "Cue");
    for (char const* const words : {"Nobody is sure", "the mayor promised"}) {
        drag_over(stage, words);
        auto const added = stage.taken<AddSpan>();
        REQUIRE(added.size() == 1);
        if (added.empty()) return;
        CHECK(added.front().type == "Cue");
        CHECK(words_of(stage, added.front().fragments) == words);
        stage.state.selection.anchor = stage.state.selection.focus; // as app does
    }
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.sticky_type.empty());
    drag_over(stage, "Nobody is sure");
    CHECK(stage.taken<AddSpan>().empty());
}

TEST_CASE("a type's key pressed twice at once keeps it, another one changes it, pressed slowly it does not") {
    test::DeskStage stage;
    stage.key(U'4');
    stage.frame(2000);
    stage.key(U'4');
    CHECK(stage.state.sticky_type.empty());
    stage.frame(2000);
    stage.key(U'4');
    stage.key(U'4');
    CHECK(stage.state.sticky_type == "Claim");
    stage.key(U'1');
    CHECK(stage.state.sticky_type == "Entity");
}

TEST_CASE("the lock in the rail keeps a type and lets it go; the status says so") {
    test::DeskStage stage;
    CHECK(stage.click("rail/lock/Hedge"));
    CHECK(stage.state.sticky_type == "Hedge");
    stage.frame();
    REQUIRE(stage.item("status/hint"));
    if (auto const* const hint = stage.item("status/hint"))
        CHECK(hint->label.find("marked as Hedge") != std::string::npos);
    CHECK(stage.item("rail/lock/Hedge")->is_checked);
    CHECK(stage.click("rail/lock/Hedge"));
    CHECK(stage.state.sticky_type.empty());
}

TEST_CASE("a double press in the rail keeps the type") {
    test::DeskStage stage;
    CHECK(stage.click("rail/mark/Source"));
    stage.imgui.button(true);
    stage.frame();
    stage.imgui.button(false);
    stage.frame();
    CHECK(stage.state.sticky_type == "Source");
}

TEST_CASE("while a type is kept a double click waits for the third, which marks the sentence alone") {
    test::DeskStage stage;
    toggle_sticky(stage.state, "Claim");
    click_on(stage, "Nobody", 2);
    CHECK(stage.taken<AddSpan>().empty());
    stage.frame(400);
    auto const word = stage.taken<AddSpan>();
    REQUIRE(word.size() == 1);
    if (!word.empty()) CHECK(words_of(stage, word.front().fragments) == "Nobody");
    stage.state.selection.anchor = stage.state.selection.focus;
    click_on(stage, "Nobody", 3);
    stage.frame(400);
    auto const sentence = stage.taken<AddSpan>();
    REQUIRE(sentence.size() == 1);
    if (!sentence.empty()) CHECK(words_of(stage, sentence.front().fragments) == "Nobody is sure what it will cost.");
}

TEST_CASE("while a type is kept, a selection made by keys is marked with Enter") {
    test::DeskStage stage;
    toggle_sticky(stage.state, "Claim");
    stage.select("Nobody is sure");
    stage.frame(1000);
    CHECK(stage.taken<AddSpan>().empty());
    CHECK(stage.key(Key::Enter));
    CHECK(stage.taken<AddSpan>().size() == 1);
}

TEST_CASE("on a phone the row of types stays while one is kept, and tells which") {
    test::DeskStage stage(390, 844);
    CHECK(stage.item("palette/mark/Claim") == nullptr);
    toggle_sticky(stage.state, "Claim");
    stage.frame();
    stage.frame();
    REQUIRE(stage.item("palette/mark/Claim"));
    CHECK(stage.item("palette/mark/Claim")->is_checked);
    CHECK(stage.item("bar/saved")->label.find("marked as Claim") != std::string::npos);
    CHECK(stage.click("palette/mark/Cue"));
    CHECK(stage.state.sticky_type == "Cue");
    CHECK(stage.click("palette/mark/Cue"));
    CHECK(stage.state.sticky_type.empty());
}

TEST_CASE("Ctrl and a drag add words to the selected mark, which stays selected") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), id);
    stage.frame();
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    drag_over(stage, "for a year");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    stage.frame();
    auto const added = stage.taken<AddFragment>();
    REQUIRE(added.size() == 1);
    if (added.empty()) return;
    CHECK(added.front().span == id);
    CHECK(added.front().words == stage.find("for a year"));
    CHECK(stage.state.selected == id);
    CHECK(stage.state.selection.is_empty());
}

TEST_CASE("F, words and Enter add them to the mark; Escape gives it up") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), id);
    CHECK(stage.key(U'f'));
    CHECK(stage.state.adding_to == id);
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.adding_to.empty());
    CHECK(stage.state.selected == id);
    CHECK(stage.key(U'f'));
    stage.select("for a year");
    CHECK(stage.key(Key::Enter));
    auto const added = stage.taken<AddFragment>();
    REQUIRE(added.size() == 1);
    if (!added.empty()) CHECK(added.front().words == stage.find("for a year"));
    CHECK(stage.state.selected == id);
    CHECK(stage.state.adding_to.empty());
}

TEST_CASE("after F a drag without any key held adds its words, as a finger does") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), id);
    CHECK(stage.key(U'f'));
    drag_over(stage, "for a year");
    CHECK(stage.taken<AddFragment>().size() == 1);
    CHECK(stage.state.selected == id);
}

TEST_CASE("Shift+Delete takes the piece at the caret out of a mark in several pieces, and only there") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), id);
    CHECK_FALSE(stage.key(Key::Delete, {false, true, false}));
    auto const place = stage.index.find(id);
    stage.project.spans.changing(place)->fragments.push_back(stage.find("for a year"));
    stage.changed();
    stage.state.selection.anchor = stage.state.selection.focus = {stage.find("for a year").start + 2};
    CHECK(stage.key(Key::Delete, {false, true, false}));
    auto const removed = stage.taken<RemoveFragment>();
    REQUIRE(removed.size() == 1);
    if (!removed.empty()) CHECK(removed.front().fragment == 1);
}
