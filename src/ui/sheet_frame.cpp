#include "ui/sheet_frame.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "platform/platform.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kHead = 56;
constexpr float kMargin = space::kWindow;

Rect card_rect(Rect window, float width, float height) {
    if (window.width < measure::kNarrow) {
        float tall = std::min(height, window.height - 48);
        return {window.x, window.bottom() - tall, window.width, tall};
    }
    width = std::min(width, window.width - 2 * kMargin);
    height = std::min(height, window.height - 2 * kMargin);
    return {std::floor(window.x + (window.width - width) / 2), std::floor(window.y + (window.height - height) / 2),
            width, height};
}

} // namespace

SheetFrame begin_sheet(Painter const& below, std::string_view id, std::string_view title, Rect window, float width,
                       float height, PressBeside beside) {
    below.list->AddRectFilled({window.x, window.y}, {window.right(), window.bottom()}, theme().scrim);
    Rect place = card_rect(window, width, height);
    SheetFrame frame{begin_layer(below, id, window, LayerKind::Dialog), {}, false};
    card(frame.painter, place, window.width < measure::kNarrow ? 16.0F : 8.0F);
    register_container(frame.painter, id, title, Role::Dialog, place);
    frame.painter.clip = place;
    float padding = frame.painter.is_touch ? space::kWide : space::kSheet;
    draw_label(frame.painter, place.x + padding, place.y + 18, title, theme().ink, letters::kHead, Weight::Semibold,
               letters::kHeadLine);
    float size = frame.painter.is_touch ? measure::kFingertip : 32.0F;
    Rect cross{place.right() - size - 12, place.y + 28 - size / 2, size, size};
    frame.is_closed = icon_button(frame.painter, std::string(id) + "/close", base::say("Close"), icons::kX, cross);
    if (beside == PressBeside::Closes && pressed_outside(frame.painter, place)) frame.is_closed = true;
    frame.body = {place.x, place.y + kHead, place.width, place.height - kHead};
    return frame;
}

bool scrolls_sheet(platform::KeyEvent const& event, State const& state) {
    using platform::Key;
    bool const is_read = state.sheet == Sheet::Help || state.sheet == Sheet::About;
    if (!is_read || event.modifiers.control || event.modifiers.alt || event.modifiers.shift) return false;
    for (Key const key : {Key::Up, Key::Down, Key::PageUp, Key::PageDown, Key::Home, Key::End})
        if (event.key == key) return true;
    return false;
}

// Drawing keeps it within what there is.
void scroll_sheet(platform::KeyEvent const& event, State& state) {
    using platform::Key;
    constexpr float kLine = 40;
    constexpr float kAll = 1e6F;
    float const page = platform::window().height / 2;
    switch (event.key) {
    case Key::Up: state.sheet_scroll -= kLine; return;
    case Key::Down: state.sheet_scroll += kLine; return;
    case Key::PageUp: state.sheet_scroll -= page; return;
    case Key::PageDown: state.sheet_scroll += page; return;
    case Key::Home: state.sheet_scroll = 0; return;
    default: state.sheet_scroll = kAll; return;
    }
}

void end_sheet(SheetFrame& frame) {
    if (frame.is_closed) frame.painter.state->sheet = Sheet::None;
    end_layer(frame.painter);
}

} // namespace ui
