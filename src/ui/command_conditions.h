// When a command applies: what must be open, chosen or there.
#pragma once

#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

bool always(Scene const&, State const&);
bool with_project(Scene const&, State const&);
bool with_selected(Scene const&, State const&);
bool with_selection(Scene const&, State const&);
bool with_words(Scene const&, State const&);
bool can_undo(Scene const&, State const&);
bool can_redo(Scene const&, State const&);
bool has_marks(Scene const&, State const&);
bool can_find(Scene const&, State const&);
bool can_find_on(Scene const&, State const&);
bool with_marks(Scene const&, State const&);
bool can_mark(Scene const&, State const&);
bool can_inspect(Scene const&, State const&);
bool can_correct(Scene const&, State const&);
bool has_lost(Scene const&, State const&);

} // namespace ui
