// Marks without a place: how they are listed, looked at, and put on words by hand; and marks that were moved.
#pragma once

#include <string>

#include "ui/article_view.h"
#include "ui/inspector_parts.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// The orphan that is to be placed, or null.
model::Orphan const* orphan_to_place(Scene const&, State const&);
bool can_place(Scene const&, State const&); // one is chosen, and words are selected
void place_here(Scene const&, State&, Intents&);

// Above the rows of moved or lost marks: what can be done with all of them. Gives its height.
float draw_places_head(Painter&, Scene const&, Rect area, float y);
// In the list's place. Registry: "list/lost/ID", "list/look_again", "list/accept_all".
void draw_lost_rows(Painter&, Scene const&, Rect area);

// In the inspector's place. Registry: "lost/place", "lost/again", "lost/remove", "lost/close", "lost/link/ID".
float lost_mark_height(Scene const&, State&, float width, bool is_touch);
void draw_lost_mark(Painter&, Scene const&, Rect area);

// "Moved here from 160–212: 91 % alike."
std::string moved_words(model::Moved const&);
// In the inspector of a mark that was moved. Registry: "inspector/moved" (status), "inspector/moved/accept",
// "inspector/moved/back", "inspector/moved/away".
Section moved_section(Inspected const&);

} // namespace ui
