#include "ui/mark_geometry.h"

#include <algorithm>
#include <cmath>

#include "ui/theme.h"

namespace ui {

namespace {

constexpr float kTextSize = print::kBody.size;
constexpr float kPitch = 5;
constexpr float kWashTop = -16;
constexpr float kBeyondWords = 2; // of the selected mark
constexpr float kFillBeyond = 1.5F;
constexpr float kBesideLetter = 0.5F; // a line that stands between two letters

gfx::MarkQuad quad(gfx::MarkShape shape, float x0, float y0, float x1, float y1, Color color) {
    gfx::MarkQuad mark;
    mark.x0 = x0, mark.y0 = y0, mark.x1 = x1, mark.y1 = y1;
    mark.color = color;
    mark.shape = shape;
    mark.origin_x = x0;
    return mark;
}

std::uint8_t open_sides(MarkPlace const& place) {
    int const left = place.opens ? 0 : gfx::kOpenLeft;
    int const right = place.closes ? 0 : gfx::kOpenRight;
    return static_cast<std::uint8_t>(left | right);
}

// How far a fill or frame reaches beyond the words, at zoom 1: not into the next piece of the same mark.
float left_of(MarkPlace const& place, float wider) {
    return place.x0 - (place.meets_left ? 0 : wider * place.zoom);
}
float right_of(MarkPlace const& place, float wider) {
    return place.x1 + (place.meets_right ? 0 : wider * place.zoom);
}

// The same of lines, which would strike the letter beside the mark.
float line_left_of(MarkPlace const& place, float wider) {
    return left_of(place, place.crowds_left ? kBesideLetter : wider);
}
float line_right_of(MarkPlace const& place, float wider) {
    return right_of(place, place.crowds_right ? kBesideLetter : wider);
}

// y of an offset that grows with the words.
float word_y(MarkPlace const& place, float offset) {
    return snapped(place.baseline + offset * word_scale(place), place.pixel_ratio);
}

float lane_y(MarkPlace const& place, float offset) {
    return snapped(place.baseline + offset * lane_scale(place), place.pixel_ratio);
}

// A thickness of whole device pixels, at least one.
float bar(MarkPlace const& place, float css_px) {
    return std::max(snapped(css_px * place.zoom, place.pixel_ratio), 1 / place.pixel_ratio);
}

void add_line(Quads& quads, float x0, float y, float x1, float thickness, Color color) {
    if (x1 > x0) quads.push_back(quad(gfx::MarkShape::Line, x0, y, x1, y + thickness, color));
}

void add_underline(Quads& quads, MarkPlace const& place, std::uint32_t lane, Color color, MarkWeight weight) {
    float const inset = 0.5F * place.zoom;
    float const y = lane_y(place, 6 + kPitch * static_cast<float>(lane));
    float const thickness = bar(place, weight == MarkWeight::Plain ? 2 : 3);
    add_line(quads, place.x0 + (place.opens ? inset : 0), y, place.x1 - (place.closes ? inset : 0), thickness, color);
}

void add_dots(Quads& quads, MarkPlace const& place, std::uint32_t lane, Color color, MarkWeight weight) {
    float const diameter = (weight == MarkWeight::Plain ? 2.0F : 2.75F) * place.zoom;
    float const center = lane_y(place, 7 + kPitch * static_cast<float>(lane));
    auto dots = quad(gfx::MarkShape::Dots, place.x0, center - diameter / 2, place.x1, center + diameter / 2, color);
    dots.thickness = diameter;
    dots.period = 4 * place.zoom;
    quads.push_back(dots);
}

void add_dashes(Quads& quads, MarkPlace const& place, std::uint32_t lane, Color color, MarkWeight weight) {
    float const y = lane_y(place, 6 + kPitch * static_cast<float>(lane));
    float const thickness = bar(place, weight == MarkWeight::Plain ? 2 : 3);
    auto dashes = quad(gfx::MarkShape::DashedLine, place.x0, y, place.x1, y + thickness, color);
    dashes.period = 10 * place.zoom;
    quads.push_back(dashes);
}

void add_wave(Quads& quads, MarkPlace const& place, std::uint32_t lane, Color color, MarkWeight weight) {
    float const stroke = (weight == MarkWeight::Plain ? 1.25F : 1.75F) * place.zoom;
    float const amplitude = 1.2F * place.zoom;
    float const center = lane_y(place, 7 + kPitch * static_cast<float>(lane));
    float const reach = amplitude + stroke / 2;
    auto wave = quad(gfx::MarkShape::Wave, place.x0, center - reach, place.x1, center + reach, color);
    wave.thickness = stroke;
    wave.amplitude = amplitude;
    wave.period = 6 * place.zoom;
    quads.push_back(wave);
}

float bar_offset(std::uint32_t lane) {
    return 10 + kPitch * (static_cast<float>(lane) - 1);
}

// Ticks rise from the lower bar at the true ends; where the mark is selected its edge lines stand there instead.
void add_double_bar(Quads& quads, MarkPlace const& place, std::uint32_t lane, Color color, MarkWeight weight) {
    bool const is_selected = weight == MarkWeight::Selected;
    float const inset = is_selected ? 0 : 1.5F * place.zoom;
    float const x0 = place.opens ? snapped(place.x0 + inset, place.pixel_ratio) : place.x0;
    float const x1 = place.closes ? snapped(place.x1 - inset, place.pixel_ratio) : place.x1;
    float const thickness = bar(place, weight == MarkWeight::Plain ? 1 : 2);
    float const upper = lane_y(place, bar_offset(lane));
    float const lower = upper + thickness + bar(place, 1);
    add_line(quads, x0, upper, x1, thickness, color);
    add_line(quads, x0, lower, x1, thickness, color);
    if (is_selected) return;
    float const top = upper - bar(place, 2);
    float const bottom = lower + thickness;
    float const width = bar(place, 1);
    if (place.opens) quads.push_back(quad(gfx::MarkShape::Line, x0, top, x0 + width, bottom, color));
    if (place.closes) quads.push_back(quad(gfx::MarkShape::Line, x1 - width, top, x1, bottom, color));
}

} // namespace

float snapped(float css_px, float pixel_ratio) {
    return std::floor(css_px * pixel_ratio + 0.5F) / pixel_ratio;
}

float word_scale(MarkPlace const& place) {
    return place.font_size / kTextSize * place.zoom;
}

// Straight through 1 for text of 18 and 1.35 for titles of 28.
float lane_scale(MarkPlace const& place) {
    return (1 + 0.035F * (place.font_size - kTextSize)) * place.zoom;
}

float lane_pitch(float font_size) {
    MarkPlace place;
    place.font_size = font_size;
    return kPitch * lane_scale(place);
}

void add_fill(Quads& quads, MarkPlace const& place, Color color, Color bottom_edge) {
    float const bottom = word_y(place, 5);
    auto fill = quad(gfx::MarkShape::Fill, left_of(place, kFillBeyond), word_y(place, -14),
                     right_of(place, kFillBeyond), bottom, color);
    fill.radius = 3 * place.zoom;
    fill.open_sides = open_sides(place);
    quads.push_back(fill);
    if (bottom_edge != 0) add_line(quads, fill.x0, bottom - bar(place, 1), fill.x1, bar(place, 1), bottom_edge);
}

void add_lane_mark(Quads& quads, MarkPlace const& place, Pattern pattern, std::uint32_t lane, Color color,
                   MarkWeight weight) {
    switch (pattern) {
    case Pattern::Underline: return add_underline(quads, place, lane, color, weight);
    case Pattern::Dots: return add_dots(quads, place, lane, color, weight);
    case Pattern::Wave: return add_wave(quads, place, lane, color, weight);
    case Pattern::Dashes: return add_dashes(quads, place, lane, color, weight);
    case Pattern::DoubleBar: return add_double_bar(quads, place, lane, color, weight);
    case Pattern::SoftFill:
    case Pattern::Outline: return;
    }
}

void add_outline(Quads& quads, MarkPlace const& place, Color color, MarkWeight weight) {
    auto frame = quad(gfx::MarkShape::Outline, line_left_of(place, 1.75F), word_y(place, -15.5F),
                      line_right_of(place, 1.25F), word_y(place, 4.5F), color);
    frame.radius = 3 * place.zoom;
    frame.thickness = (weight == MarkWeight::Plain ? 1.25F : 1.75F) * place.zoom;
    frame.open_sides = open_sides(place);
    quads.push_back(frame);
}

void add_hover(Quads& quads, MarkPlace const& place, Color color) {
    auto fill = quad(gfx::MarkShape::Fill, left_of(place, kFillBeyond), word_y(place, kWashTop),
                     right_of(place, kFillBeyond), word_y(place, place.foot), with_alpha(color, 0.08F));
    fill.radius = 3 * place.zoom;
    fill.open_sides = open_sides(place);
    quads.push_back(fill);
}

MarkPlace widened(MarkPlace const& place) {
    MarkPlace wide = place;
    if (place.opens) wide.x0 = line_left_of(place, kBeyondWords);
    if (place.closes) wide.x1 = line_right_of(place, kBeyondWords);
    return wide;
}

void add_wash(Quads& quads, MarkPlace const& place, Color color, Color frame) {
    auto wash = quad(frame == 0 ? gfx::MarkShape::Fill : gfx::MarkShape::Outline, place.x0, word_y(place, kWashTop),
                     place.x1, word_y(place, place.foot), frame == 0 ? color : frame);
    wash.thickness = frame == 0 ? 0 : 2 * place.zoom;
    wash.open_sides = frame == 0 ? std::uint8_t{0} : open_sides(place);
    quads.push_back(wash);
}

void add_selection(Quads& quads, MarkPlace const& place, Color color) {
    float const wider = place.zoom; // at its true ends, so that no letter stands on the very edge
    float const left = place.x0 - (place.opens ? wider : 0);
    float const right = place.x1 + (place.closes ? wider : 0);
    auto fill = quad(gfx::MarkShape::Fill, left, word_y(place, -16), right, word_y(place, 6), color);
    fill.radius = 2 * place.zoom;
    fill.open_sides = open_sides(place);
    quads.push_back(fill);
}

Knob knob_of(MarkPlace const& place, Edge edge, float x) {
    float const beyond = kKnob / 2 * place.zoom;
    return {x, edge == Edge::Start ? word_y(place, kWashTop) - beyond + 2 * place.zoom
                                   : word_y(place, place.foot) + beyond - place.zoom};
}

void add_edge(Quads& quads, MarkPlace const& place, Edge edge, float x, float knob_size, Color color) {
    float const width = 1.5F * place.zoom;
    float const left = x - width / 2;
    quads.push_back(
        quad(gfx::MarkShape::Line, left, word_y(place, kWashTop), left + width, word_y(place, place.foot), color));
    Knob const knob = knob_of(place, edge, x);
    float const radius = knob_size / 2 * place.zoom;
    quads.push_back(
        quad(gfx::MarkShape::Disc, knob.x - radius, knob.y - radius, knob.x + radius, knob.y + radius, color));
}

Knob link_knob_of(MarkPlace const& place, Pattern pattern, std::uint32_t lane, MarkWeight weight, bool right_to_left) {
    float const reach = std::min(12 * place.zoom, (place.x1 - place.x0) / 2);
    float const radius = kLinkKnob / 2 * place.zoom;
    // The letters of the next line begin 21 below this baseline, 5 more for each lane that does not fit.
    float const deeper = kPitch * static_cast<float>(lane > 2 ? lane - 2 : 0);
    float const lowest = lane_y(place, 20.5F + deeper) - radius;
    float const y = std::min(bottom_of(place, pattern, lane, weight) + place.zoom + radius, lowest);
    return {right_to_left ? place.x1 - reach : place.x0 + reach, y};
}

void add_link_knob(Quads& quads, MarkPlace const& place, Knob const& knob, Color ring, Color inside) {
    auto const round = [&](gfx::MarkShape shape, float radius, Color color) {
        auto mark = quad(shape, knob.x - radius, knob.y - radius, knob.x + radius, knob.y + radius, color);
        mark.radius = radius;
        mark.thickness = 1.5F * place.zoom;
        quads.push_back(mark);
    };
    round(gfx::MarkShape::Fill, (kLinkKnob / 2 + 1) * place.zoom, inside);
    round(gfx::MarkShape::Outline, kLinkKnob / 2 * place.zoom, ring);
}

float foot_of(Pattern pattern, std::uint32_t lane) {
    constexpr float kLeast = 15;
    return pattern == Pattern::DoubleBar ? std::max(kLeast, bar_offset(lane) + 5) : kLeast;
}

float bottom_of(MarkPlace const& place, Pattern pattern, std::uint32_t lane, MarkWeight weight) {
    float const step = kPitch * static_cast<float>(lane);
    bool const is_plain = weight == MarkWeight::Plain;
    switch (pattern) {
    case Pattern::SoftFill: return word_y(place, 5);
    case Pattern::Outline: return word_y(place, 4.5F);
    case Pattern::Dashes:
    case Pattern::Underline: return lane_y(place, 6 + step) + bar(place, is_plain ? 2 : 3);
    case Pattern::Dots: return lane_y(place, 7 + step) + (is_plain ? 1.0F : 1.375F) * place.zoom;
    case Pattern::Wave: return lane_y(place, 7 + step) + (is_plain ? 1.825F : 2.075F) * place.zoom;
    case Pattern::DoubleBar: return lane_y(place, bar_offset(lane)) + 2 * bar(place, is_plain ? 1 : 2) + bar(place, 1);
    }
    return place.baseline;
}

} // namespace ui
