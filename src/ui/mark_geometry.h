// Where the ink of a mark goes around the words of one line: every number of mockups/README.md, "Marks" and "States".
#pragma once

#include <cstdint>
#include <vector>

#include "gfx/marks.h"
#include "ui/look.h"
#include "ui/theme.h"

namespace ui {

// A stretch of words on one line, CSS px of the window. `baseline` lies on a device pixel.
struct MarkPlace {
    float x0 = 0;
    float x1 = 0;
    float baseline = 0;
    float font_size = 18; // at zoom 1
    float zoom = 1;
    float pixel_ratio = 1;
    float foot = 15;    // how far below the baseline wash and edge lines reach, for text of 18: see foot_of
    bool opens = true;  // the mark's true end lies on the left
    bool closes = true; // and on the right; otherwise it goes on elsewhere
    // It goes on at once on this line, where the direction of the words changes.
    bool meets_left = false;
    bool meets_right = false;
    // A letter that is not the mark's stands at its true end without a space between, as a quotation mark or a comma.
    bool crowds_left = false;
    bool crowds_right = false;
};

enum class MarkWeight : std::uint8_t { Plain, Linked, Selected };

using Quads = std::vector<gfx::MarkQuad>;

// To the nearest device pixel.
float snapped(float css_px, float pixel_ratio);
// What an offset of the words' height (fill, outline, wash) and of a lane is multiplied with: 1 for text of 18 px at
// zoom 1.
float word_scale(MarkPlace const&);
float lane_scale(MarkPlace const&); // 1.35 for a title of 28 px
float lane_pitch(float font_size);  // from one lane to the next, px at zoom 1

void add_fill(Quads&, MarkPlace const&, Color, Color bottom_edge = 0);
// Underline, dots, wave or double bar in its lane.
void add_lane_mark(Quads&, MarkPlace const&, Pattern, std::uint32_t lane, Color, MarkWeight);
void add_outline(Quads&, MarkPlace const&, Color, MarkWeight);
void add_hover(Quads&, MarkPlace const&, Color);
// The selected mark reaches beyond its words, so that its edge lines touch no letter: into the space beside them, if
// any.
MarkPlace widened(MarkPlace const&);
// High contrast: a frame of 2 px instead of a fill.
void add_wash(Quads&, MarkPlace const&, Color, Color frame = 0);
void add_selection(Quads&, MarkPlace const&, Color);

// The edge lines of the selected mark with their knobs: at its start (knob above) and end (knob below).
enum class Edge : std::uint8_t { Start, End };
struct Knob {
    float x = 0;
    float y = 0; // centre
};
inline constexpr float kKnob = 7;
inline constexpr float kKnobOnTouch = 12;
Knob knob_of(MarkPlace const&, Edge, float x);
void add_edge(Quads&, MarkPlace const&, Edge, float x, float knob_size, Color);

// The knob from which a link is drawn: a ring below the mark's start, where its links leave, clear of all letters.
inline constexpr float kLinkKnob = 8;
Knob link_knob_of(MarkPlace const&, Pattern, std::uint32_t lane, MarkWeight, bool right_to_left);
void add_link_knob(Quads&, MarkPlace const&, Knob const&, Color ring, Color inside);

// +15, or lower where the selected mark's own bars lie lower.
float foot_of(Pattern, std::uint32_t lane);
// Where the lowest ink of a mark ends below its words, for the stub of a link.
float bottom_of(MarkPlace const&, Pattern, std::uint32_t lane, MarkWeight);

} // namespace ui
