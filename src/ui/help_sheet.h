// All commands with their keys, for reading.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "help" (dialog), "help/close". `area`: the whole window. Draws nothing unless State::sheet is Help.
void draw_help_sheet(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
