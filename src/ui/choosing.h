// Choosing a span, wherever it is done from: the list, a link, the keys.
#pragma once

#include <string_view>
#include <vector>

#include "base/identifier.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

// By the index: constant time. None when there is no such span.
model::Span const* span_of(Scene const&, std::string_view id);

// Selects the span, ends a fresh text selection, brings its start into view. An unknown or empty id chooses nothing.
void choose_span(State&, Scene const&, base::Identifier const&);
// Nothing is selected any more.
void choose_nothing(State&);
// Marks chosen together, as far as they are still there and in the order of the article; fewer than two are no group.
std::vector<base::Identifier> group_of(Scene const&, State const&);
bool has_group(Scene const&, State const&);
// Into the group or out of it; a group of one is a selected mark.
void toggle_in_group(State&, Scene const&, base::Identifier const&);
void choose_group(State&, std::vector<base::Identifier> marks);
// The span before or after the selected one in the article, none at the ends.
base::Identifier neighbour_of(Scene const&, base::Identifier const& span, int step);

// A row of a panel is under the pointer: its mark is hovered until settle_hover finds that no row says so any more.
void hover_from_panel(State&, base::Identifier const& span);
void hover_relation_from_panel(State&, base::Identifier const& relation);
void settle_hover(State&);
// The link that is shown above the others: under the pointer, or in the inspector's row that has the keyboard.
base::Identifier lit_relation(State const&);

} // namespace ui
