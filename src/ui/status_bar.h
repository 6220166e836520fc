// The line along the foot: counts, the advice that wants looking at, the place in the article, zoom, and what to press.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "status/counts", "status/advice" (filters the list), "status/place", "status/zoom" (back to 100 %),
// "status/zoom_out", "status/zoom_in", "status/hint".
void draw_status_bar(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
