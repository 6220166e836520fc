// Where everything on the desk lies for a window's size: one function from sizes to rectangles, so that no part can
// overlap another.
#pragma once

#include "ui/widgets.h"

namespace ui {

enum class DeskShape : std::uint8_t {
    Wide,   // from 1000 px: rail, page, inspector and list
    Middle, // rail of keys and glyphs; inspector and list as a sheet over the foot of the page
    Narrow, // below 700 px: one column
};

inline constexpr float kLeastPanel = 96; // px: how low a panel can be drawn
inline constexpr float kLeastList = 120;
inline constexpr float kLeastPage = 120; // three lines

struct DeskNeeds {
    bool shows_library = false;    // the library has the place of the rail
    bool has_side = true;          // there is something to describe and to list
    bool has_narrow_rail = false;  // Wide: folded by the reader
    float left_width = 0;          // of the rail or the library, as the reader drew it; 0: the theme's
    float side_width = 0;          // the same of the right column
    bool is_sheet_high = false;    // may be more than half: its height is the reader's, or it is the library
    float least_page = kLeastPage; // px that it leaves of the page
    float sheet_height = 0;        // what the panel at the foot would like to have, 0: none (Middle and Narrow)
    bool shows_mark_row = false;   // Narrow
    bool has_ruler = false;
    float banner_height = 0; // 0: none
    float find_height = 0;   // Narrow: in the bar's place
};

struct DeskLayout {
    DeskShape shape = DeskShape::Wide;
    Rect window;
    Rect bar;    // empty on narrow screens while the find bar has its place
    Rect find;   // Narrow
    Rect rail;   // or the library; empty on narrow screens
    Rect banner; // over the page
    Rect article;
    Rect ruler;
    Rect side;  // inspector over list (Wide)
    Rect sheet; // at the foot, empty when there is none
    Rect mark_row;
    Rect status; // empty on narrow screens
};

DeskShape shape_for(float width);
DeskLayout lay_out_desk(float width, float height, DeskNeeds const&);
// What the side column may be in a window of this width: beside a rail of its first width the page keeps its measure.
float side_width_within(float wanted, float window_width);
// The same of the rail, or of the library in its place.
float left_width_within(float wanted, bool is_library, float window_width);
// How the right column is shared: the inspector has what it needs, but leaves the list at least 200 px where it can.
// `wanted`: as the reader drew it, 0: by what is needed.
float inspector_share(float column, float needed, float wanted = 0);

} // namespace ui
