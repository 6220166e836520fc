#include "ui/type_hues.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/sort.h"
#include "ui/linear_light.h"
#include "ui/look.h"

namespace ui {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// What is seen without one kind of cones, in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1.
constexpr std::array<Matrix, 3> kMissingCones = {{
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}};

// sRGB to XYZ over the white of D65.
constexpr Matrix kToXyz = {{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                            {0.2126729, 0.7151522, 0.0721750},
                            {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};

constexpr std::array<char const*, 21> kPalette = {"#0072B2", "#009E73", "#D55E00", "#CC79A7", "#E69F00", "#56B4E9",
                                                  "#332288", "#882255", "#117733", "#AA4499", "#999933", "#44AA99",
                                                  "#666666", "#CC6677", "#661100", "#824DFF", "#663300", "#004545",
                                                  "#9AFC58", "#0000FC", "#A4B6FC"};

Triple times(Matrix const& matrix, Triple const& value) {
    Triple product{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) product[row] += matrix[row][column] * value[column];
    return product;
}

Triple linear_rgb(Color color) {
    return {linear_light(color & 0xFFU), linear_light((color >> 8U) & 0xFFU), linear_light((color >> 16U) & 0xFFU)};
}

double lab_curve(double share) {
    return share > 0.008856 ? std::cbrt(share) : 7.787 * share + 16.0 / 116;
}

Triple lab(Triple rgb) {
    for (double& channel : rgb) channel = std::clamp(channel, 0.0, 1.0);
    Triple const xyz = times(kToXyz, rgb);
    double const x = lab_curve(xyz[0]);
    double const y = lab_curve(xyz[1]);
    double const z = lab_curve(xyz[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(Triple const& first, Triple const& second) {
    Triple const a = lab(first);
    Triple const b = lab(second);
    return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

// On the light page and on the dark one.
double drawn_difference(std::string_view id, std::string_view hex, model::SpanType const& other) {
    static std::array<Theme, 2> const pages = {make_theme(false, false), make_theme(true, false)};
    double least = 1000;
    for (Theme const& page : pages)
        least = std::min(least, difference_for_all(drawn_colors(id, hex, page).line,
                                                   drawn_colors(other.id, other.color, page).line));
    return least;
}

// The smallest difference from what the other types have; `whose`: the type that has it.
double distance_from_others(model::Schema const& schema, std::string_view own_id, std::string_view hex,
                            model::SpanType const** whose = nullptr) {
    double least = 1000;
    for (model::SpanType const& other : schema.span_types) {
        if (other.id == own_id || other.color.empty()) continue;
        double const here = drawn_difference(own_id, hex, other);
        if (here >= least) continue;
        least = here;
        if (whose != nullptr) *whose = &other;
    }
    return least;
}

} // namespace

DrawnHue drawn_hue(std::string_view hex, bool is_dark) {
    Theme const there = make_theme(is_dark, theme().is_high_contrast);
    DrawnHue hue;
    hue.color = colors_from_hex(hex, there).line;
    hue.paper = there.paper;
    hue.contrast = contrast(hue.color, hue.paper);
    hue.is_as_chosen = hue.color == color_from_hex(hex);
    return hue;
}

double difference_for_all(Color first, Color second) {
    Triple const one = linear_rgb(first);
    Triple const other = linear_rgb(second);
    double least = difference(one, other);
    for (Matrix const& matrix : kMissingCones)
        least = std::min(least, difference(times(matrix, one), times(matrix, other)));
    return least;
}

model::SpanType const* too_alike(model::Schema const& schema, std::string_view own_id, std::string_view hex) {
    model::SpanType const* whose = nullptr;
    return distance_from_others(schema, own_id, hex, &whose) < kTooAlike ? whose : nullptr;
}

std::vector<std::string> suggested_hues(model::Schema const& schema, std::string_view own_id, std::size_t count) {
    struct Candidate {
        double distance;
        char const* hex;
    };
    std::vector<Candidate> candidates;
    for (char const* hex : kPalette) {
        double const distance = distance_from_others(schema, own_id, hex);
        if (distance >= kTooAlike) candidates.push_back({distance, hex});
    }
    base::sort_stably(candidates.begin(), candidates.end(),
                      [](Candidate const& a, Candidate const& b) { return a.distance > b.distance; });
    std::vector<std::string> hues;
    for (Candidate const& one : candidates)
        if (hues.size() < count) hues.emplace_back(one.hex);
    return hues;
}

} // namespace ui
