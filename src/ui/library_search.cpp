#include "base/words.h"
#include "icons/icons.h"
#include "ui/library_parts.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr char const* kField = "library/words";

void open_search(State& state, bool is_open) {
    state.library_search_open = is_open;
    state.library_words.clear();
    if (!is_open) leave_field(state);
}

void draw_head(Painter& painter, LibraryPlace const& place, float y) {
    State& state = *painter.state;
    draw_label(painter, place.left(), y + 20, base::say("Library"), theme().ink, letters::kHead, Weight::Semibold,
               letters::kHeadLine);
    float size = painter.is_touch ? measure::kFingertip : 28.0F;
    ItemLook look;
    look.is_checked = state.library_search_open;
    look.description = base::say("Search the titles");
    Rect box{place.left() + place.inner() - size + (size - 16) / 2, y + 30 - size / 2, size, size};
    if (icon_button(painter, "library/search", base::say("Search the library"), icons::kSearch, box, look))
        open_search(state, !state.library_search_open);
}

void draw_field(Painter& painter, LibraryPlace const& place, float y) {
    State& state = *painter.state;
    FieldLook look;
    look.placeholder = base::say("Words in a title");
    look.label = base::say("Search the library");
    look.icon = icons::kSearch;
    look.takes_focus = true;
    Rect box{place.left() - 8, y, place.inner() + 16, painter.is_touch ? measure::kFingertip : 32.0F};
    FieldResult field = text_field(painter, kField, state.library_words, box, look);
    auto draft = state.drafts.find(kField);
    if (draft != state.drafts.end())
        state.library_words = draft->second;
    else if (field.changed)
        state.library_words = field.text;
    if (field.cancelled) open_search(state, false);
}

} // namespace

Section library_head(LibraryPlace const& place) {
    return {48, [place](Painter& painter, float y) { draw_head(painter, place, y); }};
}

Section library_search(LibraryPlace const& place) {
    return {(place.is_touch ? measure::kFingertip : 32.0F) + 12,
            [place](Painter& painter, float y) { draw_field(painter, place, y); }};
}

} // namespace ui
