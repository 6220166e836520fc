#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "ui/link_ink.h"

using ui::LinkEnd;
using ui::LinkFrame;
using ui::LinkPiece;
using ui::LinkPoint;
using ui::LinkTip;
using ui::OffScreen;
using ui::Quads;

namespace {

// Ratio 4 keeps the numbers of the mock-ups: quarter pixels are device pixels.
LinkFrame frame() {
    LinkFrame result;
    result.column_x = 300;
    result.top = 50;
    result.bottom = 850;
    result.pixel_ratio = 4;
    return result;
}

LinkEnd on_line(float x0, float x1, float baseline, float below = 8) {
    LinkEnd end;
    end.pieces.push_back({x0, x1, baseline, baseline + below, false});
    return end;
}

LinkEnd off(OffScreen side) {
    LinkEnd end;
    end.side = side;
    return end;
}

bool is_right_angled(std::vector<LinkPoint> const& points) {
    for (std::size_t i = 1; i < points.size(); ++i)
        if (points[i].x != points[i - 1].x && points[i].y != points[i - 1].y) return false;
    return true;
}

} // namespace

TEST_CASE("a link goes down to its corridor, to the trunk, along it, and up to the bar 12 after its start") {
    auto const route = ui::route_link(on_line(400, 500, 200), on_line(450, 700, 300, 15), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    CHECK(route->uses_trunk);
    REQUIRE(route->points.size() == 6);
    CHECK(is_right_angled(route->points));
    CHECK(route->points[0].x == doctest::Approx(412));
    CHECK(route->points[1].y == doctest::Approx(219.5));
    CHECK(route->points[2].x == doctest::Approx(282));
    CHECK(route->points[3].x == doctest::Approx(282));
    CHECK(route->points[3].y == doctest::Approx(319.5));
    CHECK(route->points[4].x == doctest::Approx(462));
    CHECK(route->points[5].y == doctest::Approx(315));
}

TEST_CASE("the far end begins 1.5 below its mark and its label stands on its baseline") {
    auto const route = ui::route_link(on_line(400, 500, 200), on_line(450, 700, 300), LinkTip::Arrow, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    REQUIRE(route->tip.has_value());
    CHECK(route->tip->y == doctest::Approx(209.5));
    CHECK(route->label_baseline.value_or(0) == 200);
    CHECK_FALSE(route->pill_y.has_value());
}

TEST_CASE("both ends on one line use the corridor alone") {
    auto const route = ui::route_link(on_line(400, 460, 200), on_line(470, 700, 200, 15), LinkTip::Arrow, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    CHECK_FALSE(route->uses_trunk);
    float leftmost = 1000;
    for (LinkPoint const& point : route->points) leftmost = std::min(leftmost, point.x);
    CHECK(leftmost == doctest::Approx(430));
    CHECK(is_right_angled(route->points));
    CHECK(route->points.back().x == doctest::Approx(482));
}

TEST_CASE("a mark on several lines uses the piece with the shortest route") {
    LinkEnd far = on_line(700, 860, 200);
    far.pieces.push_back({300, 380, 235, 243, false});
    auto const route = ui::route_link(far, on_line(320, 500, 400), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    CHECK(route->label_baseline.value_or(0) == 235);
    CHECK(route->points.front().x == doctest::Approx(312));
}

TEST_CASE("the stub of a mark set from right to left is 12 after its start too") {
    LinkEnd far = on_line(400, 500, 200);
    far.pieces[0].right_to_left = true;
    auto const route = ui::route_link(far, on_line(450, 700, 300), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (route) CHECK(route->points.front().x == doctest::Approx(488));
}

TEST_CASE("a short mark's stub stands in its middle") {
    auto const route = ui::route_link(on_line(400, 410, 200), on_line(450, 700, 300), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (route) CHECK(route->points.front().x == doctest::Approx(405));
}

TEST_CASE("when the far end is off the screen the trunk runs to the edge, where a pill names it") {
    auto const up = ui::route_link(off(OffScreen::Above), on_line(450, 700, 300), LinkTip::Dot, frame());
    auto const down = ui::route_link(off(OffScreen::Below), on_line(450, 700, 300), LinkTip::Dot, frame());
    REQUIRE(up.has_value());
    REQUIRE(down.has_value());
    if (!up || !down) return;
    CHECK(up->pill_y.value_or(0) == 50);
    CHECK(down->pill_y.value_or(0) == 850);
    CHECK(up->points.front().x == doctest::Approx(282));
    CHECK_FALSE(up->tip.has_value());
    CHECK_FALSE(up->label_baseline.has_value());
}

TEST_CASE("when the selection is off the screen the trunk runs to it from the far end") {
    auto const route = ui::route_link(on_line(400, 500, 200), off(OffScreen::Below), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    CHECK(route->points.back().y == 850);
    CHECK(route->points.back().x == doctest::Approx(282));
    CHECK_FALSE(route->pill_y.has_value());
}

TEST_CASE("two ends off the screen on one side are no link to draw; on both sides the trunk crosses the view") {
    CHECK_FALSE(ui::route_link(off(OffScreen::Above), off(OffScreen::Above), LinkTip::Dot, frame()).has_value());
    auto const route = ui::route_link(off(OffScreen::Above), off(OffScreen::Below), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    CHECK(route->points.front().y == 50);
    CHECK(route->points.back().y == 850);
}

TEST_CASE("a second trunk runs 10 further out") {
    LinkFrame second = frame();
    second.trunk = 1;
    CHECK(ui::trunk_x(frame()) - ui::trunk_x(second) == doctest::Approx(10));
}

TEST_CASE("trunks whose stretches overlap get different numbers, others share the first") {
    auto const trunks = ui::assign_trunks({{0, 100}, {50, 150}, {120, 200}, {60, 70}}, 3);
    CHECK(trunks[0] == 0);
    CHECK(trunks[1] == 1);
    CHECK(trunks[2] == 0);
    CHECK(trunks[3] == 2);
    CHECK(ui::assign_trunks({{0, 9}, {0, 9}, {0, 9}}, 2)[2] == 1);
}

TEST_CASE(
    "a drawn link is 1.5 thick with corners of 5, a dot of 5 or a head of 7 by 5, and a casing of 5 under its stub") {
    auto const route = ui::route_link(on_line(400, 500, 200), on_line(450, 700, 300, 15), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    Quads dot;
    ui::add_links(dot, {{*route, LinkTip::Dot, frame()}}, {}, 0xFF0000FF, 0xFFFFFFFF);
    Quads head;
    ui::add_links(head, {{*route, LinkTip::Arrow, frame()}}, {}, 0xFF0000FF, 0);
    REQUIRE(!dot.empty());
    CHECK(dot.front().color == 0xFFFFFFFF);
    CHECK(dot.front().x1 - dot.front().x0 == 5);
    CHECK(dot.back().shape == gfx::MarkShape::Disc);
    CHECK(dot.back().x1 - dot.back().x0 == 5);
    CHECK(head.back().shape == gfx::MarkShape::Triangle);
    CHECK(head.back().x1 - head.back().x0 == 7);
    CHECK(head.back().y1 - head.back().y0 == 5);
    int corners = 0;
    for (gfx::MarkQuad const& quad : head) {
        if (quad.shape == gfx::MarkShape::Corner) {
            ++corners;
            CHECK(quad.thickness == 1.5F);
            CHECK(quad.x1 - quad.x0 == doctest::Approx(quad.y1 - quad.y0));
            CHECK(quad.x1 - quad.x0 <= 5.76F);
        }
        if (quad.shape == gfx::MarkShape::Line)
            CHECK(std::min(quad.x1 - quad.x0, quad.y1 - quad.y0) == doctest::Approx(1.5));
    }
    CHECK(corners == 4);
}

TEST_CASE("a link grows from the selection outward and has its far end only when it has arrived") {
    auto const route = ui::route_link(on_line(400, 500, 200), on_line(450, 700, 300, 15), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    auto const length = [](ui::LinkRoute const& part) {
        float sum = 0;
        for (std::size_t i = 1; i < part.points.size(); ++i)
            sum +=
                std::abs(part.points[i].x - part.points[i - 1].x) + std::abs(part.points[i].y - part.points[i - 1].y);
        return sum;
    };
    for (float const share : {0.0F, 0.1F, 0.5F, 0.9F}) {
        ui::LinkRoute const part = ui::grown(*route, share);
        CHECK(length(part) == doctest::Approx(length(*route) * share));
        CHECK(is_right_angled(part.points));
        REQUIRE(!part.points.empty());
        if (!part.points.empty()) CHECK(part.points.back() == route->points.back());
        CHECK_FALSE(part.tip.has_value());
        CHECK_FALSE(part.label_baseline.has_value());
    }
    CHECK(ui::grown(*route, 1).points == route->points);
    CHECK(ui::grown(*route, 1).tip.has_value());
}

TEST_CASE("where the trunk goes on for another link a corridor joins it squarely, at its ends with a round corner") {
    auto const route = ui::route_link(on_line(400, 500, 200), on_line(450, 700, 300, 15), LinkTip::Dot, frame());
    REQUIRE(route.has_value());
    if (!route) return;
    auto const corners = [&route](float trunk_bottom) {
        LinkFrame at = frame();
        at.trunk_top = 219.5F;
        at.trunk_bottom = trunk_bottom;
        Quads quads;
        ui::add_links(quads, {{*route, LinkTip::Dot, at}}, {}, 0xFF0000FF, 0);
        return std::count_if(quads.begin(), quads.end(),
                             [](auto const& quad) { return quad.shape == gfx::MarkShape::Corner; });
    };
    CHECK(corners(319.5F) == 4);
    CHECK(corners(500) == 3);
}
