// How the reader has set the page, as the browser's small settings keep it.
#pragma once

#include <string>
#include <string_view>

#include "ui/state.h"

namespace app {

// Everything that was kept, at the start. What cannot be read stays as it comes.
void read_preferences(ui::State&);
// One choice of the reader's, kept and in force: "theme", "welcome", "contrast", "motion", "language", "keys".
void change_preference(ui::State&, std::string const& name, std::string const& value);
// From document to document.
void carry_preferences(ui::State const& from, ui::State& to);

// What commands and the mouse change by the way. Asked after each frame.
struct View {
    float zoom = 1;
    ui::LinkShow links = ui::LinkShow::OfSelection;
    bool shows_notes = true;
    bool rail_folded = false;
    bool side_folded = false;
    float rail_width = 0;
    float library_width = 0;
    float side_width = 0;
    float inspector_height = 0;
    float sheet_height = 0;
    ui::SideView side_view = ui::SideView::Marks;
    friend bool operator==(View const&, View const&) = default;
};
View view_of(ui::State const&);
// As the setting "view" keeps it.
std::string view_words(View const&);
void read_view(std::string_view words, ui::State&);

} // namespace app
