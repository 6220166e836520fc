// The documents kept on this machine: find, open, rename, duplicate, delete, restore, download; the ways to bring in
// another; the bin; everything as one file, and the room that is left.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "library": "/search", "/words" (the field), "/<document id>" (opens), "/more/<id>" (touch: shows
// the four that follow), "/rename/<id>", "/title/<id>" (the field while renaming), "/duplicate/<id>", "/download/<id>",
// "/delete/<id>", "/bin" (shows what was deleted), "/restore/<id>", "/erase/<id>", "/empty_bin", "/paste", "/choose",
// "/drop", "/export", "/progress", "/room", "/keeping".
void draw_library(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
