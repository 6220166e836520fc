// The sheet in which a teacher makes an exercise of the open document.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "make" (dialog), "make/instructions", "make/ask/<type>/none|any|N", "make/link/<relation>/none|<type>",
// "make/only_asked", "make/hide/<type>[/<attribute>]", "make/minutes/N", "make/examples", "make/passage",
// "make/suggestions", "make/seal", "make/passphrase" (text), "make/propose", "make/own_words", "make/save",
// "make/link", "make/about_link" (status). Draws nothing unless State::sheet is MakeExercise.
void draw_make_exercise_sheet(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
