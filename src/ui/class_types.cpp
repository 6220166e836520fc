#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "ui/class_parts.h"

namespace ui {

namespace {

constexpr float kGap = 4;
constexpr float kLegend = 220;

void draw_legend(Painter& painter, ClassResults const& results, Rect area) {
    float x = area.right() - 26 * static_cast<float>(kHeatSteps);
    draw_label(painter, x - 12 - label_width(base::say("marked by"), letters::kCaption), area.y + 6,
               base::say("marked by"), theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    std::size_t const readers = results.table.rows.size();
    for (std::size_t step = 1; step <= kHeatSteps; ++step) {
        painter.list->AddRectFilled(ImVec2(x, area.y + 6), ImVec2(x + 24, area.y + 22), theme().heat[step - 1], 2);
        std::size_t const most = (step * readers) / kHeatSteps;
        std::string const words = std::to_string(std::max<std::size_t>(most, 1));
        draw_label(painter, x + 12 - label_width(words, letters::kNote, Weight::Medium) / 2, area.y + 7, words,
                   theme().ink2, letters::kNote, Weight::Medium, letters::kNoteLine);
        x += 26;
    }
}

} // namespace

float draw_class_types(Painter& painter, Scene const& scene, Rect area, bool has_legend) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    bool const shows_legend = has_legend && area.width > kLegend + 240;
    float const right = area.right() - (shows_legend ? kLegend : 0);
    float const height = painter.is_touch ? 36.0F : 28.0F;
    float const size = painter.is_touch ? letters::kHead : letters::kText;
    float x = area.x;
    float y = area.y;
    for (std::size_t type = 0; type < results.readers.types().size(); ++type) {
        std::string const label = class_type_label(results, type);
        float const width = std::min(area.width, chip_width(label, size) + 8);
        if (x > area.x && x + width > right) {
            x = area.x;
            y += height + kGap;
        }
        ItemLook look;
        look.is_checked = view.type == type;
        if (chip(painter, "class/type/" + std::to_string(type), label, {x, y, width, height}, look)) {
            view.type = type;
            view.place.reset();
        }
        x += width + kGap;
    }
    if (shows_legend) draw_legend(painter, results, area);
    return y + height + 12 - area.y;
}

} // namespace ui
