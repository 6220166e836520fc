#include "ui/link_routes.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float kStroke = 1.5F;
constexpr float kGap = 1.5F; // below the mark
constexpr float kAfterStart = 12;

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
    float const height = (tip == LinkTip::Dot ? kLinkDot : kLinkHeadHeight) * frame.zoom;
    float const lowest = corridor_y(piece, frame) + frame.stroke * frame.zoom / 2 - height;
    float const top = std::min(piece.bottom + kGap * frame.zoom, lowest);
    float const start = top + (tip == LinkTip::Dot ? kLinkDot / 2 : kLinkHeadHeight - 0.5F) * frame.zoom;
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

} // namespace

LinkPoint towards(LinkPoint from, LinkPoint to, float distance) {
    float const length = std::abs(to.x - from.x) + std::abs(to.y - from.y);
    if (length <= 0) return from;
    return {from.x + (to.x - from.x) * distance / length, from.y + (to.y - from.y) * distance / length};
}

float straight_length(LinkPoint a, LinkPoint b) {
    return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

float trunk_x(LinkFrame const& frame) {
    return on_grid(frame.column_x - (frame.trunk_gap + frame.trunk_step * static_cast<float>(frame.trunk)) * frame.zoom,
                   frame);
}

float corridor_y(LinkPiece const& piece, LinkFrame const& frame) {
    return on_grid(piece.baseline + piece.corridor * frame.zoom, frame);
}

std::optional<LinkRoute> route_link(LinkEnd const& far, LinkEnd const& near, LinkTip tip, LinkFrame const& frame) {
    bool const is_far_off = far.pieces.empty();
    bool const is_near_off = near.pieces.empty();
    if (is_far_off && is_near_off && far.side == near.side) return std::nullopt;
    Pair pair = shortest(far, near, frame);
    if (pair.far != nullptr && pair.near != nullptr && on_one_line(*pair.far, *pair.near))
        return along_one_line(pair, tip, frame);
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
    if (pair.near != nullptr) {
        end_at(route, *pair.near, frame);
    } else {
        route.near_pill_y = edge_of(near.side, frame);
        route.points.push_back({trunk_x(frame), *route.near_pill_y});
    }
    return route;
}

LinkRoute grown(LinkRoute const& whole, float share) {
    if (share >= 1) return whole;
    LinkRoute part;
    part.uses_trunk = whole.uses_trunk;
    float left = 0;
    for (std::size_t i = 1; i < whole.points.size(); ++i) left += straight_length(whole.points[i - 1], whole.points[i]);
    left *= std::max(share, 0.0F);
    for (std::size_t i = whole.points.size(); i-- > 0;) {
        LinkPoint const here = whole.points[i];
        part.points.insert(part.points.begin(), here);
        if (i == 0) break;
        float const step = straight_length(here, whole.points[i - 1]);
        if (step >= left) {
            part.points.insert(part.points.begin(), towards(here, whole.points[i - 1], left));
            break;
        }
        left -= step;
    }
    return part;
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
