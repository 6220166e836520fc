// The small field in which words of the article are corrected.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// The selected words, the chosen mark's, or the paragraph at the caret; empty when there is nothing to correct.
unicode::Range words_to_correct(Scene const&, State const&);
void begin_correction(Scene const&, State&);

// Over everything while State::correcting is set. Registry: "correct" (dialog), "correct/text", "correct/apply",
// "correct/cancel".
void draw_correction(Painter&, Scene const&, ArticleView&, Rect window);

} // namespace ui
