// The edges of the panels that the reader moves: beside the page, between inspector and list, over the sheet at the
// foot. Where they are drawn to is kept with the preferences.
#pragma once

#include "platform/event.h"
#include "ui/desk_panels.h"

namespace ui {

inline constexpr float kGrabberRoom = 20; // at the head of the sheet

// Registry: "desk/side_edge".
void draw_side_edge(Painter&, DeskLayout const&);
// Of the rail, or of the library in its place; the folded rail has none. Registry: "desk/left_edge".
void draw_left_edge(Painter&, DeskLayout const&, bool is_library);
// `share`: of the column's height that the inspector has. Registry: "desk/list_edge".
void draw_list_edge(Painter&, Rect column, float share);
// Drawn far down or pressed, it closes the sheet. Registry: "sheet/close".
void draw_grabber(Painter&, FootSheet, DeskLayout const&);

// While the keyboard is on one of them: arrows move it, Home and End as far as it goes; Enter gives a panel its first
// size back and closes the sheet.
bool edge_claims_key(platform::KeyEvent const&, State const&);
void edge_key(platform::KeyEvent const&, State&);

// What a finger may draw: it does not scroll from there.
bool is_edge_at(float x, float y);

} // namespace ui
