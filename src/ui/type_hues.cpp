#include "ui/type_hues.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

double difference(Triple const& a, Triple const& b) {
    return std::sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

// As eyes with all cones see a colour, and those without one kind.
using Seen = std::array<Triple, 1 + kMissingCones.size()>;

Seen seen(Color color) {
    Triple const rgb = linear_rgb(color);
    Seen all{lab(rgb)};
    for (std::size_t missing = 0; missing < kMissingCones.size(); ++missing)
        all[missing + 1] = lab(times(kMissingCones[missing], rgb));
    return all;
}

double difference(Seen const& one, Seen const& other) {
    double least = difference(one[0], other[0]);
    for (std::size_t eyes = 1; eyes < one.size(); ++eyes) least = std::min(least, difference(one[eyes], other[eyes]));
    return least;
}

// As a type is drawn on the light page and on the dark one.
using Drawn = std::array<Seen, 2>;

Drawn drawn(std::string_view type_id, std::string_view hex) {
    static std::array<Theme, 2> const pages = {make_theme(false, false), make_theme(true, false)};
    return {seen(drawn_colors(type_id, hex, pages[0]).line), seen(drawn_colors(type_id, hex, pages[1]).line)};
}

// The types of a scheme that a colour must be told from, looked at once.
class Others {
public:
    Others(model::Schema const& schema, std::string_view own_id) {
        for (model::SpanType const& type : schema.span_types)
            if (type.id != own_id && !type.color.empty()) types_.emplace_back(&type, drawn(type.id, type.color));
    }
    // The type whose colour is nearest and how far it is; null and kFar where there is none.
    std::pair<model::SpanType const*, double> nearest(Drawn const& color) const {
        std::pair<model::SpanType const*, double> result{nullptr, kFar};
        for (auto const& [type, other] : types_) {
            double const here = std::min(difference(color[0], other[0]), difference(color[1], other[1]));
            if (here < result.second) result = {type, here};
        }
        return result;
    }

private:
    static constexpr double kFar = 1000;
    std::vector<std::pair<model::SpanType const*, Drawn>> types_;
};

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
    return difference(seen(first), seen(second));
}

model::SpanType const* too_alike(model::Schema const& schema, std::string_view own_id, std::string_view hex) {
    auto const [type, distance] = Others(schema, own_id).nearest(drawn(own_id, hex));
    return distance < kTooAlike ? type : nullptr;
}

std::vector<std::string> suggested_hues(model::Schema const& schema, std::string_view own_id, std::size_t count) {
    struct Candidate {
        double distance;
        char const* hex;
    };
    std::vector<Candidate> candidates;
    Others const others(schema, own_id);
    for (char const* hex : kPalette) {
        double const distance = others.nearest(drawn(own_id, hex)).second;
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
