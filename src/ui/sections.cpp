#include "ui/sections.h"

#include <cmath>

namespace ui {

float height_of(std::vector<Section> const& sections) {
    float height = 0;
    for (auto const& section : sections) height += section.height;
    return height;
}

void draw_sections(Painter& painter, std::string_view id, Rect area, std::vector<Section> const& sections, float foot,
                   float& scroll) {
    Rect saved;
    begin_scroll(painter, id, area, scroll, height_of(sections) + foot, saved);
    float y = std::round(area.y - scroll);
    for (auto const& section : sections) {
        if (section.draw && section.height > 0) section.draw(painter, y);
        y += section.height;
    }
    end_scroll(painter, saved);
}

Section gap(float height) {
    return {height, nullptr};
}

Section rule(float x, float width, float height) {
    return {height, [=](Painter& painter, float y) {
                float middle = std::floor(y + height / 2);
                hairline(painter, x, middle, x + width, middle);
            }};
}

} // namespace ui
