// The lower part of the right column, on narrow screens the sheet of marks: the marks, who said what, the sources.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "side/marks", "side/voices", "side/sources" (its tabs).
void draw_side_view(Painter&, Scene const&, ArticleView&, Rect area);

// Shows this view and takes the keyboard there, or goes back to the marks where it is shown already.
void toggle_side_view(Scene const&, State&, SideView);

} // namespace ui
