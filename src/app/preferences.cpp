#include "app/preferences.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "platform/platform.h"
#include "ui/keymap.h"

namespace app {

namespace {

constexpr float kMostSide = 2000;

// A key's view comes with its feedback, not with the reader.
ui::SideView kept(ui::SideView view) {
    return view == ui::SideView::Key ? ui::SideView::Marks : view;
}

void take(ui::State& state, std::string_view name, std::string const& value) {
    if (name == "theme") state.theme = value == "light" || value == "dark" ? value : "system";
    if (name == "welcome") state.welcome_hidden = value == "hidden";
    if (name == "contrast") state.preferences.high_contrast = value == "high";
    if (name == "motion") state.preferences.reduced_motion = value == "none";
    if (name == "language") state.preferences.language = value == "en" || value == "de" ? value : "system";
    if (name == "keys") ui::keymap() = ui::Keymap::read(value);
}

// "zoom=125": the whole number after the name; `fallback` without one.
int number_of(std::string_view words, std::string_view name, int fallback) {
    std::size_t const at = words.find(name);
    if (at == std::string_view::npos) return fallback;
    std::string const digits(words.substr(at + name.size(), 6));
    char* end = nullptr;
    long const value = std::strtol(digits.c_str(), &end, 10);
    return end == digits.c_str() ? fallback : static_cast<int>(value);
}

} // namespace

void read_preferences(ui::State& state) {
    for (char const* const name : {"theme", "welcome", "contrast", "motion", "language", "keys"})
        take(state, name, platform::read_setting(name));
    read_view(platform::read_setting("view"), state);
}

void change_preference(ui::State& state, std::string const& name, std::string const& value) {
    platform::write_setting(name, value);
    take(state, name, value);
}

void carry_preferences(ui::State const& from, ui::State& to) {
    to.theme = from.theme;
    to.preferences = from.preferences;
    to.welcome_hidden = from.welcome_hidden;
    to.tour = from.tour;
    to.last_type = from.last_type;
    to.zoom = from.zoom;
    to.links = from.links;
    to.show_margin_notes = from.show_margin_notes;
    to.side_view = kept(from.side_view);
}

View view_of(ui::State const& state) {
    return {state.zoom,
            state.links,
            state.show_margin_notes,
            state.preferences.rail_folded,
            state.preferences.side_folded,
            state.preferences.rail_width,
            state.preferences.library_width,
            state.preferences.side_width,
            state.preferences.inspector_height,
            state.preferences.sheet_height,
            kept(state.side_view)};
}

std::string view_words(View const& view) {
    auto const part = [](char const* name, long value) { return name + std::to_string(value) + " "; };
    return part("zoom=", std::lround(view.zoom * 100)) + part("links=", static_cast<long>(view.links)) +
           part("notes=", view.shows_notes ? 1 : 0) + part("rail=", view.rail_folded ? 0 : 1) +
           part("side=", view.side_folded ? 0 : 1) + part("left=", std::lround(view.rail_width)) +
           part("library=", std::lround(view.library_width)) + part("width=", std::lround(view.side_width)) +
           part("inspector=", std::lround(view.inspector_height)) + part("sheet=", std::lround(view.sheet_height)) +
           part("shows=", static_cast<long>(view.side_view));
}

void read_view(std::string_view words, ui::State& state) {
    state.zoom = static_cast<float>(std::clamp(number_of(words, "zoom=", 100), 50, 300)) / 100.0F;
    state.links = static_cast<ui::LinkShow>(std::clamp(number_of(words, "links=", 0), 0, 3));
    state.show_margin_notes = number_of(words, "notes=", 1) != 0;
    state.preferences.rail_folded = number_of(words, "rail=", 1) == 0;
    state.preferences.side_folded = number_of(words, "side=", 1) == 0;
    auto const size = [words](char const* name) {
        return std::clamp(static_cast<float>(number_of(words, name, 0)), 0.0F, kMostSide);
    };
    state.preferences.rail_width = size("left=");
    state.preferences.library_width = size("library=");
    state.preferences.side_width = size("width=");
    state.preferences.inspector_height = size("inspector=");
    state.preferences.sheet_height = size("sheet=");
    state.side_view = kept(static_cast<ui::SideView>(std::clamp(number_of(words, "shows=", 0), 0, 3)));
}

} // namespace app
