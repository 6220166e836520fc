// The dialog in which the reader says what language the article is in and on which side its lines begin.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

void draw_article_language_sheet(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
