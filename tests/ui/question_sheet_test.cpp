#include "ui/question_sheet.h"

#include "desk_stage.h"
#include "panel_stage.h"

using test::PanelStage;

namespace {

ui::Question question(int id) {
    ui::Question made;
    made.id = id;
    made.title = "Which one?";
    made.paragraphs = {"There are two.", "Nothing is lost either way."};
    made.answers = {{"merge", "Merge"}, {"both", "Keep both"}, {"cancel", "Cancel"}};
    return made;
}

struct Asked : PanelStage {
    Asked() {
        scene.question = &asked;
        show(ui::draw_question, {0, 0, 1280, 800});
        frame();
    }
    ui::Question asked = question(1);
};

} // namespace

TEST_CASE("each answer is given by its button") {
    for (char const* answer : {"merge", "both", "cancel"}) {
        Asked stage;
        CHECK(stage.click("question/" + std::string(answer)));
        auto const given = stage.take<ui::AnswerQuestion>();
        CHECK(given.question == 1);
        CHECK(given.answer == answer);
    }
}

TEST_CASE("closing the sheet is no answer, and a press beside it does nothing") {
    Asked stage;
    stage.click_at(4, 4);
    CHECK(stage.intents.empty());
    CHECK(stage.click("question/close"));
    CHECK(stage.take<ui::AnswerQuestion>().answer.empty());
}

TEST_CASE("the keyboard begins at the offered answer, at the safe one where there is no way back") {
    {
        Asked stage;
        CHECK(stage.state.focus == "question/merge");
    }
    PanelStage grave;
    ui::Question asked = question(2);
    asked.is_grave = true;
    grave.scene.question = &asked;
    grave.show(ui::draw_question, {0, 0, 1280, 800});
    CHECK(grave.state.focus == "question/cancel");
}

TEST_CASE("a question waits until the sheet that is open has been closed") {
    PanelStage stage;
    ui::Question const asked = question(3);
    stage.scene.question = &asked;
    stage.state.sheet = ui::Sheet::Paste;
    stage.show(ui::draw_question, {0, 0, 1280, 800});
    CHECK(stage.item("question/merge") == nullptr);
    stage.state.sheet = ui::Sheet::None;
    stage.frame();
    stage.frame();
    CHECK(stage.item("question/merge") != nullptr);
}

TEST_CASE("on a narrow touch screen the answers stand one below the other, 44 px high, inside the window") {
    PanelStage stage;
    ui::Question const asked = question(4);
    stage.scene.question = &asked;
    stage.is_touch = true;
    stage.show(ui::draw_question, {0, 0, 390, 844});
    stage.frame();
    float bottom = 0;
    for (char const* answer : {"merge", "both", "cancel"}) {
        ui::Item const* const item = stage.item("question/" + std::string(answer));
        REQUIRE(item != nullptr);
        CHECK(item->height >= 44);
        CHECK(item->y >= bottom);
        bottom = item->y + item->height;
        CHECK(item->x >= 0);
        CHECK(item->x + item->width <= 390);
    }
    CHECK(bottom <= 844);
}
