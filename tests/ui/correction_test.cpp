#include "desk_stage.h"
#include "platform/headless.h"

#include "ui/correction.h"

using namespace test;

namespace {

constexpr char const* kField = "correct/text";

} // namespace

TEST_CASE("F2 opens a field with the selected words, and Enter corrects them") {
    DeskStage stage;
    unicode::Range const words = stage.find("engineer");
    stage.select("engineer");
    CHECK(stage.key(platform::Key::F2));
    stage.rest();
    CHECK(stage.item("correct") != nullptr);
    CHECK(stage.item("palette") == nullptr);
    CHECK(platform::headless::focused() == kField);
    stage.type(kField, "engineers");
    stage.leave(kField, "engineers", platform::FieldExit::Enter);
    stage.rest();
    auto const taken = stage.taken<ui::CorrectText>();
    CHECK(taken.size() == 1);
    if (taken.empty()) return;
    CHECK(taken.front().range == words);
    CHECK(taken.front().words == "engineers");
    CHECK(stage.item("correct") == nullptr);
}

TEST_CASE("the button corrects; without a change it waits, and without words it says that they are removed") {
    DeskStage stage;
    stage.select("engineer");
    stage.key(platform::Key::F2);
    stage.rest();
    CHECK((stage.item("correct/apply") && !stage.item("correct/apply")->is_enabled));
    stage.type(kField, "");
    stage.frame();
    stage.frame();
    CHECK((stage.item("correct/apply") && stage.item("correct/apply")->label == "Remove the words"));
    CHECK(stage.click("correct/apply"));
    stage.rest();
    auto const taken = stage.taken<ui::CorrectText>();
    CHECK((taken.size() == 1 && taken.front().words.empty()));
}

TEST_CASE("Escape, Cancel and a press beside leave the words as they are") {
    DeskStage stage;
    for (int way = 0; way < 3; ++way) {
        stage.select("engineer");
        stage.key(platform::Key::F2);
        stage.rest();
        CHECK(stage.item("correct") != nullptr);
        if (way == 0) {
            stage.type(kField, "x");
            stage.leave(kField, "x", platform::FieldExit::Escape);
        } else if (way == 1) {
            stage.click("correct/cancel");
        } else {
            stage.state.entered_field.clear();
            stage.key(platform::Key::Escape);
        }
        stage.rest();
        CHECK(stage.item("correct") == nullptr);
        CHECK(stage.taken<ui::CorrectText>().empty());
    }
}

TEST_CASE("with a caret alone the paragraph is corrected, with a chosen mark its words") {
    DeskStage stage;
    unicode::Range const words = stage.find("engineer");
    stage.state.has_caret = true;
    stage.state.selection = {};
    stage.state.selection.anchor = stage.state.selection.focus = {words.start};
    unicode::Range const paragraph = ui::words_to_correct(stage.scene(), stage.state);
    CHECK(paragraph.contains(words));
    CHECK(paragraph.length() > words.length());
    stage.state.selected = stage.mark("Claim", "engineer");
    stage.changed();
    CHECK(ui::words_to_correct(stage.scene(), stage.state) == words);
    stage.state.selected.clear();
    stage.state.has_caret = false;
    CHECK(ui::words_to_correct(stage.scene(), stage.state).is_empty());
}

TEST_CASE("on a narrow screen the field fits between the edges") {
    DeskStage stage(390, 844);
    stage.select("engineer");
    stage.key(platform::Key::F2);
    stage.rest();
    auto const* card = stage.item("correct");
    CHECK(card != nullptr);
    if (card == nullptr) return;
    CHECK(card->x >= 8);
    CHECK(card->x + card->width <= 382);
    CHECK(stage.item("correct/apply")->height >= 44);
}
