#include "ui/registry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/theme.h"

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
    stops_.clear();
    shown_.clear();
    for (Item& item : building_) {
        if (item.role == Role::Dialog) {
            dialog_ = item.id;
            stops_.clear();
        }
        if (item.takes_focus && item.is_enabled && can_be_used(item.role))
            stops_.push_back({item.id, item.layer, item.question, item.role, item.is_checked});
        if (item.is_visible()) shown_.push_back(std::move(item));
    }
    building_.clear();
}

std::size_t Registry::place_of(std::string_view id) const {
    auto const at = std::find_if(stops_.begin(), stops_.end(), [&](Stop const& stop) { return stop.id == id; });
    return static_cast<std::size_t>(at - stops_.begin());
}

bool Registry::is_one_question(std::size_t a, std::size_t b) const {
    Stop const& first = stops_[a];
    return !first.question.empty() && first.question == stops_[b].question && first.layer == stops_[b].layer;
}

// The stop among the answers to the question that stands there.
std::string const& Registry::answer_at(std::size_t place) const {
    std::size_t first = place;
    while (first > 0 && is_one_question(place, first - 1)) --first;
    for (std::size_t i = first; i < stops_.size() && is_one_question(place, i); ++i)
        if (stops_[i].is_checked) return stops_[i].id;
    return stops_[first].id;
}

std::string Registry::next_focus(std::string_view id) const {
    if (stops_.empty()) return {};
    std::size_t const from = place_of(id);
    if (from == stops_.size()) return answer_at(0);
    std::size_t next = from + 1;
    while (next < stops_.size() && is_one_question(from, next)) ++next;
    return next == stops_.size() ? std::string() : answer_at(next);
}

std::string Registry::previous_focus(std::string_view id) const {
    if (stops_.empty()) return {};
    std::size_t const from = place_of(id);
    if (from == stops_.size()) return answer_at(from - 1);
    std::size_t before = from;
    while (before > 0 && is_one_question(from, before - 1)) --before;
    return before == 0 ? std::string() : answer_at(before - 1);
}

std::string Registry::neighbour(std::string_view id, bool is_forward) const {
    std::size_t const from = place_of(id);
    if (from == stops_.size()) return {};
    auto const is_alike = [&](Stop const& stop) {
        Stop const& here = stops_[from];
        return stop.role == here.role && stop.layer == here.layer && stop.question == here.question;
    };
    if (is_forward) {
        auto const next = std::find_if(stops_.begin() + static_cast<std::ptrdiff_t>(from) + 1, stops_.end(), is_alike);
        return next == stops_.end() ? std::string() : next->id;
    }
    auto const next = std::find_if(stops_.rend() - static_cast<std::ptrdiff_t>(from), stops_.rend(), is_alike);
    return next == stops_.rend() ? std::string() : next->id;
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
