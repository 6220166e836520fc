#include "ui/link_ink.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr float kRadius = 5;
constexpr float kCasing = 5;
constexpr float kGap = 3; // that a crossed trunk is left out on either side of the line's middle

// The lines of several links, in the order of drawing.
struct Strokes {
    Quads upright;
    Quads level;
    Quads corners;
    Quads tips;
};

void add_segment(Quads& quads, LinkPoint from, LinkPoint to, float stroke, Color color) {
    gfx::MarkQuad line;
    line.shape = gfx::MarkShape::Line;
    line.color = color;
    float const across_x = from.x == to.x ? stroke / 2 : 0;
    float const across_y = from.x == to.x ? 0 : stroke / 2;
    line.x0 = std::min(from.x, to.x) - across_x, line.x1 = std::max(from.x, to.x) + across_x;
    line.y0 = std::min(from.y, to.y) - across_y, line.y1 = std::max(from.y, to.y) + across_y;
    quads.push_back(line);
}

// A quarter ring between two points at right angles to each other, `before` and `after` the corner.
void add_corner(Quads& quads, LinkPoint corner, LinkPoint before, LinkPoint after, float stroke, Color color) {
    LinkPoint const center{before.x + after.x - corner.x, before.y + after.y - corner.y};
    float const half = stroke / 2;
    gfx::MarkQuad ring;
    ring.shape = gfx::MarkShape::Corner;
    ring.color = color;
    ring.thickness = stroke;
    float const outer_x = corner.x + (center.x > corner.x ? -half : half);
    float const outer_y = corner.y + (center.y > corner.y ? -half : half);
    ring.x0 = std::min(center.x, outer_x), ring.x1 = std::max(center.x, outer_x);
    ring.y0 = std::min(center.y, outer_y), ring.y1 = std::max(center.y, outer_y);
    int const right = center.x > corner.x ? gfx::kCenterRight : 0;
    int const below = center.y > corner.y ? gfx::kCenterBelow : 0;
    ring.open_sides = static_cast<std::uint8_t>(right | below);
    quads.push_back(ring);
}

// Points in a row and doubled ones are taken out, so that every inner point is a corner.
std::vector<LinkPoint> corners_only(std::vector<LinkPoint> const& points) {
    std::vector<LinkPoint> result;
    for (LinkPoint const& point : points) {
        if (!result.empty() && result.back() == point) continue;
        if (result.size() >= 2) {
            LinkPoint const& a = result[result.size() - 2];
            LinkPoint const& b = result.back();
            if ((a.x == b.x && b.x == point.x) || (a.y == b.y && b.y == point.y)) result.pop_back();
        }
        result.push_back(point);
    }
    return result;
}

// The trunk goes on past this corner for another link: a round corner would cut a notch into it.
bool is_passed(LinkPoint corner, LinkFrame const& frame) {
    constexpr float kNear = 0.5F;
    return std::abs(corner.x - trunk_x(frame)) < kNear && corner.y > frame.trunk_top + kNear &&
           corner.y < frame.trunk_bottom - kNear;
}

void add_path(Strokes& strokes, std::vector<LinkPoint> const& given, LinkFrame const& frame, Color color) {
    std::vector<LinkPoint> const points = corners_only(given);
    float const stroke = frame.stroke * frame.zoom;
    LinkPoint from = points.empty() ? LinkPoint{} : points.front();
    for (std::size_t i = 1; i < points.size(); ++i) {
        bool const is_last = i + 1 == points.size();
        float const next = is_last ? 0 : straight_length(points[i], points[i + 1]);
        float const room = std::min(straight_length(points[i - 1], points[i]), next) / 2;
        float const radius = is_passed(points[i], frame) ? 0 : std::min(kRadius * frame.zoom, room);
        LinkPoint const before = towards(points[i], points[i - 1], is_last ? 0 : radius);
        if (straight_length(from, before) > 0)
            add_segment(from.x == before.x ? strokes.upright : strokes.level, from, before, stroke, color);
        if (is_last) break;
        LinkPoint const after = towards(points[i], points[i + 1], radius);
        if (radius > 0) add_corner(strokes.corners, points[i], before, after, stroke, color);
        from = after;
    }
}

void add_tip(Quads& quads, LinkPoint tip, LinkTip kind, LinkFrame const& frame, Color color) {
    float const width = (kind == LinkTip::Dot ? kLinkDot : kLinkHeadWidth) * frame.zoom;
    float const height = (kind == LinkTip::Dot ? kLinkDot : kLinkHeadHeight) * frame.zoom;
    gfx::MarkQuad mark;
    mark.shape = kind == LinkTip::Dot ? gfx::MarkShape::Disc : gfx::MarkShape::Triangle;
    mark.color = color;
    mark.x0 = tip.x - width / 2, mark.x1 = tip.x + width / 2;
    mark.y0 = tip.y, mark.y1 = tip.y + height;
    quads.push_back(mark);
}

// So that the stub is seen to cross the lanes of other marks.
void add_casing(Quads& quads, LinkRoute const& route, LinkFrame const& frame, Color color) {
    if (!route.tip || route.points.size() < 2) return;
    float const end = route.points[1].y - frame.stroke * frame.zoom;
    if (end <= route.tip->y) return;
    gfx::MarkQuad casing;
    casing.shape = gfx::MarkShape::Line;
    casing.color = color;
    casing.x0 = route.tip->x - kCasing * frame.zoom / 2, casing.x1 = route.tip->x + kCasing * frame.zoom / 2;
    casing.y0 = route.tip->y, casing.y1 = end;
    quads.push_back(casing);
}

// The trunk goes on beyond the gaps.
void cut_gaps(Quads& uprights, std::vector<LinkPoint> const& gaps, float zoom) {
    for (LinkPoint const& gap : gaps) {
        for (std::size_t i = 0; i < uprights.size(); ++i) {
            bool const is_there = std::abs((uprights[i].x0 + uprights[i].x1) / 2 - gap.x) < 0.5F;
            float const top = gap.y - kGap * zoom;
            float const bottom = gap.y + kGap * zoom;
            if (!is_there || uprights[i].y0 >= top || uprights[i].y1 <= bottom) continue;
            gfx::MarkQuad below = uprights[i];
            below.y0 = bottom;
            uprights[i].y1 = top;
            uprights.push_back(below);
            break;
        }
    }
}

// Upright lines become level ones and the other way round.
void turn(Quads& quads) {
    for (gfx::MarkQuad& quad : quads) {
        std::swap(quad.x0, quad.y0);
        std::swap(quad.x1, quad.y1);
    }
}

bool lies_before(gfx::MarkQuad const& a, gfx::MarkQuad const& b) {
    return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0;
}

// Level segments in one line that touch become one; sorted by that line, then along it.
void join(Quads& quads) {
    std::sort(quads.begin(), quads.end(), lies_before);
    std::size_t last = 0;
    for (std::size_t i = 1; i < quads.size(); ++i) {
        bool const is_in_line = quads[last].y0 == quads[i].y0 && quads[last].y1 == quads[i].y1;
        if (is_in_line && quads[i].x0 <= quads[last].x1)
            quads[last].x1 = std::max(quads[last].x1, quads[i].x1);
        else
            quads[++last] = quads[i];
    }
    if (!quads.empty()) quads.resize(last + 1);
}

void append_each_once(Quads& to, Quads const& from) {
    std::size_t const before = to.size();
    for (gfx::MarkQuad const& quad : from) {
        auto const begin = to.begin() + static_cast<std::ptrdiff_t>(before);
        if (std::find(begin, to.end(), quad) == to.end()) to.push_back(quad);
    }
}

} // namespace

void add_links(Quads& quads, std::vector<LinkInk> const& links, std::vector<LinkPoint> const& gaps, Color line,
               Color casing) {
    if (links.empty()) return;
    Strokes strokes;
    for (LinkInk const& link : links) {
        if (casing != 0) add_casing(quads, link.route, link.frame, casing);
        add_path(strokes, link.route.points, link.frame, line);
        if (link.route.tip) add_tip(strokes.tips, *link.route.tip, link.tip, link.frame, line);
    }
    join(strokes.level);
    turn(strokes.upright);
    join(strokes.upright);
    turn(strokes.upright);
    if (!gaps.empty()) cut_gaps(strokes.upright, gaps, links.front().frame.zoom);
    for (Quads const* part : {&strokes.upright, &strokes.level}) quads.insert(quads.end(), part->begin(), part->end());
    append_each_once(quads, strokes.corners);
    append_each_once(quads, strokes.tips);
}

} // namespace ui
