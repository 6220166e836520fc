// The documents kept on this machine: open, rename, delete, restore, download; and the ways to bring in another.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "library": "/<document id>" (opens), "/rename/<id>", "/title/<id>" (the field while renaming),
// "/download/<id>", "/delete/<id>", "/bin" (shows what was deleted), "/restore/<id>", "/paste", "/choose", "/drop".
void draw_library(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
