// Rows that can be pressed and hold smaller controls of their own: who gets the pointer, and the fill behind.
#pragma once

#include <string_view>

#include "ui/registry.h"
#include "ui/widgets.h"

namespace ui {

// Is the mouse (not a finger) over what can be seen of it?
bool is_pointed_at(Painter const&, Rect);
// The row as the pointer meets it: without the part above or left of which `inner` begins, while the pointer is on
// `inner`.
Rect row_around(Painter const&, Rect row, Rect inner);
void fill_row(Painter&, Rect, Color);
// Chosen, under the pointer, or neither.
void fill_row(Painter&, Rect, ItemLook const&, bool is_lit);
// How much of the whole is done, as a thin line.
void progress_bar(Painter&, Rect whole, float share);
// A container (dialog, menu, region): named for those who do not see, takes no pointer.
void register_container(Painter const&, std::string_view id, std::string_view label, Role, Rect);
// Sentences that are there to be read, wrapped, for those too who do not see them. Returns the height used.
float draw_told(Painter&, std::string_view id, float x, float y, float width, std::string_view, Color,
                float size = letters::kText, Weight = Weight::Regular, float line_height = letters::kTextLine);

} // namespace ui
