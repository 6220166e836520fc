#include <algorithm>
#include <cmath>
#include <string>

#include "ui/interaction.h"
#include "ui/widgets.h"

namespace ui {

namespace {

constexpr double kTooltipMs = 500;

void register_item(Painter const& painter, std::string_view id, std::string_view label, Rect rect,
                   ItemLook const& look) {
    Rect const seen = intersection(rect, painter.clip);
    Item item;
    item.id = id;
    item.label = label;
    item.role = look.role;
    item.x = seen.x, item.y = seen.y;
    bool const is_seen = seen.width >= 1 && seen.height >= 1;
    item.width = is_seen ? seen.width : 0;
    item.height = is_seen ? seen.height : 0;
    item.is_whole = seen.width >= rect.width && seen.height >= rect.height;
    item.is_enabled = look.is_enabled;
    item.is_checked = look.is_checked;
    item.takes_focus = look.role != Role::Region;
    item.description = look.description;
    item.question = look.question;
    if (auto const& layers = interaction().layer_stack; !layers.empty()) item.layer = layers.back();
    registry().add(std::move(item));
}

bool is_under_pointer(Painter const& painter, Rect rect) {
    Interaction const& memory = interaction();
    if (!memory.has_pointer || painter.is_covered || !layer_has_pointer()) return false;
    ImVec2 const place = ImGui::GetIO().MousePos;
    return intersection(rect, painter.clip).contains(place.x, place.y);
}

// A control that is one of many keeps the keyboard after a click (its row has one-key letters); a button gives it back.
bool keeps_focus(Role role) {
    return role == Role::Chip || role == Role::ListItem || role == Role::Checkbox || role == Role::Slider;
}

bool take_pointer_press(Painter& painter, std::string_view id, bool is_under, ItemLook const& look) {
    Interaction& memory = interaction();
    if (is_under && ImGui::IsMouseClicked(0) && memory.held.empty()) {
        memory.held = id;
        leave_field(*painter.state);
        painter.state->focus = keeps_focus(look.role) ? std::string(id) : std::string();
        painter.state->focus_visible = false;
    }
    return is_under && memory.held == id && ImGui::IsMouseReleased(0);
}

bool take_other_press(Painter& painter, std::string_view id) {
    if (painter.state->pressed_item != id) return false;
    painter.state->pressed_item.clear();
    return true;
}

// Brings what Tab reached, or what was pressed from elsewhere, into sight.
void follow_focus(Rect rect) {
    Interaction& memory = interaction();
    if (memory.scroll_regions.empty()) return;
    ScrollRegion const& region = memory.scroll_regions.back();
    if (rect.y < region.rect.y + 8) *region.scroll -= region.rect.y + 8 - rect.y;
    if (rect.bottom() > region.rect.bottom() - 8) *region.scroll += rect.bottom() - region.rect.bottom() + 8;
    wish_frame(0);
}

void wish_tooltip(Painter const& painter, std::string_view id, Rect rect, std::string const& words) {
    Interaction& memory = interaction();
    if (words.empty()) return;
    if (memory.tooltip_item != id) {
        memory.tooltip_item = id;
        memory.tooltip_since_ms = painter.now_ms;
    }
    memory.tooltip_rect = rect;
    memory.tooltip_text = words;
}

void keep_ring(Painter const& painter, Rect rect) {
    Interaction& memory = interaction();
    // Room for the ring itself, where the panel has it.
    Rect const room = {painter.clip.x - 4, painter.clip.y - 4, painter.clip.width + 8, painter.clip.height + 8};
    memory.ring = FocusRing{rect, room, memory.layer_stack.empty() ? std::string() : memory.layer_stack.back()};
}

} // namespace

ItemState item(Painter& painter, std::string_view id, std::string_view label, Rect rect, ItemLook const& look) {
    begin_pointer();
    Interaction& memory = interaction();
    register_item(painter, id, label, rect, look);
    ItemState state;
    bool const is_meant = memory.beside_finger == id || is_under_pointer(painter, rect);
    bool const is_under = is_meant && (memory.held.empty() || memory.held == id);
    if (look.is_enabled) {
        bool const is_pressed_elsewhere = take_other_press(painter, id);
        if (is_pressed_elsewhere) follow_focus(rect);
        state.pressed = take_pointer_press(painter, id, is_under, look) || is_pressed_elsewhere;
        // What a press changes may stand above on the page: drawn in the next frame.
        if (state.pressed) wish_frame(0);
        state.double_clicked = is_under && ImGui::IsMouseDoubleClicked(0);
        state.held = is_under && memory.held == id && ImGui::IsMouseDown(0);
        state.hovered = is_under && (!memory.is_touch || state.held);
    }
    bool const has_focus = painter.state->focus == id;
    state.focused = has_focus && painter.state->focus_visible;
    if (has_focus && memory.focus_seen != id && painter.state->focus_visible) follow_focus(rect);
    if (look.has_tooltip && ((is_under && !memory.is_touch && memory.held.empty()) || state.focused))
        wish_tooltip(painter, id, rect, look.description);
    if (is_under) memory.hovered = id;
    if (state.focused) keep_ring(painter, rect);
    return state;
}

void focus_ring(Painter& painter, Rect rect, float radius) {
    // Two pixels wide, two outside: the middle of the stroke is three outside.
    painter.list->AddRect(ImVec2(rect.x - 3, rect.y - 3), ImVec2(rect.right() + 3, rect.bottom() + 3), theme().accent,
                          radius + 3, 0, 2);
}

void draw_pending_ring(Painter& painter) {
    Interaction& memory = interaction();
    std::string const layer = memory.layer_stack.empty() ? std::string() : memory.layer_stack.back();
    if (!memory.ring || memory.ring->layer != layer) return;
    Rect const clip = memory.ring->clip;
    painter.list->PushClipRect(ImVec2(clip.x, clip.y), ImVec2(clip.right(), clip.bottom()));
    focus_ring(painter, memory.ring->rect);
    painter.list->PopClipRect();
    memory.ring.reset();
}

namespace {

// Below what it explains; beside a row of a column, whose neighbours it would hide; above where there is no room.
Rect tooltip_box(Rect around, float width, float height) {
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    bool const is_row =
        (around.width > 100 && around.width > 3 * around.height) || (around.x < 40 && around.y > measure::kTopBar);
    if (is_row && around.right() + 12 + width + 8 <= size.x) {
        float const level =
            std::clamp(around.y + around.height / 2 - height / 2, 8.0F, std::max(8.0F, size.y - height - 8));
        return {std::round(around.right() + 12), std::round(level), width, height};
    }
    float const x = std::clamp(around.x + around.width / 2 - width / 2, 8.0F, std::max(8.0F, size.x - width - 8));
    float const below = around.bottom() + 8;
    float const y = below + height + 8 <= size.y ? below : around.y - 8 - height;
    return {std::round(x), std::round(y), width, height};
}

} // namespace

void draw_tooltip(Painter& painter) {
    Interaction& memory = interaction();
    if (memory.tooltip_text.empty() || ImGui::IsMouseDown(0)) {
        memory.tooltip_item.clear();
        return;
    }
    double const since = std::max(memory.tooltip_since_ms, memory.pointer_rest_ms);
    double const left = since + kTooltipMs - painter.now_ms;
    if (left > 0) return wish_frame(left);
    float const width = std::min(260.0F, label_width(memory.tooltip_text, letters::kCaption) + 1);
    float const height =
        label_wrapped_height(memory.tooltip_text, width, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    Rect const box = tooltip_box(memory.tooltip_rect, width + 16, height + 12);
    Painter above = painter;
    above.list = ImGui::GetForegroundDrawList();
    above.list->AddRectFilled(ImVec2(box.x, box.y), ImVec2(box.right(), box.bottom()), theme().ink, 6);
    draw_label_wrapped(above, box.x + 8, box.y + 6, width, memory.tooltip_text, theme().paper, letters::kCaption,
                       Weight::Regular, letters::kCaptionLine);
}

void begin_scroll(Painter& painter, std::string_view id, Rect rect, float& scroll, float content_height,
                  Rect& saved_clip) {
    begin_pointer();
    saved_clip = painter.clip;
    painter.clip = intersection(painter.clip, rect);
    float const limit = std::max(0.0F, content_height - rect.height);
    if (is_under_pointer(painter, rect)) {
        ImGuiIO& io = ImGui::GetIO();
        // 40 px a line of the wheel, as the article.
        scroll -= io.MouseWheel * 40;
        if (limit > 0) io.MouseWheel = 0;
    }
    scroll = std::clamp(scroll, 0.0F, limit);
    interaction().scroll_regions.push_back({&scroll, rect, content_height});
    float const bar = fade(painter, std::string(id) + "/bar", is_under_pointer(painter, rect) && limit > 0);
    painter.list->PushClipRect(ImVec2(painter.clip.x, painter.clip.y),
                               ImVec2(painter.clip.right(), painter.clip.bottom()), true);
    if (bar <= 0 || limit <= 0) return;
    float const length = std::max(24.0F, rect.height * rect.height / content_height);
    float const top = rect.y + (rect.height - length) * scroll / limit;
    painter.list->AddRectFilled(ImVec2(rect.right() - 6, top + 2), ImVec2(rect.right() - 3, top + length - 2),
                                with_alpha(theme().hint, 0.6F * bar), 1.5F);
}

void end_scroll(Painter& painter, Rect const& saved_clip) {
    Interaction& memory = interaction();
    if (!memory.scroll_regions.empty()) {
        ScrollRegion const& region = memory.scroll_regions.back();
        *region.scroll = std::clamp(*region.scroll, 0.0F, std::max(0.0F, region.content_height - region.rect.height));
        memory.scroll_regions.pop_back();
    }
    painter.list->PopClipRect();
    painter.clip = saved_clip;
}

} // namespace ui
