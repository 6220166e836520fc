// The bar along the top: Gloss and its menu, the article's title, whether it is saved, find, undo, share, theme, help.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "bar": "/gloss" (menu "bar/menu"), "/title" (presses to rename; the field while renaming),
// "/saved", "/find" (opens the find bar),
// "/undo", "/redo", "/share", "/theme", "/help", "/marks" (where the list has no place of its own).
void draw_top_bar(Painter&, Scene const&, ArticleView&, Rect bar);
// Below 700 px: menu, title and status on two lines, undo, more.
void draw_phone_bar(Painter&, Scene const&, ArticleView&, Rect bar);
// The menu under Gloss, drawn above everything else while State::document_menu_open.
void draw_document_menu(Painter&, Scene const&, ArticleView&, Rect bar);
// The rectangle from which the Share menu hangs.
Rect share_menu_anchor(Rect bar);

// "¶ 3 of 26": of the caret, else of the first visible line. Empty without running text.
std::string paragraph_place(State&, Scene const&, ArticleView&);

} // namespace ui
