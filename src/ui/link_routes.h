// The way of a link between two marks: corridors between the lines and one trunk in the left margin, never over letters
// (mockups/README.md, "Links").
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/mark_geometry.h"
#include "ui/theme.h"

namespace ui {

struct LinkPoint {
    float x = 0;
    float y = 0;
    friend bool operator==(LinkPoint const&, LinkPoint const&) = default;
};

// A stretch of a mark on one line, CSS px of the window.
struct LinkPiece {
    float x0 = 0;
    float x1 = 0;
    float baseline = 0;
    float bottom = 0; // of the mark's lowest ink there
    bool right_to_left = false;
    float corridor = print::kCorridor; // from the baseline, at zoom 1
};

// One end of a link: its pieces on the screen, or on which side of the view it lies.
enum class OffScreen : std::uint8_t { Above, Below };
struct LinkEnd {
    std::vector<LinkPiece> pieces; // empty: off the screen
    OffScreen side = OffScreen::Above;
};

// How the far end looks: a dot where it points at the selection, an arrow head where the selection points at it.
enum class LinkTip : std::uint8_t { Dot, Arrow };
inline constexpr float kLinkDot = 5;
inline constexpr float kLinkHeadWidth = 7;
inline constexpr float kLinkHeadHeight = 5;

struct LinkFrame {
    float column_x = 0; // left edge of the column
    float top = 0;      // of the view
    float bottom = 0;
    float zoom = 1;
    float pixel_ratio = 1;
    std::uint32_t trunk = 0; // second trunk: 1
    float trunk_gap = 18;    // of the first from the column
    float trunk_step = 10;
    float stroke = 1.5F;
    // How far the trunk reaches, with all links that share it: corridors join it squarely in between.
    float trunk_top = 0;
    float trunk_bottom = 0;
};

struct LinkRoute {
    std::vector<LinkPoint> points;       // from the far end to the near one, corners not yet rounded
    std::optional<LinkPoint> tip;        // top middle of the far end's dot or head; none off the screen
    std::optional<float> label_baseline; // of the far end's line
    std::optional<float> pill_y;         // where the trunk leaves the view towards the far end
    std::optional<float> near_pill_y;    // and towards the near one
    bool uses_trunk = false;
};

// `near`: the selected mark. None when both ends lie off the screen on the same side.
std::optional<LinkRoute> route_link(LinkEnd const& far, LinkEnd const& near, LinkTip, LinkFrame const&);

// The part of a route that is drawn while it grows from the selection outward: its last `share`, 0 to 1. The far end's
// tip, label and pill come with the whole.
LinkRoute grown(LinkRoute const&, float share);

// Along a line that runs straight: that far from `from`, and how long it is.
LinkPoint towards(LinkPoint from, LinkPoint to, float distance);
float straight_length(LinkPoint a, LinkPoint b);

float trunk_x(LinkFrame const&);
float corridor_y(LinkPiece const&, LinkFrame const&);

// Gives links that share no end trunks of their own where their stretches overlap: the lowest number free, at most
// `most`.
struct TrunkStretch {
    float top = 0;
    float bottom = 0;
};
std::vector<std::uint32_t> assign_trunks(std::vector<TrunkStretch> const&, std::uint32_t most);

} // namespace ui
