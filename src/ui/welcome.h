// Three steps for a first visit, beside the sample article until they are hidden for good.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// The sample is open, and the steps were not hidden.
bool is_first_visit(Scene const&, State const&);
// The same, and nothing is selected.
bool shows_welcome(Scene const&, State const&);
// Registry: "welcome/try", "welcome/hide", "welcome/tour".
void draw_welcome(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
