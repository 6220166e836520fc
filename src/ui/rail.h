// The rail at the left: mark as (the types with their keys and counts), what to show, the scheme.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "rail": "/mark/<type>", "/hide/<type>", "/only/<type>", "/lock/<type>", "/links", "/links_of",
// "/notes",
// "/scheme".
void draw_rail(Painter&, Scene const&, ArticleView&, Rect area);
// Between 700 and 1000 px: keys and glyphs only, the words in tooltips.
void draw_narrow_rail(Painter&, Scene const&, ArticleView&, Rect area);
float rail_height(Scene const&, Painter const&, float width);

inline constexpr float kNarrowRail = 72;

} // namespace ui
