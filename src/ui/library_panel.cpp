#include "ui/library_panel.h"

#include <string>
#include <vector>

#include "ui/library_parts.h"
#include "ui/sections.h"

namespace ui {

namespace {

constexpr float kFoot = 24;
constexpr char const* kEmpty =
    "Your own articles will be listed here. They stay on this machine; nothing is sent anywhere.";

struct Shelves {
    std::vector<LibraryRow const*> kept;
    std::vector<LibraryRow const*> deleted;
    bool has_own = false;
};

Shelves shelves_of(Scene const& scene) {
    Shelves shelves;
    if (scene.library == nullptr) return shelves;
    for (auto const& row : *scene.library) {
        (row.is_deleted ? shelves.deleted : shelves.kept).push_back(&row);
        if (!row.is_deleted && !row.is_sample) shelves.has_own = true;
    }
    return shelves;
}

Section head(LibraryPlace const& place) {
    return {48, [place](Painter& painter, float y) {
                draw_label(painter, place.left(), y + 20, "Library", theme().ink, 15, Weight::Semibold, 20);
            }};
}

Section words(LibraryPlace const& place, char const* text) {
    return {label_wrapped_height(text, place.inner()) + 16, [place, text](Painter& painter, float y) {
                draw_label_wrapped(painter, place.left(), y + 8, place.inner(), text, theme().muted);
            }};
}

Section label(LibraryPlace const& place, char const* text) {
    return {32, [place, text](Painter& painter, float y) {
                draw_label(painter, place.left(), y + 4, text, theme().muted, 12, Weight::Regular, 16);
            }};
}

void add_bin(std::vector<Section>& sections, LibraryPlace const& place, Shelves const& shelves, State const& state) {
    if (shelves.deleted.empty()) return;
    sections.push_back(rule(place.left(), place.inner(), 32));
    sections.push_back(bin_head(place, shelves.deleted.size()));
    if (!state.bin_open) return;
    for (LibraryRow const* row : shelves.deleted) sections.push_back(deleted_row(place, *row));
}

} // namespace

void draw_library(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    State& state = *painter.state;
    LibraryPlace place{area.x, area.width, painter.is_touch};
    Shelves shelves = shelves_of(scene);
    std::vector<Section> sections{head(place)};
    for (LibraryRow const* row : shelves.kept) sections.push_back(document_row(place, *row, state));
    if (!shelves.has_own) sections.push_back(words(place, kEmpty));
    sections.push_back(rule(place.left(), place.inner(), 32));
    sections.push_back(label(place, "Bring in an article"));
    sections.push_back(ways_in(place));
    if (!painter.is_touch) sections.push_back(drop_zone(place, scene.drop_hover));
    add_bin(sections, place, shelves, state);
    draw_sections(painter, "library", area, sections, kFoot, state.library_scroll);
}

} // namespace ui
