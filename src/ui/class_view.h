// The class: a table of its hand-ins, the article with what everybody marked, how far they agree, and what to settle.
#pragma once

#include "ui/article_view.h"
#include "ui/class_scene.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Has the whole window. Registry: "class", "class/…".
void draw_class_view(Painter&, Scene const&, ArticleView&, Rect window, float pixel_ratio);

// Keys of the class view when no field and no sheet has them: 1–9 take a reader's cut, 0 leaves the place out, Enter
// takes what is selected, J and K go to the next and the previous place, S skips, Esc goes back to reading.
bool class_claims_key(platform::KeyEvent const&, Scene const&, State const&);
void class_key(platform::KeyEvent const&, Scene const&, State&, Intents&);

// The worst place of the chosen type, or of any, is the one that is settled.
void step_to_first_place(ClassResults const&, State&);

} // namespace ui
