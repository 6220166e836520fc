// One of several as a row of a sheet: a name and a chip for each, all of them seen at once.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/sections.h"

namespace ui {

inline constexpr float kChoiceLabel = 168; // px: the column of the names

struct Choice {
    std::string value;
    std::string label;
};
struct Choices {
    std::string id; // the chips' ids are this, a slash and the value, or "none" for an empty one
    std::string label;
    std::vector<Choice> all;
    std::string now;
    std::function<void(Painter&, std::string const& value)> choose;
    std::string refusal = {}; // why nothing can be chosen now
};

float choice_height(Painter const&); // of a chip
// The chips stand below the name where `body` is narrow.
Section choice_row(Painter const&, Rect body, Choices);

} // namespace ui
