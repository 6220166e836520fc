// What Gloss is, its version, where the text stays, and the licences of everything it is made of.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "about" (dialog), "about/close", "about/licence/<number>". `area`: the whole window. Draws nothing unless
// State::sheet is About.
void draw_about_sheet(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
