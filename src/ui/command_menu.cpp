#include "ui/command_menu.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "ui/commands.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kLeast = 248; // of its width
constexpr float kPadding = space::kCard;
constexpr float kLine = 13;

float row_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : measure::kRowHeight;
}

float menu_height(Painter const& painter, std::vector<MenuEntry> const& entries) {
    float height = 2 * kPadding;
    for (MenuEntry const& entry : entries) height += entry.command.empty() ? kLine : row_height(painter);
    return height;
}

// So wide that every name is whole, where the window has room for it.
float menu_width(Painter const& painter, std::vector<MenuEntry> const& entries, float window) {
    float widest = 0;
    for (MenuEntry const& entry : entries) {
        Command const* const command = find_command(entry.command);
        if (!command) continue;
        std::string const keys = painter.is_touch ? std::string() : shortcut_label(entry.command);
        widest = std::max(widest, label_width(base::say(command->name)) + label_width(keys, letters::kCaption));
    }
    return std::min(std::max(kLeast, std::ceil(widest) + 36 + 16 + 2 * kPadding + 1), window - 16);
}

bool draw_entry(Painter& painter, std::string const& id, MenuEntry const& entry, Rect row, bool is_enabled) {
    Command const* const command = find_command(entry.command);
    if (!command) return false;
    ItemLook look;
    look.role = Role::MenuItem;
    look.is_enabled = is_enabled;
    ItemState const state = item(painter, id, base::say(command->name), row, look);
    if (state.hovered || state.focused) fill_row(painter, row, theme().hover);
    float const middle = row.y + row.height / 2;
    Color const color = is_enabled ? theme().ink : with_alpha(theme().muted, 0.55F);
    if (entry.icon) draw_icon(painter, row.x + 10, middle - 8, entry.icon, is_enabled ? theme().ink2 : color);
    std::string const keys = painter.is_touch ? std::string() : shortcut_label(entry.command);
    float const room = row.width - 36 - 16 - label_width(keys, letters::kCaption);
    draw_label_short(painter, row.x + 36, middle - 9, room, base::say(command->name), color);
    draw_label(painter, row.right() - 10 - label_width(keys, letters::kCaption), middle - 8, keys, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    return state.pressed;
}

} // namespace

void draw_command_menu(Painter& below, std::string_view id, std::string_view label,
                       std::vector<MenuEntry> const& all_entries, float x, float y, bool& is_open, Scene const& scene,
                       ArticleView& article) {
    std::vector<MenuEntry> entries;
    for (MenuEntry const& entry : all_entries)
        if (!entry.is_optional || applies(entry.command, scene, *below.state)) entries.push_back(entry);
    ImVec2 const window = ImGui::GetIO().DisplaySize;
    Rect place = {x, y, menu_width(below, entries, window.x), menu_height(below, entries)};
    place.x = std::clamp(place.x, 8.0F, std::max(8.0F, window.x - place.width - 8));
    place.y = std::clamp(place.y, 8.0F, std::max(8.0F, window.y - place.height - 8));
    Painter painter = begin_layer(below, id, place, LayerKind::Menu);
    card(painter, place);
    register_container(painter, id, label, Role::Menu, place);
    std::string_view pressed;
    float top = place.y + kPadding;
    for (MenuEntry const& entry : entries) {
        if (entry.command.empty()) {
            hairline(painter, place.x + 10, top + 6, place.right() - 10, top + 6);
            top += kLine;
            continue;
        }
        Rect const row = {place.x + kPadding, top, place.width - 2 * kPadding, row_height(painter)};
        std::string const entry_id = std::string(id) + "/" + std::string(entry.command);
        if (draw_entry(painter, entry_id, entry, row, applies(entry.command, scene, *painter.state)))
            pressed = entry.command;
        top += row.height;
    }
    if (!pressed.empty() || pressed_outside(painter, place)) is_open = false;
    end_layer(painter);
    if (!pressed.empty()) run_command(pressed, scene, *painter.state, article, *painter.intents);
}

} // namespace ui
