#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <vector>

#include "icons/icons.h"
#include "ui/interaction.h"
#include "ui/widgets.h"

namespace ui {

namespace {

constexpr float kRadius = 6;

void fill(Painter& painter, Rect rect, Color color, float radius = kRadius) {
    painter.list->AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), color, radius);
}

void draw_hover(Painter& painter, std::string_view id, Rect rect, ItemState const& state) {
    float const amount = fade(painter, id, state.hovered);
    if (state.held)
        fill(painter, rect, theme().pressed);
    else if (amount > 0)
        fill(painter, rect, with_alpha(theme().hover, amount));
}

Color label_color(ItemLook const& look) {
    // Disabled: 55 % of the muted colour (mockups/README.md, "States").
    if (!look.is_enabled) return with_alpha(theme().muted, 0.55F);
    return look.is_checked ? theme().accent : theme().ink2;
}

float middle_line(Rect rect, float line_height) {
    return std::floor(rect.y + (rect.height - line_height) / 2);
}

} // namespace

bool icon_button(Painter& painter, std::string_view id, std::string_view label, char const* icon, Rect rect,
                 ItemLook const& look) {
    ItemLook told = look;
    if (told.description.empty()) told.description = label;
    ItemState const state = item(painter, id, label, rect, told);
    if (look.is_checked) fill(painter, rect, theme().accent_soft);
    draw_hover(painter, id, rect, state);
    float const size = painter.is_touch && rect.height >= 40 ? 20.0F : 16.0F;
    draw_icon(painter, rect.x + (rect.width - size) / 2, rect.y + (rect.height - size) / 2, icon, label_color(look),
              size);
    return state.pressed;
}

bool text_button(Painter& painter, std::string_view id, std::string_view label, char const* icon_or_null, Rect rect,
                 ItemLook const& look) {
    ItemState const state = item(painter, id, label, rect, look);
    if (look.is_checked) fill(painter, rect, theme().accent_soft);
    draw_hover(painter, id, rect, state);
    Color const color = label_color(look);
    float x = rect.x + 8;
    if (icon_or_null) {
        draw_icon(painter, x, rect.y + (rect.height - 16) / 2, icon_or_null, color);
        x += 24;
    }
    draw_label_short(painter, x, middle_line(rect, 18), rect.right() - x - 6, label, color, letters::kText,
                     Weight::Medium);
    return state.pressed;
}

float text_button_width(std::string_view label, bool has_icon) {
    return std::ceil(label_width(label, letters::kText, Weight::Medium)) + 16 + (has_icon ? 24.0F : 0.0F);
}

bool primary_button(Painter& painter, std::string_view id, std::string_view label, Rect rect, ItemLook const& look) {
    ItemState const state = item(painter, id, label, rect, look);
    Theme const& now = theme();
    float const lift = state.held ? 0.16F : 0.10F * fade(painter, id, state.hovered);
    fill(painter, rect, look.is_enabled ? mix(now.accent, now.ink, lift) : now.pressed);
    float const width = label_width(label, letters::kText, Weight::Medium);
    Color const color = look.is_enabled ? now.on_accent : with_alpha(now.muted, 0.55F);
    draw_label(painter, rect.x + (rect.width - width) / 2, middle_line(rect, 18), label, color, letters::kText,
               Weight::Medium);
    return state.pressed;
}

bool outline_button(Painter& painter, std::string_view id, std::string_view label, Rect rect, ItemLook const& look) {
    ItemState const state = item(painter, id, label, rect, look);
    draw_hover(painter, id, rect, state);
    painter.list->AddRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), theme().edge, kRadius);
    float const width = label_width(label, letters::kText, Weight::Medium);
    draw_label(painter, rect.x + (rect.width - width) / 2, middle_line(rect, 18), label, label_color(look),
               letters::kText, Weight::Medium);
    return state.pressed;
}

namespace {

// A 1-px line under the letter that is the chip's key.
void underline_letter(Painter& painter, std::string_view label, char letter, float x, float baseline, float size,
                      Weight weight) {
    for (std::size_t at = 0; at < label.size(); ++at) {
        if (std::tolower(static_cast<unsigned char>(label[at])) != letter) continue;
        float const from = x + label_width(label.substr(0, at), size, weight);
        float const to = from + label_width(label.substr(at, 1), size, weight);
        painter.list->AddRectFilled(ImVec2(std::round(from), baseline + 2), ImVec2(std::round(to), baseline + 3),
                                    theme().hint);
        return;
    }
}

} // namespace

bool chip(Painter& painter, std::string_view id, std::string_view label, Rect rect, ItemLook const& look,
          bool is_default, char key_letter) {
    ItemLook told = look;
    told.role = Role::Chip;
    ItemState const state = item(painter, id, label, rect, told);
    Theme const& now = theme();
    if (look.is_checked && !is_default) {
        fill(painter, rect, now.accent_soft);
        painter.list->AddRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), now.accent, kRadius);
    } else if (look.is_checked) {
        fill(painter, rect, with_alpha(now.accent_soft, 0.6F));
    }
    if (!look.is_checked || is_default) draw_hover(painter, id, rect, state);
    bool const is_set = look.is_checked && !is_default;
    float const size = painter.is_touch && rect.height >= 32 ? letters::kHead : letters::kText;
    Weight const weight = is_set ? Weight::Semibold : Weight::Regular;
    Color const color = !look.is_enabled ? with_alpha(now.muted, 0.55F) : look.is_checked ? now.accent : now.ink2;
    float const x = std::round(rect.x + (rect.width - label_width(label, size, weight)) / 2);
    float const y = middle_line(rect, size + 5);
    draw_label(painter, x, y, label, color, size, weight, size + 5);
    if (key_letter != '\0') underline_letter(painter, label, key_letter, x, std::round(y + size + 0.73F), size, weight);
    return state.pressed;
}

float chip_width(std::string_view label, float size) {
    // Room for weight 600, so that choosing a chip moves none of its neighbours.
    return std::ceil(label_width(label, size, Weight::Semibold)) + (size > letters::kText ? 18.0F : 11.0F);
}

std::vector<char> chip_letters(std::vector<std::string> const& labels) {
    std::vector<char> letters;
    for (std::string const& label : labels) {
        char free = '\0';
        for (char const character : label) {
            auto const letter = static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
            bool const is_taken = std::find(letters.begin(), letters.end(), letter) != letters.end();
            if (letter < 'a' || letter > 'z' || is_taken) continue;
            free = letter;
            break;
        }
        letters.push_back(free);
    }
    return letters;
}

void check_box(Painter& painter, float x, float middle, bool is_on) {
    Rect const box = {x, std::floor(middle - 8), 16, 16};
    fill(painter, box, is_on ? theme().accent : theme().popover, 4);
    if (is_on)
        draw_icon(painter, box.x + 2, box.y + 2, icons::kCheck, theme().on_accent, 12);
    else
        painter.list->AddRect(ImVec2(box.x, box.y), ImVec2(box.right(), box.bottom()), theme().hint, 4);
}

bool checkbox_row(Painter& painter, std::string_view id, std::string_view label, Rect rect, bool is_on,
                  std::string_view caption) {
    ItemLook look;
    look.role = Role::Checkbox;
    look.is_checked = is_on;
    ItemState const state = item(painter, id, label, rect, look);
    Theme const& now = theme();
    Rect const wide = {rect.x - 8, rect.y, rect.width + 16, rect.height};
    draw_hover(painter, id, wide, state);
    check_box(painter, rect.x, rect.y + rect.height / 2, is_on);
    draw_label(painter, rect.x + 26, middle_line(rect, 18), label, now.ink);
    float const width = label_width(caption, letters::kCaption);
    draw_label(painter, rect.right() - width, middle_line(rect, 16), caption, now.muted, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
    return state.pressed;
}

} // namespace ui
