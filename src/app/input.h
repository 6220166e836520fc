// Platform pointer, wheel and key events as Dear ImGui's input; touches as taps, scrolling and long presses.
#pragma once

#include <functional>
#include <optional>

#include "platform/event.h"
#include "ui/touch_place.h"

namespace app {

class Input {
public:
    // Asked where a finger comes down.
    std::function<ui::TouchPlace(float x, float y)> place_at;
    // Whether the page goes on when the finger that scrolled it is lifted.
    bool glides = true;

    void take(platform::PointerEvent const&, double now_ms);
    void take(platform::WheelEvent const&);
    void take(platform::KeyEvent const&); // only where Dear ImGui draws the text fields itself
    void release_everything();
    // A finger that rests becomes a word selection; a flick goes on for a while.
    void tick(double now_ms);
    double wants_frame_in_ms(double now_ms) const; // negative: none

    bool is_touch() const { return is_touch_; }
    // What a second finger asked for since the last call: 1 = nothing.
    float take_pinch();

private:
    struct Finger {
        int id = 0;
        float start_x = 0, start_y = 0;
        float x = 0, y = 0;
        double down_ms = 0;
        double moved_ms = 0;
        bool scrolls = false;
        bool selects = false; // holds what it took, as a mouse with its button down
        ui::TouchPlace place = ui::TouchPlace::Elsewhere;
    };

    void take_touch(platform::PointerEvent const&, double now_ms);
    void touch_down(platform::PointerEvent const&, double now_ms);
    void touch_move(platform::PointerEvent const&, double now_ms);
    void touch_up(platform::PointerEvent const&, double now_ms);
    void pinch_move(platform::PointerEvent const&);

    std::optional<Finger> finger_;
    std::optional<Finger> second_;
    float velocity_ = 0; // CSS px per ms
    double glide_ms_ = 0;
    float pinch_ = 1;
    bool is_touch_ = false;
};

} // namespace app
