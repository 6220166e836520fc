#include "ui/registry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

// Roles that are there to be read or to hold others, never to be pressed.
bool can_be_used(Role role) {
    return role != Role::Status && role != Role::Dialog && role != Role::Text && role != Role::Menu;
}

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

Registry& registry() {
    static Registry screen;
    return screen;
}

} // namespace ui
