// The sheet in which something is asked of the reader before it is done.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "question" (dialog), "question/<answer>", "question/close". Closing it answers with nothing. It waits until
// no other sheet is open. `area`: the whole window.
void draw_question(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
