#include <doctest/doctest.h>

#include <algorithm>

#include "session.h"

namespace {

using platform::PointerAction;

constexpr char const* kArticle =
    "A quiet harbour\n\nThe port authority said the bridge will close.\n\nNobody asked why.";

// Fingers on the glass, one or two.
struct Hand : test::Session {
    Hand() {
        paste(kArticle);
        settle();
    }

    void open_long_article() {
        std::string article;
        for (int i = 0; i < 200; ++i) article += "The port authority said the bridge will close.\n\n";
        paste(article);
        settle();
    }
    void finger(PointerAction action, float x, float y, int id = 1) {
        platform::PointerEvent event;
        event.kind = platform::PointerKind::Touch;
        event.action = action;
        event.id = id;
        event.x = x;
        event.y = y;
        event.clicks = 1;
        platform::headless::push(event);
        platform::headless::advance(16);
        settle();
    }
    void wait(double milliseconds) {
        platform::headless::advance(milliseconds);
        settle();
        settle();
    }
    void tap(float x, float y) {
        wait(1000);
        finger(PointerAction::Down, x, y);
        finger(PointerAction::Up, x, y);
    }
    void long_press(float x, float y) {
        wait(1000);
        finger(PointerAction::Down, x, y);
        wait(500);
        finger(PointerAction::Up, x, y);
    }
    ui::Rect box(std::string_view words) {
        unicode::Range const range = find(words);
        scroll_to(range);
        auto const boxes = app::program().desk().article().visible_rects(range);
        REQUIRE_FALSE(boxes.empty());
        return boxes.front();
    }
    ui::State const& state() const { return app::program().state(); }
    std::string selected_words() const { return std::string(project().article.text.slice(state().selection.range())); }
};

} // namespace

TEST_CASE("a finger that rests on a word selects it") {
    Hand hand;
    ui::Rect const word = hand.box("authority");
    hand.long_press(word.x + word.width / 2, word.y + word.height / 2);
    CHECK(hand.selected_words() == "authority");
}

TEST_CASE("a finger that rests on a button presses it once") {
    Hand hand;
    hand.drag_over("authority");
    hand.press(U'1');
    hand.drag_over("bridge");
    hand.press(U'1');
    REQUIRE(hand.project().spans.size() == 2);
    ui::Item const* const undo = ui::registry().find_shown("bar/undo");
    REQUIRE(undo != nullptr);
    if (undo != nullptr) hand.long_press(undo->x + undo->width / 2, undo->y + undo->height / 2);
    CHECK(hand.project().spans.size() == 1);
}

TEST_CASE("a finger that comes down a little beside a small button presses it") {
    Hand hand;
    hand.drag_over("authority");
    hand.press(U'1');
    REQUIRE(hand.project().spans.size() == 1);
    ui::Item const* const undo = ui::registry().find_shown("bar/undo");
    REQUIRE(undo != nullptr);
    REQUIRE(undo->height < 40);
    hand.tap(undo->x + undo->width / 2, undo->y - 4);
    CHECK(hand.project().spans.empty());
}

TEST_CASE("a finger draws the border of the selected mark to another word") {
    Hand hand;
    hand.drag_over("port authority");
    hand.press(U'1');
    ui::Rect const mark = hand.box("authority");
    ui::Rect const target = hand.box("said");
    hand.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
    REQUIRE_FALSE(hand.state().selected.empty());
    float const knob_y = mark.bottom() + 6;
    hand.wait(1000);
    hand.finger(PointerAction::Down, mark.right(), knob_y);
    hand.finger(PointerAction::Move, target.x + target.width / 2, knob_y);
    hand.finger(PointerAction::Move, target.right() - 1, knob_y);
    hand.finger(PointerAction::Up, target.right() - 1, knob_y);
    REQUIRE(hand.project().spans.size() == 1);
    CHECK(hand.project().article.text.slice(hand.project().spans[0].fragments.front()) == "port authority said");
}

TEST_CASE("a touch that the browser takes over ends every gesture of ours") {
    Hand hand;
    hand.finger(PointerAction::Down, 500, 300, 1);
    hand.finger(PointerAction::Down, 600, 300, 2);
    hand.finger(PointerAction::Cancel, 500, 300, 1);
    hand.finger(PointerAction::Move, 650, 300, 2);
    hand.finger(PointerAction::Up, 650, 300, 2);
    CHECK(hand.state().zoom == 1);
    ui::Rect const word = hand.box("authority");
    hand.long_press(word.x + word.width / 2, word.y + word.height / 2);
    CHECK(hand.selected_words() == "authority");
}

TEST_CASE("without motion the article stays where the finger left it") {
    for (bool const is_reduced : {false, true}) {
        Hand hand;
        hand.open_long_article();
        platform::Window window = platform::window();
        window.reduced_motion = is_reduced;
        platform::headless::set_window(window);
        hand.finger(PointerAction::Down, 500, 600);
        for (float y = 560; y >= 300; y -= 40) hand.finger(PointerAction::Move, 500, y);
        float const scroll = hand.state().scroll;
        CHECK(scroll > 0);
        hand.finger(PointerAction::Up, 500, 320);
        hand.wait(16);
        CHECK((hand.state().scroll > scroll) != is_reduced);
    }
}

TEST_CASE("two fingers that part make the article larger") {
    Hand hand;
    hand.finger(PointerAction::Down, 500, 300, 1);
    hand.finger(PointerAction::Down, 600, 300, 2);
    hand.finger(PointerAction::Move, 650, 300, 2);
    CHECK(hand.state().zoom == doctest::Approx(1.5F));
    hand.finger(PointerAction::Up, 650, 300, 2);
    hand.finger(PointerAction::Up, 500, 300, 1);
}
