// All marks of the article in reading order, filtered by type, advice, value and words; choosing one scrolls the page
// to it.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "list": "/title" (status: "53 claims"), "/filter" (opens the filters), "/filter/all",
// "/filter/<type>",
// "/value/<attribute>/<value>",
// "/search" (opens the field), "/words" (the field), "/all", "/check/<check>", "/chip/<attribute>/<value>",
// "/advice/<span id>" (its action), "/<span id>" (a row).
void draw_annotation_list(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
