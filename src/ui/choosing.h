// Choosing a span, wherever it is done from: the list, a link, the keys.
#pragma once

#include "base/identifier.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

// Selects the span, ends a fresh text selection, brings its start into view. An unknown or empty id chooses nothing.
void choose_span(State&, Scene const&, base::Identifier const&);
// Nothing is selected any more.
void choose_nothing(State&);
// The span before or after the selected one in the article, none at the ends.
base::Identifier neighbour_of(Scene const&, base::Identifier const& span, int step);

} // namespace ui
