#include "ui/rows.h"

#include "ui/interaction.h"

namespace ui {

bool is_pointed_at(Painter const& painter, Rect rect) {
    if (painter.is_covered || interaction().is_touch || !layer_has_pointer()) return false;
    ImVec2 mouse = ImGui::GetIO().MousePos;
    return intersection(rect, painter.clip).contains(mouse.x, mouse.y);
}

Rect row_around(Painter const& painter, Rect row, Rect inner) {
    ImVec2 mouse = ImGui::GetIO().MousePos;
    if (painter.is_covered || !inner.contains(mouse.x, mouse.y)) return row;
    Rect rest = row;
    if (inner.y > row.y + 8)
        rest.height = inner.y - row.y;
    else
        rest.width = inner.x - row.x;
    return rest;
}

void fill_row(Painter& painter, Rect row, Color color) {
    painter.list->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()}, color, 6);
}

// High contrast does not leave it to a shade alone.
void fill_row(Painter& painter, Rect row, ItemLook const& look, bool is_lit) {
    if (!look.is_checked && !is_lit) return;
    fill_row(painter, row, look.is_checked ? theme().accent_soft : theme().hover);
    if (theme().is_high_contrast)
        painter.list->AddRect({row.x + 0.5F, row.y + 0.5F}, {row.right() - 0.5F, row.bottom() - 0.5F},
                              look.is_checked ? theme().accent : theme().edge, 6);
}

void progress_bar(Painter& painter, Rect whole, float share) {
    painter.list->AddRectFilled({whole.x, whole.y}, {whole.right(), whole.bottom()}, theme().hairline, 1.5F);
    float const end = whole.x + whole.width * share;
    painter.list->AddRectFilled({whole.x, whole.y}, {end, whole.bottom()}, theme().accent, 1.5F);
}

void register_container(Painter const& painter, std::string_view id, std::string_view label, Role role, Rect rect) {
    Rect seen = intersection(rect, painter.clip);
    Item container;
    container.id = id;
    container.label = label;
    container.role = role;
    container.x = seen.x;
    container.y = seen.y;
    container.width = seen.width;
    container.height = seen.height;
    container.takes_focus = false;
    registry().add(std::move(container));
}

float draw_told(Painter& painter, std::string_view id, float x, float y, float width, std::string_view words,
                Color color, float size, Weight weight, float line_height) {
    float const height = draw_label_wrapped(painter, x, y, width, words, color, size, weight, line_height);
    register_container(painter, id, words, Role::Text, {x, y, width, height});
    return height;
}

} // namespace ui
