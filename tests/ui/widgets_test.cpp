#include "ui/widgets.h"

#include <functional>

#include "desk_stage.h"

namespace {

using namespace ui;

// Something drawn over and over on a bare window.
class Bench {
public:
    std::function<void(Painter&)> draw;
    State state;
    Intents intents;
    test::ImguiStage imgui{400, 300};

    void frame(double milliseconds = 16) {
        imgui.frame([this] { show(); }, milliseconds);
    }
    void point(float x, float y) {
        imgui.move(x, y);
        frame();
    }
    void click(float x, float y) {
        point(x, y);
        imgui.button(true);
        frame();
        imgui.button(false);
        frame();
    }

private:
    void show() {
        Painter painter;
        painter.list = ImGui::GetBackgroundDrawList();
        painter.state = &state;
        painter.intents = &intents;
        painter.clip = {0, 0, 400, 300};
        painter.now_ms = imgui.now_ms;
        begin_desk_frame(painter);
        painter.is_covered = !layer_has_pointer();
        draw(painter);
        end_desk_frame(painter);
    }
};

constexpr Rect kPlace = {20, 20, 100, 32};

} // namespace

TEST_CASE("a button is pressed when the mouse goes up on it, once") {
    Bench bench;
    int pressed = 0;
    bench.draw = [&](Painter& painter) { pressed += text_button(painter, "go", "Go", nullptr, kPlace) ? 1 : 0; };
    bench.point(50, 30);
    bench.imgui.button(true);
    bench.frame();
    CHECK(pressed == 0);
    bench.imgui.button(false);
    bench.frame();
    bench.frame();
    CHECK(pressed == 1);
}

TEST_CASE("a press that slides off a button, or onto it, presses nothing") {
    Bench bench;
    int pressed = 0;
    bench.draw = [&](Painter& painter) { pressed += text_button(painter, "go", "Go", nullptr, kPlace) ? 1 : 0; };
    bench.point(50, 30);
    bench.imgui.button(true);
    bench.frame();
    bench.point(300, 200);
    bench.imgui.button(false);
    bench.frame();
    bench.imgui.button(true);
    bench.frame();
    bench.point(50, 30);
    bench.imgui.button(false);
    bench.frame();
    CHECK(pressed == 0);
}

TEST_CASE("a button is pressed from outside by its id, once, and not while disabled") {
    Bench bench;
    int pressed = 0;
    ItemLook look;
    bench.draw = [&](Painter& painter) { pressed += text_button(painter, "go", "Go", nullptr, kPlace, look) ? 1 : 0; };
    bench.state.pressed_item = "go";
    bench.frame();
    bench.frame();
    CHECK(pressed == 1);
    look.is_enabled = false;
    bench.state.pressed_item = "go";
    bench.frame();
    bench.click(50, 30);
    CHECK(pressed == 1);
    CHECK(bench.state.pressed_item.empty());
}

TEST_CASE("a popover takes the pointer from what lies below it, and only there") {
    Bench bench;
    int below = 0;
    int above = 0;
    bench.draw = [&](Painter& painter) {
        below += text_button(painter, "below", "Below", nullptr, {0, 0, 400, 300}) ? 1 : 0;
        Painter over = begin_layer(painter, "popover", {10, 10, 200, 100}, LayerKind::Popover);
        above += text_button(over, "above", "Above", nullptr, kPlace) ? 1 : 0;
        end_layer(over);
    };
    bench.frame();
    bench.click(50, 30);
    CHECK(above == 1);
    CHECK(below == 0);
    bench.click(150, 90);
    CHECK(above == 1);
    CHECK(below == 0);
    bench.click(300, 200);
    CHECK(below == 1);
}

TEST_CASE("nothing below a dialog answers, and it is told of a press beside it") {
    Bench bench;
    int below = 0;
    int outside = 0;
    bench.draw = [&](Painter& painter) {
        below += text_button(painter, "below", "Below", nullptr, {200, 0, 100, 100}) ? 1 : 0;
        Painter over = begin_layer(painter, "dialog", {0, 0, 150, 150}, LayerKind::Dialog);
        outside += pressed_outside(over, {0, 0, 150, 150}) ? 1 : 0;
        end_layer(over);
    };
    bench.frame();
    bench.click(250, 50);
    CHECK(below == 0);
    CHECK(outside == 1);
    bench.click(50, 50);
    CHECK(outside == 1);
}

TEST_CASE("a popover that appears under the pressed mouse is not pressed by letting go") {
    Bench bench;
    bool shows = false;
    int above = 0;
    bench.draw = [&](Painter& painter) {
        shows = shows || text_button(painter, "opener", "Open", nullptr, kPlace);
        if (!shows) return;
        Painter over = begin_layer(painter, "popover", {0, 0, 200, 200}, LayerKind::Menu);
        above += text_button(over, "entry", "Entry", nullptr, kPlace) ? 1 : 0;
        end_layer(over);
    };
    bench.click(50, 30);
    bench.frame();
    CHECK(shows);
    CHECK(above == 0);
    bench.click(50, 30);
    CHECK(above == 1);
}

TEST_CASE("what lies outside its panel's clip cannot be pressed and is not shown") {
    Bench bench;
    int pressed = 0;
    bench.draw = [&](Painter& painter) {
        painter.clip = {0, 0, 400, 40};
        pressed += text_button(painter, "half", "Half", nullptr, {20, 20, 100, 60}) ? 1 : 0;
        pressed += text_button(painter, "away", "Away", nullptr, {20, 120, 100, 30}) ? 1 : 0;
    };
    bench.click(50, 60);
    bench.click(50, 130);
    CHECK(pressed == 0);
    CHECK(registry().find_shown("away") == nullptr);
    Item const* const half = registry().find_shown("half");
    REQUIRE(half != nullptr);
    if (half) CHECK(half->height == 20);
}

TEST_CASE("a chip, a box and a row keep the keyboard after a click, a button gives it back") {
    Bench bench;
    bench.draw = [&](Painter& painter) {
        chip(painter, "chip", "fact", {0, 0, 60, 24}, {});
        text_button(painter, "button", "Go", nullptr, {100, 0, 60, 24});
    };
    bench.click(20, 10);
    CHECK(bench.state.focus == "chip");
    CHECK_FALSE(bench.state.focus_visible);
    bench.click(120, 10);
    CHECK(bench.state.focus.empty());
}

TEST_CASE("the keyboard's ring is forgotten with its control") {
    Bench bench;
    bool shows = true;
    bench.draw = [&](Painter& painter) {
        if (shows) text_button(painter, "button", "Go", nullptr, kPlace);
    };
    bench.frame();
    bench.state.focus = "button";
    bench.frame();
    bench.frame();
    CHECK(bench.state.focus == "button");
    shows = false;
    bench.frame();
    CHECK(bench.state.focus.empty());
}

TEST_CASE("Tab scrolls a panel to what it reaches") {
    Bench bench;
    float scroll = 0;
    bench.draw = [&](Painter& painter) {
        Rect saved;
        begin_scroll(painter, "panel", {0, 0, 200, 100}, scroll, 400, saved);
        for (int row = 0; row < 10; ++row)
            text_button(painter, "row/" + std::to_string(row), "Row", nullptr,
                        {0, static_cast<float>(row) * 40 - scroll, 200, 40});
        end_scroll(painter, saved);
    };
    bench.frame();
    bench.state.focus = "row/9";
    bench.state.focus_visible = true;
    bench.frame();
    bench.frame();
    CHECK(scroll == doctest::Approx(300));
    CHECK(registry().find_shown("row/9") != nullptr);
}

TEST_CASE("the wheel scrolls the panel under the pointer and stops at its ends") {
    Bench bench;
    float scroll = 0;
    bench.draw = [&](Painter& painter) {
        Rect saved;
        begin_scroll(painter, "panel", {0, 0, 200, 100}, scroll, 250, saved);
        end_scroll(painter, saved);
    };
    bench.point(50, 50);
    ImGui::GetIO().AddMouseWheelEvent(0, -1);
    bench.frame();
    CHECK(scroll == 40);
    ImGui::GetIO().AddMouseWheelEvent(0, -9);
    bench.frame();
    CHECK(scroll == 150);
    bench.point(300, 200);
    ImGui::GetIO().AddMouseWheelEvent(0, 3);
    bench.frame();
    CHECK(scroll == 150);
}

TEST_CASE("the letters of a row of chips are each value's first free letter") {
    CHECK(chip_letters({"direct", "mixed", "indirect", "narrator"}) == std::vector<char>{'d', 'm', 'i', 'n'});
    CHECK(chip_letters({"no", "minor", "yes"}) == std::vector<char>{'n', 'm', 'y'});
    CHECK(chip_letters({"probable", "possible", "Prose"}) == std::vector<char>{'p', 'o', 'r'});
    CHECK(chip_letters({"a", "a", "1"}) == std::vector<char>{'a', '\0', '\0'});
}

TEST_CASE("labels are cut at a letter with an ellipsis and wrapped at words") {
    Bench bench;
    bench.draw = [](Painter& painter) {
        float const whole = label_width("Saved at five past two");
        CHECK(draw_label_short(painter, 0, 0, 80, "Saved at five past two", theme().ink) <= 80);
        CHECK(draw_label_short(painter, 0, 0, whole + 1, "Saved at five past two", theme().ink) ==
              doctest::Approx(whole));
        CHECK(label_wrapped_height("Saved at five past two", whole + 1) == 18);
        CHECK(label_wrapped_height("Saved at five past two", whole / 2) > 18);
        CHECK(label_wrapped_height("one\ntwo", 200) == 36);
        CHECK(label_wrapped_height("", 200) == 0);
        CHECK(label_wrapped_height("Incomprehensibilities", 20) > 36);
        CHECK(label_wrapped_height("W", 0.5F) == 18);
    };
    bench.frame();
}

TEST_CASE("figures are as wide as each other, so that counts do not dance") {
    Bench bench;
    bench.draw = [](Painter&) {
        CHECK(label_width("1111") == doctest::Approx(label_width("0000")));
        CHECK(label_width("1111", 12, Weight::Semibold) == doctest::Approx(label_width("8888", 12, Weight::Semibold)));
    };
    bench.frame();
}

TEST_CASE("broken bytes in a label are drawn as something and never loop") {
    Bench bench;
    bench.draw = [](Painter& painter) {
        for (std::string const& words :
             {std::string("\xFF\xFE"), std::string("a\xC3"), std::string("\xE2\x80"), std::string("\xF0\x9F\x98")})
            CHECK(draw_label(painter, 0, 0, words, theme().ink) > 0);
    };
    bench.frame();
}

TEST_CASE("an idle page asks for no frame, and a tooltip for one when it is due") {
    Bench bench;
    ItemLook look;
    look.description = "What it does";
    bench.draw = [&](Painter& painter) { icon_button(painter, "icon", "Icon", "\xEE\x82\x82", kPlace, look); };
    bench.frame();
    bench.frame();
    CHECK(wants_frame_in_ms() < 0);
    bench.point(50, 30);
    for (int count = 0; count < 12; ++count) bench.frame(16);
    CHECK(wants_frame_in_ms() > 200);
    CHECK(wants_frame_in_ms() <= 500);
    bench.frame(600);
    CHECK(wants_frame_in_ms() < 0);
}
