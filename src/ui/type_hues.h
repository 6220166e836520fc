// Colours for types of marks: how far they stand out from the paper, and whether everybody can tell them apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/schema.h"
#include "ui/theme.h"

namespace ui {

// How a colour of the scheme is drawn as text and line, and its contrast with the paper.
struct DrawnHue {
    Color color = 0;
    Color paper = 0;
    double contrast = 1;
    bool is_as_chosen = true; // false: moved towards the ink until it can be read
};
DrawnHue drawn_hue(std::string_view hex, bool is_dark);

// Perceived difference of two colours (CIE 1976) for the eyes that tell them apart worst: with all cones, or without
// those for long, middle or short waves. Below kTooAlike they are taken for one another.
double difference_for_all(Color, Color);
inline constexpr double kTooAlike = 12;

// The type whose colour, as it is drawn on the light page or on the dark one, is so close to this one that some readers
// cannot tell them apart, or null.
model::SpanType const* too_alike(model::Schema const&, std::string_view own_id, std::string_view hex);
// From palettes made for readers who see fewer colours (Okabe and Ito; Tol) and from what lies farthest from the six of
// the first scheme, those first that are farthest from what the other types have, as they are drawn on both pages.
std::vector<std::string> suggested_hues(model::Schema const&, std::string_view own_id, std::size_t count);

} // namespace ui
