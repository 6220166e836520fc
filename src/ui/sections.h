// A scrolling panel as a stack of sections, each of which knows its exact height before it is drawn.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "ui/widgets.h"

namespace ui {

struct Section {
    float height = 0;
    std::function<void(Painter&, float y)> draw; // y: its top in the window
};

float height_of(std::vector<Section> const&);
// `foot`: room left free below the last.
void draw_sections(Painter&, std::string_view id, Rect, std::vector<Section> const&, float foot, float& scroll);
Section gap(float height);
// A line across from x, in the middle of `height`.
Section rule(float x, float width, float height);

} // namespace ui
