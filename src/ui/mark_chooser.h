// The small list by the pointer, or at the caret, where several marks lie over one place: the smallest first.
#pragma once

#include <vector>

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

// Two are clicked through; from three on they are listed.
inline constexpr std::size_t kMarksToList = 3;

// `marks`: the smallest first. The keyboard goes to the one that is selected, else to the first.
void open_mark_chooser(State&, std::vector<base::Identifier> marks, float x, float y);
// Of the marks at the caret: what a key asks for where there are at least two.
bool can_choose_here(Scene const&, State const&);
void choose_here(Scene const&, State&, ArticleView&);
void close_mark_chooser(State&);
// The mark of the row that the pointer or the keyboard is on, or "".
base::Identifier mark_in_question(State const&);

// Registry: "marks_here" (menu), "marks_here/<span id>". `area`: the whole window.
void draw_mark_chooser(Painter&, Scene const&, Rect area);

} // namespace ui
