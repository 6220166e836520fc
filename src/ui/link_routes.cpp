#include "ui/link_routes.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float kCorridor = 19.5F;
constexpr float kStroke = 1.5F;
constexpr float kRadius = 5;
constexpr float kGap = 1.5F; // below the mark
constexpr float kAfterStart = 12;
constexpr float kDot = 5;
constexpr float kHeadWidth = 7;
constexpr float kHeadHeight = 5;
constexpr float kCasing = 5;

// The middle of a line whose edge lies on a device pixel.
float on_grid(float middle, LinkFrame const& frame) {
    float const half = kStroke * frame.zoom / 2;
    return snapped(middle - half, frame.pixel_ratio) + half;
}

float stub_x(LinkPiece const& piece, LinkFrame const& frame) {
    float const reach = std::min(kAfterStart * frame.zoom, (piece.x1 - piece.x0) / 2);
    return on_grid(piece.right_to_left ? piece.x1 - reach : piece.x0 + reach, frame);
}

float middle_x(LinkPiece const& piece, LinkFrame const& frame) {
    return on_grid((piece.x0 + piece.x1) / 2, frame);
}

bool on_one_line(LinkPiece const& a, LinkPiece const& b) {
    return std::abs(a.baseline - b.baseline) < 0.5F;
}

struct Pair {
    LinkPiece const* far = nullptr;
    LinkPiece const* near = nullptr;
};

float length_of(LinkPiece const& far, LinkPiece const& near, LinkFrame const& frame) {
    if (on_one_line(far, near)) return std::abs(middle_x(far, frame) - stub_x(near, frame));
    float const trunk = trunk_x(frame);
    return stub_x(far, frame) - trunk + stub_x(near, frame) - trunk + std::abs(far.baseline - near.baseline);
}

Pair shortest(LinkEnd const& far, LinkEnd const& near, LinkFrame const& frame) {
    Pair best;
    float least = 0;
    for (LinkPiece const& from : far.pieces) {
        for (LinkPiece const& to : near.pieces) {
            float const length = length_of(from, to, frame);
            if (best.far != nullptr && length >= least) continue;
            best = {&from, &to};
            least = length;
        }
    }
    return best;
}

// Towards the edge of the view the piece with the shortest way to the trunk.
LinkPiece const* nearest_to_edge(LinkEnd const& end, OffScreen side, LinkFrame const& frame) {
    auto const way = [&](LinkPiece const& piece) {
        float const edge = side == OffScreen::Above ? frame.top : frame.bottom;
        return stub_x(piece, frame) - trunk_x(frame) + std::abs(piece.baseline - edge);
    };
    auto const best = std::min_element(end.pieces.begin(), end.pieces.end(),
                                       [&](LinkPiece const& a, LinkPiece const& b) { return way(a) < way(b); });
    return best == end.pieces.end() ? nullptr : &*best;
}

float edge_of(OffScreen side, LinkFrame const& frame) {
    return side == OffScreen::Above ? frame.top : frame.bottom;
}

// From the mark down: tip, then the line begins in the dot's middle or at the head's base.
void begin_at(LinkRoute& route, LinkPiece const& piece, float x, LinkTip tip, LinkFrame const& frame) {
    // Below a mark that reaches down to the corridor the tip lies on its bars rather than on the letters of the next
    // line.
    float const height = (tip == LinkTip::Dot ? kDot : kHeadHeight) * frame.zoom;
    float const lowest = corridor_y(piece, frame) + frame.stroke * frame.zoom / 2 - height;
    float const top = std::min(piece.bottom + kGap * frame.zoom, lowest);
    float const start = top + (tip == LinkTip::Dot ? kDot / 2 : kHeadHeight - 0.5F) * frame.zoom;
    route.tip = LinkPoint{x, top};
    route.label_baseline = piece.baseline;
    route.points.push_back({x, std::min(start, corridor_y(piece, frame))});
}

void through_corridor(LinkRoute& route, LinkPiece const& piece, float x, LinkFrame const& frame) {
    float const y = corridor_y(piece, frame);
    route.points.push_back({x, y});
    route.points.push_back({trunk_x(frame), y});
}

void end_at(LinkRoute& route, LinkPiece const& piece, LinkFrame const& frame) {
    float const y = corridor_y(piece, frame);
    float const x = stub_x(piece, frame);
    if (route.uses_trunk) route.points.push_back({trunk_x(frame), y});
    route.points.push_back({x, y});
    route.points.push_back({x, std::min(piece.bottom, y)});
}

LinkRoute along_one_line(Pair pair, LinkTip tip, LinkFrame const& frame) {
    LinkRoute route;
    float const x = middle_x(*pair.far, frame);
    begin_at(route, *pair.far, x, tip, frame);
    route.points.push_back({x, corridor_y(*pair.far, frame)});
    end_at(route, *pair.near, frame);
    return route;
}

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

LinkPoint towards(LinkPoint from, LinkPoint to, float distance) {
    float const length = std::abs(to.x - from.x) + std::abs(to.y - from.y);
    if (length <= 0) return from;
    return {from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length};
}

float length(LinkPoint a, LinkPoint b) {
    return std::abs(a.x - b.x) + std::abs(a.y - b.y);
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

void add_path(Quads& quads, std::vector<LinkPoint> const& given, LinkFrame const& frame, Color color) {
    std::vector<LinkPoint> const points = corners_only(given);
    float const stroke = frame.stroke * frame.zoom;
    LinkPoint from = points.empty() ? LinkPoint{} : points.front();
    for (std::size_t i = 1; i < points.size(); ++i) {
        bool const is_last = i + 1 == points.size();
        float const next = is_last ? 0 : length(points[i], points[i + 1]);
        float const room = std::min(length(points[i - 1], points[i]), next) / 2;
        float const radius = is_passed(points[i], frame) ? 0 : std::min(kRadius * frame.zoom, room);
        LinkPoint const before = towards(points[i], points[i - 1], is_last ? 0 : radius);
        if (length(from, before) > 0) add_segment(quads, from, before, stroke, color);
        if (is_last) break;
        LinkPoint const after = towards(points[i], points[i + 1], radius);
        if (radius > 0) add_corner(quads, points[i], before, after, stroke, color);
        from = after;
    }
}

void add_tip(Quads& quads, LinkPoint tip, LinkTip kind, LinkFrame const& frame, Color color) {
    float const width = (kind == LinkTip::Dot ? kDot : kHeadWidth) * frame.zoom;
    float const height = (kind == LinkTip::Dot ? kDot : kHeadHeight) * frame.zoom;
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
    float const end = route.points[1].y - kStroke * frame.zoom;
    if (end <= route.tip->y) return;
    gfx::MarkQuad casing;
    casing.shape = gfx::MarkShape::Line;
    casing.color = color;
    casing.x0 = route.tip->x - kCasing * frame.zoom / 2, casing.x1 = route.tip->x + kCasing * frame.zoom / 2;
    casing.y0 = route.tip->y, casing.y1 = end;
    quads.push_back(casing);
}

} // namespace

float trunk_x(LinkFrame const& frame) {
    return on_grid(frame.column_x - (frame.trunk_gap + frame.trunk_step * static_cast<float>(frame.trunk)) * frame.zoom,
                   frame);
}

float corridor_y(LinkPiece const& piece, LinkFrame const& frame) {
    return on_grid(piece.baseline + (kCorridor + frame.deeper) * frame.zoom, frame);
}

std::optional<LinkRoute> route_link(LinkEnd const& far, LinkEnd const& near, LinkTip tip, LinkFrame const& frame) {
    bool const is_far_off = far.pieces.empty();
    bool const is_near_off = near.pieces.empty();
    if (is_far_off && is_near_off && far.side == near.side) return std::nullopt;
    Pair pair = shortest(far, near, frame);
    if (!is_far_off && !is_near_off && on_one_line(*pair.far, *pair.near)) return along_one_line(pair, tip, frame);
    if (is_far_off) pair.near = nearest_to_edge(near, far.side, frame);
    if (is_near_off) pair.far = nearest_to_edge(far, near.side, frame);
    LinkRoute route;
    route.uses_trunk = true;
    if (pair.far != nullptr) {
        begin_at(route, *pair.far, stub_x(*pair.far, frame), tip, frame);
        through_corridor(route, *pair.far, stub_x(*pair.far, frame), frame);
    } else {
        route.pill_y = edge_of(far.side, frame);
        route.points.push_back({trunk_x(frame), *route.pill_y});
    }
    if (pair.near != nullptr)
        end_at(route, *pair.near, frame);
    else
        route.points.push_back({trunk_x(frame), edge_of(near.side, frame)});
    return route;
}

LinkRoute grown(LinkRoute const& whole, float share) {
    if (share >= 1) return whole;
    LinkRoute part;
    part.uses_trunk = whole.uses_trunk;
    float left = 0;
    for (std::size_t i = 1; i < whole.points.size(); ++i) left += length(whole.points[i - 1], whole.points[i]);
    left *= std::max(share, 0.0F);
    for (std::size_t i = whole.points.size(); i-- > 0;) {
        LinkPoint const here = whole.points[i];
        part.points.insert(part.points.begin(), here);
        if (i == 0) break;
        float const step = length(here, whole.points[i - 1]);
        if (step >= left) {
            part.points.insert(part.points.begin(), towards(here, whole.points[i - 1], left));
            break;
        }
        left -= step;
    }
    return part;
}

void add_link(Quads& quads, LinkRoute const& route, LinkTip tip, LinkFrame const& frame, Color line, Color casing) {
    if (casing != 0) add_casing(quads, route, frame, casing);
    add_path(quads, route.points, frame, line);
    if (route.tip) add_tip(quads, *route.tip, tip, frame, line);
}

std::vector<std::uint32_t> assign_trunks(std::vector<TrunkStretch> const& stretches, std::uint32_t most) {
    std::vector<std::uint32_t> trunks(stretches.size());
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        auto const is_taken = [&](std::uint32_t trunk) {
            for (std::size_t j = 0; j < i; ++j) {
                bool const meets = stretches[j].top < stretches[i].bottom && stretches[i].top < stretches[j].bottom;
                if (meets && trunks[j] == trunk) return true;
            }
            return false;
        };
        while (trunks[i] + 1 < most && is_taken(trunks[i])) ++trunks[i];
    }
    return trunks;
}

} // namespace ui
