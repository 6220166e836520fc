#include <doctest/doctest.h>

#include <cmath>

#include "ui/mark_geometry.h"

using gfx::MarkShape;
using ui::MarkPlace;
using ui::MarkWeight;
using ui::Pattern;
using ui::Quads;

namespace {

constexpr ui::Color kColor = 0xFF112233;

MarkPlace words(float pixel_ratio = 1) {
    MarkPlace place;
    place.x0 = 100, place.x1 = 200, place.baseline = 50;
    place.pixel_ratio = pixel_ratio;
    return place;
}

bool is_on_grid(float css_px, float pixel_ratio) {
    float const device = css_px * pixel_ratio;
    return std::abs(device - std::round(device)) < 0.001F;
}

} // namespace

TEST_CASE("an entity's fill reaches from -14 to +5, 1.5 wider on each side, with corners of 3") {
    Quads quads;
    ui::add_fill(quads, words(), kColor);
    REQUIRE(quads.size() == 1);
    CHECK(quads[0].shape == MarkShape::Fill);
    CHECK(quads[0].y0 == 36);
    CHECK(quads[0].y1 == 55);
    CHECK(quads[0].x0 == 98.5F);
    CHECK(quads[0].x1 == 201.5F);
    CHECK(quads[0].radius == 3);
    CHECK(quads[0].open_sides == 0);
}

TEST_CASE("a mark that goes on in another line is open there") {
    Quads quads;
    MarkPlace place = words();
    place.closes = false;
    ui::add_fill(quads, place, kColor);
    ui::add_outline(quads, place, kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 2);
    CHECK(quads[0].open_sides == gfx::kOpenRight);
    CHECK(quads[1].open_sides == gfx::kOpenRight);
    place.opens = false;
    place.closes = true;
    ui::add_outline(quads, place, kColor, MarkWeight::Plain);
    CHECK(quads[2].open_sides == gfx::kOpenLeft);
}

TEST_CASE("a source's line is 2 thick from +6 to +8, inset by a half; 3 thick when it is linked") {
    Quads quads;
    ui::add_lane_mark(quads, words(), Pattern::Underline, 0, kColor, MarkWeight::Plain);
    ui::add_lane_mark(quads, words(), Pattern::Underline, 0, kColor, MarkWeight::Linked);
    REQUIRE(quads.size() == 2);
    CHECK(quads[0].shape == MarkShape::Line);
    CHECK(quads[0].y0 == 56);
    CHECK(quads[0].y1 == 58);
    CHECK(quads[0].x0 == 100.5F);
    CHECK(quads[0].x1 == 199.5F);
    CHECK(quads[1].y0 == 56);
    CHECK(quads[1].y1 == 59);
}

TEST_CASE("a cue's dots are 2 across, 4 apart, on +7; 2.75 across when it is linked") {
    Quads quads;
    ui::add_lane_mark(quads, words(), Pattern::Dots, 0, kColor, MarkWeight::Plain);
    ui::add_lane_mark(quads, words(), Pattern::Dots, 0, kColor, MarkWeight::Linked);
    REQUIRE(quads.size() == 2);
    CHECK((quads[0].y0 + quads[0].y1) / 2 == 57);
    CHECK(quads[0].thickness == 2);
    CHECK(quads[0].period == 4);
    CHECK(quads[0].origin_x == 100);
    CHECK(quads[1].thickness == 2.75F);
    CHECK(quads[1].period == 4);
}

TEST_CASE("a hedge's wave has stroke 1.25, amplitude 1.2, period 6, centre +7") {
    Quads quads;
    ui::add_lane_mark(quads, words(), Pattern::Wave, 0, kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 1);
    CHECK(quads[0].thickness == 1.25F);
    CHECK(quads[0].amplitude == 1.2F);
    CHECK(quads[0].period == 6);
    CHECK((quads[0].y0 + quads[0].y1) / 2 == doctest::Approx(57));
}

TEST_CASE("a claim has rows at +10 and +12 and ticks over the rows from +8 to +12, inset by 1.5") {
    Quads quads;
    ui::add_lane_mark(quads, words(), Pattern::DoubleBar, 1, kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 4);
    CHECK(quads[0].y0 == 60);
    CHECK(quads[0].y1 == 61);
    CHECK(quads[1].y0 == 62);
    CHECK(quads[1].y1 == 63);
    CHECK(quads[0].x0 == 102);
    CHECK(quads[0].x1 == 199);
    for (std::size_t tick = 2; tick < 4; ++tick) {
        CHECK(quads[tick].y0 == 58);
        CHECK(quads[tick].y1 == 63);
        CHECK(quads[tick].x1 - quads[tick].x0 == 1);
    }
}

TEST_CASE("a claim in the second lane has rows at +15 and +17") {
    Quads quads;
    ui::add_lane_mark(quads, words(), Pattern::DoubleBar, 2, kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 4);
    CHECK(quads[0].y0 == 65);
    CHECK(quads[1].y0 == 67);
    CHECK(quads[2].y0 == 63);
}

TEST_CASE("a claim that goes on has neither tick nor inset there") {
    Quads quads;
    MarkPlace place = words();
    place.closes = false;
    ui::add_lane_mark(quads, place, Pattern::DoubleBar, 1, kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 3);
    CHECK(quads[0].x1 == 200);
}

TEST_CASE("the selected claim's bars are 2, a gap of 1, and 2, without ticks") {
    Quads quads;
    ui::add_lane_mark(quads, words(), Pattern::DoubleBar, 1, kColor, MarkWeight::Selected);
    REQUIRE(quads.size() == 2);
    CHECK(quads[0].y0 == 60);
    CHECK(quads[0].y1 == 62);
    CHECK(quads[1].y0 == 63);
    CHECK(quads[1].y1 == 65);
    CHECK(quads[0].x0 == 100);
    CHECK(quads[0].x1 == 200);
}

TEST_CASE("the selected mark reaches 2 beyond its words where it begins and ends, not where it goes on") {
    MarkPlace place = words();
    CHECK(ui::widened(place).x0 == 98);
    CHECK(ui::widened(place).x1 == 202);
    place.closes = false;
    CHECK(ui::widened(place).x0 == 98);
    CHECK(ui::widened(place).x1 == 200);
}

TEST_CASE("the bars of a claim begin and end on device pixels with their ticks") {
    MarkPlace place = words();
    place.pixel_ratio = 1;
    place.x0 = 100.3F;
    Quads quads;
    ui::add_lane_mark(quads, place, Pattern::DoubleBar, 1, kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 4);
    if (quads.size() < 4) return;
    CHECK(quads[0].x0 == 102);
    CHECK(quads[1].x0 == 102);
    CHECK(quads[2].x0 == 102);
    CHECK(quads[3].x1 == quads[0].x1);
    CHECK(quads[0].x1 == std::round(quads[0].x1));
}

TEST_CASE("the link knob hangs below the mark's start and above the next line's letters") {
    for (Pattern const pattern : {Pattern::SoftFill, Pattern::Underline, Pattern::DoubleBar, Pattern::Outline}) {
        ui::Knob const knob = ui::link_knob_of(words(), pattern, 1, MarkWeight::Selected, false);
        CHECK(knob.x == 112);
        CHECK(knob.y - ui::kLinkKnob / 2 >= 50 + 5);
        CHECK(knob.y + ui::kLinkKnob / 2 <= 50 + 21);
        CHECK(ui::link_knob_of(words(), pattern, 1, MarkWeight::Selected, true).x == 188);
    }
}

TEST_CASE("a flag's outline is 1.25 thick from -15.5 to +4.5, 1.75 out on the left and 1.25 on the right") {
    Quads quads;
    ui::add_outline(quads, words(2), kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 1);
    CHECK(quads[0].shape == MarkShape::Outline);
    CHECK(quads[0].y0 == 34.5F);
    CHECK(quads[0].y1 == 54.5F);
    CHECK(quads[0].x0 == 98.25F);
    CHECK(quads[0].x1 == 201.25F);
    CHECK(quads[0].thickness == 1.25F);
    CHECK(quads[0].radius == 3);
}

TEST_CASE("lines beside a letter that is not the mark's keep off it, at that end alone") {
    ui::MarkPlace place = words(2);
    place.crowds_right = true;
    Quads quads;
    ui::add_outline(quads, place, kColor, MarkWeight::Plain);
    ui::add_fill(quads, place, kColor);
    REQUIRE(quads.size() == 2);
    CHECK(quads[0].x0 == 98.25F);
    CHECK(quads[0].x1 == 200.5F);
    CHECK(quads[1].x1 == 201.5F); // under the letters: it strikes none
    CHECK(ui::widened(place).x0 == 98);
    CHECK(ui::widened(place).x1 == 200.5F);
}

TEST_CASE("the wash reaches from -16 to +15 and the fresh selection from -16 to +6 with corners of 2") {
    Quads quads;
    ui::add_wash(quads, words(), kColor);
    ui::add_selection(quads, words(), kColor);
    REQUIRE(quads.size() == 2);
    CHECK(quads[0].y0 == 34);
    CHECK(quads[0].y1 == 65);
    CHECK(quads[1].y0 == 34);
    CHECK(quads[1].y1 == 56);
    CHECK(quads[1].radius == 2);
    CHECK(quads[1].x0 == 99);
    CHECK(quads[1].x1 == 201);
}

TEST_CASE("in high contrast the wash is a frame of 2 and the fill has a bottom edge of 1") {
    Quads quads;
    ui::add_wash(quads, words(), kColor, 0xFF445566);
    ui::add_fill(quads, words(), kColor, 0xFF445566);
    REQUIRE(quads.size() == 3);
    CHECK(quads[0].shape == MarkShape::Outline);
    CHECK(quads[0].thickness == 2);
    CHECK(quads[2].shape == MarkShape::Line);
    CHECK(quads[2].y0 == 54);
    CHECK(quads[2].y1 == 55);
}

TEST_CASE("the knobs of a selected mark are 7 across: above at the start, below at the end, never over the letters") {
    Quads quads;
    ui::add_edge(quads, words(), ui::Edge::Start, 100, ui::kKnob, kColor);
    ui::add_edge(quads, words(), ui::Edge::End, 200, ui::kKnob, kColor);
    REQUIRE(quads.size() == 4);
    CHECK(quads[0].x1 - quads[0].x0 == 1.5F);
    CHECK(quads[1].shape == MarkShape::Disc);
    CHECK(quads[1].x1 - quads[1].x0 == 7);
    CHECK(quads[1].y1 <= 50 - 12);
    CHECK(quads[3].y0 >= 50 + 10);
}

TEST_CASE("hovering lays 8 % of the colour behind the words") {
    Quads quads;
    ui::add_hover(quads, words(), kColor);
    REQUIRE(quads.size() == 1);
    CHECK((quads[0].color >> 24U) == 20);
    CHECK((quads[0].color & 0xFFFFFFU) == 0x112233U);
}

TEST_CASE("in a title lanes lie 1.35 times as low and fills grow with the letters") {
    MarkPlace title = words();
    title.font_size = 28;
    CHECK(ui::lane_scale(title) == doctest::Approx(1.35));
    CHECK(ui::word_scale(title) == doctest::Approx(28.0 / 18));
    title.zoom = 2;
    CHECK(ui::lane_scale(title) == doctest::Approx(2.7));
}

TEST_CASE("every horizontal edge lies on a device pixel, whatever the ratio and the zoom") {
    for (float const ratio : {1.0F, 1.25F, 1.5F, 2.0F, 2.625F, 3.0F}) {
        for (float const zoom : {0.5F, 0.9F, 1.0F, 1.37F, 3.0F}) {
            MarkPlace place = words(ratio);
            place.zoom = zoom;
            place.baseline = ui::snapped(50.3F, ratio);
            Quads quads;
            ui::add_fill(quads, place, kColor);
            ui::add_lane_mark(quads, place, Pattern::Underline, 0, kColor, MarkWeight::Plain);
            for (std::uint32_t lane = 1; lane < 4; ++lane)
                ui::add_lane_mark(quads, place, Pattern::DoubleBar, lane, kColor, MarkWeight::Plain);
            int blurred = 0;
            int vanished = 0;
            for (gfx::MarkQuad const& quad : quads) {
                blurred += !is_on_grid(quad.y0, ratio) || !is_on_grid(quad.y1, ratio);
                vanished += quad.y1 - quad.y0 < 1 / ratio - 0.001F;
            }
            CHECK(blurred == 0);
            CHECK(vanished == 0);
        }
    }
}

TEST_CASE("the bottom of a mark is where its lowest ink ends") {
    auto const bottom = [](Pattern pattern, std::uint32_t lane, MarkWeight weight) {
        Quads quads;
        ui::add_lane_mark(quads, words(), pattern, lane, kColor, weight);
        float lowest = 0;
        for (gfx::MarkQuad const& quad : quads) lowest = std::max(lowest, quad.y1);
        return lowest;
    };
    for (MarkWeight const weight : {MarkWeight::Plain, MarkWeight::Linked, MarkWeight::Selected}) {
        for (Pattern const pattern : {Pattern::Underline, Pattern::Dots, Pattern::Wave, Pattern::DoubleBar}) {
            std::uint32_t const lane = pattern == Pattern::DoubleBar ? 2 : 0;
            CHECK(ui::bottom_of(words(), pattern, lane, weight) == doctest::Approx(bottom(pattern, lane, weight)));
        }
    }
}

TEST_CASE("wash and edge lines of a mark in a deep lane reach down to its bars") {
    CHECK(ui::foot_of(Pattern::Underline, 0) == 15);
    CHECK(ui::foot_of(Pattern::DoubleBar, 1) == 15);
    MarkPlace place = words();
    place.foot = ui::foot_of(Pattern::DoubleBar, 4);
    Quads bars;
    ui::add_lane_mark(bars, place, Pattern::DoubleBar, 4, kColor, MarkWeight::Selected);
    Quads wash;
    ui::add_wash(wash, place, kColor);
    REQUIRE(bars.size() == 2);
    REQUIRE(wash.size() == 1);
    if (bars.size() == 2 && wash.size() == 1) CHECK(wash[0].y1 == bars[1].y1);
    CHECK(ui::knob_of(place, ui::Edge::End, 200).y > bars[1].y1);
}

TEST_CASE("pieces of one mark that stand side by side do not reach into each other") {
    MarkPlace place = words();
    place.closes = false;
    place.meets_right = true;
    Quads quads;
    ui::add_fill(quads, place, kColor);
    ui::add_hover(quads, place, kColor);
    ui::add_outline(quads, place, kColor, MarkWeight::Plain);
    REQUIRE(quads.size() == 3);
    for (gfx::MarkQuad const& quad : quads) {
        CHECK(quad.x0 < 100);
        CHECK(quad.x1 == 200);
    }
}
