// The panels that stand around the article, each in its place for this window.
#pragma once

#include "ui/article_view.h"
#include "ui/desk_layout.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Nothing that it draws is seen or pressed beyond the rectangle. The caller pops the clip of its list.
Painter clipped(Painter const&, Rect);

// What the sheet at the foot shows where the inspector and the list have no column of their own.
enum class FootSheet : std::uint8_t { None, Inspector, List, Library, Welcome };
FootSheet foot_sheet(Scene const&, State const&, DeskShape);
// In the rail's place; where nothing is open, of itself.
bool shows_library(Scene const&, State const&, DeskShape);
float foot_sheet_height(Scene const&, Painter const&, FootSheet, float width, float height);

void draw_rail_panel(Painter&, Scene const&, ArticleView&, DeskLayout const&);
void draw_side_panel(Painter&, Scene const&, ArticleView&, Rect area);
// Registry: "sheet" (region), "sheet/close" (the grabber).
void draw_foot_sheet(Painter&, Scene const&, ArticleView&, FootSheet, DeskLayout const&);

// In the article's place: nothing is open yet, or a document is being read. Registry: "empty/paste", "empty/choose".
void draw_empty_desk(Painter&, Scene const&, Rect area);
// Over everything while a file is held above the page.
void draw_drop_target(Painter&, Scene const&, Rect window);

} // namespace ui
