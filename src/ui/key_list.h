// A student's marks beside the key's, with the teacher's explanation of each; a row jumps to its place.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "key/title" (status), "key/note" (text, where the teacher says something of the whole), "key/row/<span
// id>". Of feedback only.
void draw_key_list(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
