// The sheet in which an article is pasted where the browser allows no reading of the clipboard by a button.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "paste" (dialog), "paste/text" (field), "paste/begin", "paste/cancel". `area`: the whole window. Draws
// nothing unless State::sheet is Paste.
void draw_paste_dialog(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
