#include "app/input.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "imgui.h"

namespace app {

namespace {

// web-gui.md, "Touch": long press 450 ms with 10 px of slop.
constexpr double kLongPressMs = 450;
constexpr float kSlop = 10;
// Wheel lines of Dear ImGui: the article scrolls 40 px each.
constexpr float kPixelsPerLine = 40;
constexpr float kFriction = 0.0035F; // share of the velocity lost per ms
constexpr float kSlowest = 0.02F;    // px per ms: below it the glide ends

void set_modifiers(platform::Modifiers const& modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, modifiers.control);
    io.AddKeyEvent(ImGuiMod_Shift, modifiers.shift);
    io.AddKeyEvent(ImGuiMod_Alt, modifiers.alt);
}

void press_at(float x, float y, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
    io.AddMouseButtonEvent(0, down);
}

void scroll_by(float x, float y, float pixels) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
    io.AddMouseWheelEvent(0, pixels / kPixelsPerLine);
}

ImGuiKey imgui_key(platform::KeyEvent const& event) {
    using platform::Key;
    switch (event.key) {
    case Key::Escape: return ImGuiKey_Escape;
    case Key::Enter: return ImGuiKey_Enter;
    case Key::Tab: return ImGuiKey_Tab;
    case Key::Backspace: return ImGuiKey_Backspace;
    case Key::Delete: return ImGuiKey_Delete;
    case Key::Left: return ImGuiKey_LeftArrow;
    case Key::Right: return ImGuiKey_RightArrow;
    case Key::Up: return ImGuiKey_UpArrow;
    case Key::Down: return ImGuiKey_DownArrow;
    case Key::Home: return ImGuiKey_Home;
    case Key::End: return ImGuiKey_End;
    case Key::Space: return ImGuiKey_Space;
    default: break;
    }
    if (event.character >= 'a' && event.character <= 'z')
        return static_cast<ImGuiKey>(ImGuiKey_A + static_cast<int>(event.character - 'a'));
    return ImGuiKey_None;
}

} // namespace

void Input::take(platform::PointerEvent const& event, double now_ms) {
    is_touch_ = event.kind == platform::PointerKind::Touch;
    set_modifiers(event.modifiers);
    if (is_touch_) return take_touch(event, now_ms);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(event.kind == platform::PointerKind::Pen ? ImGuiMouseSource_Pen : ImGuiMouseSource_Mouse);
    if (event.action == platform::PointerAction::Leave) {
        if (!ImGui::IsMouseDown(0)) io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        return;
    }
    io.AddMousePosEvent(event.x, event.y);
    int const button = event.button == 1 ? 2 : event.button == 2 ? 1 : event.button;
    if (event.action == platform::PointerAction::Down && button < ImGuiMouseButton_COUNT)
        io.AddMouseButtonEvent(button, true);
    if (event.action == platform::PointerAction::Up && button < ImGuiMouseButton_COUNT)
        io.AddMouseButtonEvent(button, false);
    if (event.action == platform::PointerAction::Cancel) io.AddMouseButtonEvent(0, false);
}

void Input::take(platform::WheelEvent const& event) {
    set_modifiers(event.modifiers);
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(event.x, event.y);
    if (event.zoom)
        pinch_ *= std::exp(-event.delta_y * 0.01F);
    else
        io.AddMouseWheelEvent(-event.delta_x / kPixelsPerLine, -event.delta_y / kPixelsPerLine);
}

void Input::take(platform::KeyEvent const& event) {
    set_modifiers(event.modifiers);
    ImGuiIO& io = ImGui::GetIO();
    if (ImGuiKey const key = imgui_key(event); key != ImGuiKey_None) io.AddKeyEvent(key, event.down);
    if (event.down && event.character >= 32 && !event.modifiers.control && !event.modifiers.alt)
        io.AddInputCharacter(event.character);
}

void Input::release_everything() {
    ImGuiIO& io = ImGui::GetIO();
    for (int button = 0; button < 3; ++button) io.AddMouseButtonEvent(button, false);
    set_modifiers({});
    io.ClearInputKeys();
    finger_.reset();
    second_.reset();
}

void Input::take_touch(platform::PointerEvent const& event, double now_ms) {
    switch (event.action) {
    case platform::PointerAction::Down: return touch_down(event, now_ms);
    case platform::PointerAction::Move: return touch_move(event, now_ms);
    case platform::PointerAction::Up: return touch_up(event, now_ms);
    case platform::PointerAction::Cancel:
    case platform::PointerAction::Leave: break;
    }
    if (finger_ && finger_->selects) ImGui::GetIO().AddMouseButtonEvent(0, false);
    if (!finger_ || finger_->id == event.id) {
        // The browser has taken the touch over: what another finger does from here on is no gesture of ours.
        finger_.reset();
        second_.reset();
    } else if (second_ && second_->id == event.id) {
        second_.reset();
    }
}

void Input::touch_down(platform::PointerEvent const& event, double now_ms) {
    velocity_ = 0;
    Finger finger;
    finger.id = event.id;
    finger.start_x = finger.x = event.x;
    finger.start_y = finger.y = event.y;
    finger.down_ms = finger.moved_ms = now_ms;
    if (finger_ && finger_->id != event.id) {
        if (std::exchange(finger_->selects, false)) ImGui::GetIO().AddMouseButtonEvent(0, false);
        second_ = finger;
        finger_->scrolls = true;
        return;
    }
    if (place_at) finger.place = place_at(event.x, event.y);
    finger.selects = finger.place == ui::TouchPlace::Handle;
    finger_ = finger;
    if (finger.selects) return press_at(event.x, event.y, true);
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    ImGui::GetIO().AddMousePosEvent(event.x, event.y);
}

void Input::touch_move(platform::PointerEvent const& event, double now_ms) {
    if (second_) return pinch_move(event);
    if (!finger_ || finger_->id != event.id) return;
    Finger& finger = *finger_;
    float const step = event.y - finger.y;
    bool const is_far = std::hypot(event.x - finger.start_x, event.y - finger.start_y) > kSlop;
    if (finger.selects) {
        ImGui::GetIO().AddMousePosEvent(event.x, event.y);
    } else if (finger.scrolls || is_far) {
        float const distance = finger.scrolls ? step : event.y - finger.start_y;
        auto const elapsed = static_cast<float>(std::max(1.0, now_ms - finger.moved_ms));
        velocity_ = 0.6F * velocity_ + 0.4F * (step / elapsed);
        finger.scrolls = true;
        scroll_by(finger.start_x, finger.start_y, distance);
    }
    finger.x = event.x;
    finger.y = event.y;
    finger.moved_ms = now_ms;
}

void Input::pinch_move(platform::PointerEvent const& event) {
    Finger& first = *finger_;
    float const before = std::hypot(first.x - second_->x, first.y - second_->y);
    Finger& moved = second_->id == event.id ? *second_ : first;
    moved.x = event.x;
    moved.y = event.y;
    float const after = std::hypot(first.x - second_->x, first.y - second_->y);
    if (before > kSlop && after > kSlop) pinch_ *= after / before;
}

void Input::touch_up(platform::PointerEvent const& event, double now_ms) {
    if (second_ && second_->id == event.id) {
        second_.reset();
        return;
    }
    if (!finger_ || finger_->id != event.id) return;
    Finger const finger = *finger_;
    finger_.reset();
    second_.reset();
    if (finger.selects) {
        ImGui::GetIO().AddMouseButtonEvent(0, false);
    } else if (!finger.scrolls) {
        press_at(event.x, event.y, true);
        press_at(event.x, event.y, false);
    } else if (!glides || now_ms - finger.moved_ms > 60) {
        velocity_ = 0;
    }
    glide_ms_ = now_ms;
}

void Input::tick(double now_ms) {
    if (finger_ && !second_ && !finger_->scrolls && !finger_->selects && now_ms - finger_->down_ms >= kLongPressMs) {
        // Two quick presses on the text: what a double click is with a mouse, and the finger keeps the second one down.
        // Anything else is pressed once, however long.
        finger_->selects = true;
        press_at(finger_->start_x, finger_->start_y, true);
        if (finger_->place == ui::TouchPlace::Text) {
            press_at(finger_->start_x, finger_->start_y, false);
            press_at(finger_->start_x, finger_->start_y, true);
        }
    }
    if (finger_ || velocity_ == 0) return;
    auto const elapsed = static_cast<float>(std::min(50.0, now_ms - glide_ms_));
    glide_ms_ = now_ms;
    ImVec2 const place = ImGui::GetIO().MousePos;
    scroll_by(place.x, place.y, velocity_ * elapsed);
    velocity_ *= std::exp(-kFriction * elapsed);
    if (std::abs(velocity_) < kSlowest) velocity_ = 0;
}

double Input::wants_frame_in_ms(double now_ms) const {
    if (finger_ && !finger_->scrolls && !finger_->selects)
        return std::max(0.0, finger_->down_ms + kLongPressMs - now_ms);
    return !finger_ && velocity_ != 0 ? 0 : -1;
}

float Input::take_pinch() {
    float const pinch = pinch_;
    pinch_ = 1;
    return pinch;
}

} // namespace app
