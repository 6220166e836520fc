#include "ui/registry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

// Roles that are there to be read or to hold others, never to be pressed.
bool can_be_used(Role role) {
    return role != Role::Status && role != Role::Dialog && role != Role::Text && role != Role::Menu;
}

bool can_be_pressed(Role role) {
    return role == Role::Button || role == Role::Checkbox || role == Role::Chip || role == Role::Link ||
           role == Role::ListItem || role == Role::MenuItem;
}

bool is_for_fingers(Role role) {
    return can_be_pressed(role) || role == Role::Field || role == Role::Mark || role == Role::Slider;
}

constexpr float kFinger = measure::kFingertip;

} // namespace

// WAI-ARIA 1.2, section 5.4.
char const* role_name(Role role) {
    static constexpr std::array<char const*, 14> kNames = {"button",   "checkbox", "radio",    "textbox", "link",
                                                           "listitem", "menu",     "menuitem", "region",  "status",
                                                           "dialog",   "mark",     "text",     "slider"};
    return kNames[static_cast<std::size_t>(role)];
}

void Registry::begin_frame() {
    building_.clear();
}

void Registry::add(Item item) {
    building_.push_back(std::move(item));
}

Item const* Registry::find_shown(std::string_view id) const {
    auto const found = std::find_if(shown_.begin(), shown_.end(), [&](Item const& item) { return item.id == id; });
    return found == shown_.end() ? nullptr : &*found;
}

void Registry::end_frame() {
    dialog_.clear();
    tab_order_.clear();
    shown_.clear();
    for (Item& item : building_) {
        if (item.role == Role::Dialog) {
            dialog_ = item.id;
            tab_order_.clear();
        }
        if (item.takes_focus && item.is_enabled && can_be_used(item.role)) tab_order_.push_back(item.id);
        if (item.is_visible()) shown_.push_back(std::move(item));
    }
    building_.clear();
}

std::string Registry::next_focus(std::string_view id) const {
    auto const at = std::find(tab_order_.begin(), tab_order_.end(), id);
    if (at == tab_order_.end()) return tab_order_.empty() ? std::string() : tab_order_.front();
    return at + 1 == tab_order_.end() ? std::string() : *(at + 1);
}

std::string Registry::previous_focus(std::string_view id) const {
    auto const at = std::find(tab_order_.begin(), tab_order_.end(), id);
    if (at == tab_order_.end()) return tab_order_.empty() ? std::string() : tab_order_.back();
    return at == tab_order_.begin() ? std::string() : *(at - 1);
}

std::string control_beside(std::vector<Item> const& shown, std::string_view layer, float x, float y) {
    Item const* nearest = nullptr;
    float least = kFinger;
    for (Item const& item : shown) {
        if (item.layer != layer || !is_for_fingers(item.role)) continue;
        float const aside_x = std::max({item.x - x, x - item.x - item.width, 0.0F});
        float const aside_y = std::max({item.y - y, y - item.y - item.height, 0.0F});
        if (aside_x == 0 && aside_y == 0) return {};
        bool const reaches =
            aside_x <= std::max(0.0F, kFinger - item.width) / 2 && aside_y <= std::max(0.0F, kFinger - item.height) / 2;
        float const aside = std::hypot(aside_x, aside_y);
        bool const can_be_meant = item.is_enabled && item.is_whole && can_be_pressed(item.role);
        if (!can_be_meant || !reaches || aside >= least) continue;
        nearest = &item;
        least = aside;
    }
    return nearest == nullptr ? std::string() : nearest->id;
}

Registry& registry() {
    static Registry screen;
    return screen;
}

} // namespace ui
