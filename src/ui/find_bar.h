// The find bar: what is looked for, where and how, the count, and the ways from place to place.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// A card over the upper right corner of the page; on narrow screens a panel in the top bar's place.
// Registry: "find" (region), "find/words" (the field), "/count" (status), "/fault", "/previous", "/next", "/close",
// "/case",
// "/accents", "/whole", "/pattern", "/text", "/marks", "/mark_all", "/options" (narrow screens).
void draw_find_card(Painter&, Scene const&, ArticleView&, Rect page);
float find_panel_height(Painter const&, float width); // 0: closed
void draw_find_panel(Painter&, Scene const&, ArticleView&, Rect);

} // namespace ui
