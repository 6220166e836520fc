// The menu under Share: a copy to keep or hand on, and a file to open.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "share" (menu), "share/save", "share/open". `area`: where the menu hangs, its top right corner being that
// of the area; on narrow screens the whole window. Draws nothing unless State::share_menu_open.
void draw_share_menu(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
