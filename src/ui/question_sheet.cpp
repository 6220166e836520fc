#include "ui/question_sheet.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ui/rows.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 480;
constexpr float kHead = 56;
constexpr float kGap = 12;
constexpr float kFoot = 24;

float padding_of(bool is_touch) {
    return is_touch ? space::kWide : space::kSheet;
}

float text_height(Question const& question, float width) {
    float height = 0;
    for (std::string const& paragraph : question.paragraphs)
        height += label_wrapped_height(paragraph, width, letters::kAside, Weight::Regular, letters::kAsideLine) + kGap;
    return height;
}

// One beside the other at the right; on narrow screens one below the other.
float buttons_height(Question const& question, bool is_touch) {
    return is_touch ? 52.0F * static_cast<float>(question.answers.size()) : measure::kButtonHeight;
}

// Enters the answer that is safe to give at once: the offered one, or the last where that could not be undone.
void enter_answer(State& state, Question const& question) {
    state.focus = "question/" + (question.is_grave ? question.answers.back() : question.answers.front()).id;
    state.focus_visible = true;
}

// Once, however many frames pass until it is taken.
void give(State& state, Intents& intents, Question const& question, std::string answer) {
    if (std::exchange(state.question_is_answered, true)) return;
    intents.push_back(AnswerQuestion{question.id, std::move(answer)});
}

bool draw_answer(Painter& painter, Question const& question, std::size_t place, Rect box) {
    Question::Answer const& answer = question.answers[place];
    std::string const id = "question/" + answer.id;
    bool is_pressed = false;
    if (place == 0)
        is_pressed = primary_button(painter, id, answer.label, box);
    else if (place + 1 < question.answers.size())
        is_pressed = outline_button(painter, id, answer.label, box);
    else
        is_pressed = text_button(painter, id, answer.label, nullptr, box);
    if (is_pressed) give(*painter.state, *painter.intents, question, answer.id);
    return is_pressed;
}

bool draw_answers(Painter& painter, Question const& question, Rect body, float y) {
    float const padding = padding_of(painter.is_touch);
    float right = body.right() - padding;
    bool is_answered = false;
    for (std::size_t place = 0; place < question.answers.size(); ++place) {
        float const words = label_width(question.answers[place].label, letters::kText, Weight::Medium);
        float const width = painter.is_touch ? body.width - 2 * padding : std::max(88.0F, words + 32);
        Rect const box{right - width, y, width, painter.is_touch ? measure::kFingertip : measure::kButtonHeight};
        is_answered = draw_answer(painter, question, place, box) || is_answered;
        if (painter.is_touch)
            y += 52;
        else
            right -= width + 8;
    }
    return is_answered;
}

} // namespace

void draw_question(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    Question const* question = scene.question;
    if (question == nullptr) {
        if (state.sheet == Sheet::Question) state.sheet = Sheet::None;
        return;
    }
    if (state.question != question->id) {
        if (state.sheet != Sheet::None) return;
        state.sheet = Sheet::Question;
        state.question = question->id;
        state.question_is_answered = false;
        enter_answer(state, *question);
    } else if (state.sheet != Sheet::Question) {
        // Closed by Escape.
        return give(state, *below.intents, *question, {});
    }
    bool const is_touch = below.is_touch;
    float const width = std::min(kWidth, area.width);
    float const inner = width - 2 * padding_of(is_touch);
    float const height = kHead + text_height(*question, inner) + 8 + buttons_height(*question, is_touch) + kFoot;
    SheetFrame frame = begin_sheet(below, "question", question->title, area, width, height, PressBeside::DoesNothing);
    float y = frame.body.y;
    for (std::string const& paragraph : question->paragraphs) {
        y += draw_label_wrapped(frame.painter, frame.body.x + padding_of(is_touch), y, inner, paragraph, theme().ink2,
                                letters::kAside, Weight::Regular, letters::kAsideLine);
        y += kGap;
    }
    register_container(frame.painter, "question/text", question->paragraphs.front(), Role::Text,
                       {frame.body.x + padding_of(is_touch), frame.body.y, inner, y - frame.body.y});
    if (draw_answers(frame.painter, *question, frame.body, y + 8))
        frame.is_closed = true;
    else if (frame.is_closed)
        give(state, *frame.painter.intents, *question, {});
    end_sheet(frame);
}

} // namespace ui
