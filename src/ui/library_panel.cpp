#include "ui/library_panel.h"

#include <string>
#include <vector>

#include "base/words.h"
#include "ui/library_parts.h"
#include "ui/rows.h"
#include "ui/searched_words.h"
#include "ui/sections.h"

namespace ui {

namespace {

constexpr float kFoot = 24;
constexpr char const* kEmpty = base::english("None of your own yet. Paste an article or choose a file below. It stays "
                                             "on this machine; nothing is sent anywhere.");

struct Shelves {
    std::vector<LibraryRow const*> kept;
    std::vector<LibraryRow const*> deleted;
    std::size_t own = 0; // all of the reader's own, whether they are looked for or not
    std::size_t bin = 0;
};

Shelves shelves_of(Scene const& scene, std::string const& words) {
    Shelves shelves;
    if (scene.library == nullptr) return shelves;
    for (auto const& row : *scene.library) {
        shelves.bin += row.is_deleted ? 1 : 0;
        shelves.own += !row.is_deleted && (!row.is_sample || row.copy.look != CopyLook::None) ? 1 : 0;
        if (words.empty() || holds_words(row.title, words))
            (row.is_deleted ? shelves.deleted : shelves.kept).push_back(&row);
    }
    return shelves;
}

Section words(LibraryPlace const& place, std::string const& text) {
    return {label_wrapped_height(text, place.inner()) + 16, [place, text](Painter& painter, float y) {
                draw_told(painter, "library/empty", place.left(), y + 8, place.inner(), text, theme().muted);
            }};
}

Section label(LibraryPlace const& place, char const* text) {
    return {32, [place, text](Painter& painter, float y) {
                draw_label(painter, place.left(), y + 4, text, theme().muted, letters::kCaption, Weight::Regular,
                           letters::kCaptionLine);
            }};
}

void add_rows(std::vector<Section>& sections, LibraryPlace const& place, Shelves const& shelves, State const& state) {
    for (LibraryRow const* row : shelves.kept) sections.push_back(document_row(place, *row, state));
    if (!state.library_words.empty() && shelves.kept.empty() && shelves.deleted.empty())
        sections.push_back(words(place, base::say("No title holds \u201C{}\u201D.", state.library_words)));
    else if (shelves.own == 0 && state.library_words.empty())
        sections.push_back(words(place, base::say(kEmpty)));
}

void add_ways_in(std::vector<Section>& sections, LibraryPlace const& place, bool is_drop_lit) {
    sections.push_back(rule(place.left(), place.inner(), 32));
    sections.push_back(label(place, base::say("Bring in an article")));
    sections.push_back(ways_in(place));
    if (!place.is_touch) sections.push_back(drop_zone(place, is_drop_lit));
}

// While something is looked for, what is found in the bin is shown too.
void add_bin(std::vector<Section>& sections, LibraryPlace const& place, Shelves const& shelves, State const& state) {
    bool const is_searching = !state.library_words.empty();
    if (shelves.bin == 0 || (is_searching && shelves.deleted.empty())) return;
    sections.push_back(rule(place.left(), place.inner(), 32));
    sections.push_back(bin_head(place, shelves.deleted.size()));
    if (!state.bin_open && !is_searching) return;
    for (LibraryRow const* row : shelves.deleted) sections.push_back(deleted_row(place, *row));
    if (!is_searching) sections.push_back(empty_bin(place));
}

void add_foot(std::vector<Section>& sections, LibraryPlace const& place, Shelves const& shelves, Scene const& scene) {
    static Progress const none;
    Progress const& progress = scene.library_progress == nullptr ? none : *scene.library_progress;
    bool const has_export = shelves.own > 0 || !progress.words.empty();
    bool const has_room = scene.storage != nullptr && !scene.storage->room.empty();
    if (has_export || has_room) sections.push_back(rule(place.left(), place.inner(), 32));
    if (has_export) sections.push_back(everything(place, shelves.own, progress));
    if (!has_room) return;
    sections.push_back(gap(8));
    for (Section& section : storage_words(place, *scene.storage)) sections.push_back(std::move(section));
}

} // namespace

void draw_library(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    State& state = *painter.state;
    if (!state.library_search_open) state.library_words.clear();
    LibraryPlace place{area.x, area.width, painter.is_touch};
    Shelves const shelves = shelves_of(scene, state.library_words);
    std::vector<Section> sections{library_head(place)};
    if (state.library_search_open) sections.push_back(library_search(place));
    add_rows(sections, place, shelves, state);
    if (state.library_words.empty()) add_ways_in(sections, place, scene.drop_hover);
    add_bin(sections, place, shelves, state);
    if (state.library_words.empty()) add_foot(sections, place, shelves, scene);
    draw_sections(painter, "library", area, sections, kFoot, state.library_scroll);
}

} // namespace ui
