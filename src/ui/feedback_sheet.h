// The sheet before each student of a class gets a file back: a word to all, and one to each.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "feedback", "feedback/…". Nothing when State::sheet is another.
void draw_feedback_sheet(Painter& below, Scene const&, ArticleView&, Rect area);

} // namespace ui
