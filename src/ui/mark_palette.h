// The small palette at the end of a fresh selection: the types with their keys. On narrow screens a row along the foot.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// A selection waits to be marked, nothing is being dragged, and the reader has not dismissed the palette.
bool shows_mark_palette(Scene const&, State const&);
// Registry: "palette" (menu), "palette/mark/<type>", "palette/copy". `area`: the article's part of the desk.
void draw_mark_palette(Painter&, Scene const&, ArticleView&, Rect area);
// As a row that fills `row` (below 700 px).
void draw_mark_row(Painter&, Scene const&, ArticleView&, Rect row);

inline constexpr float kMarkRow = 68;

} // namespace ui
