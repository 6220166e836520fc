// The frame of a sheet that lies over the whole desk: scrim, card, title, the cross that closes it.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets.h"

namespace ui {

enum class PressBeside : std::uint8_t { Closes, DoesNothing };

struct SheetFrame {
    Painter painter;        // what is drawn inside goes through it
    Rect body;              // below the title
    bool is_closed = false; // by the cross or a press beside the card; set it to close the sheet
};

// In the middle of the window; on narrow ones it rises from the lower edge. `beside`: does a press beside the card
// close it? Ids: `id` (dialog), `id`/close.
SheetFrame begin_sheet(Painter const& below, std::string_view id, std::string_view title, Rect window, float width,
                       float height, PressBeside beside = PressBeside::Closes);
void end_sheet(SheetFrame&);

// Help and About are there to be read: arrows, Page Up and Down, Home and End scroll them.
bool scrolls_sheet(platform::KeyEvent const&, State const&);
void scroll_sheet(platform::KeyEvent const&, State&);

} // namespace ui
