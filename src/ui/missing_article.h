// In the page's place when a set came without its article: asks for it.
#pragma once

#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// The project's text is left out. Registry: "missing" (region), "missing/paste", "missing/choose".
void draw_missing_article(Painter&, Scene const&, Rect area);

} // namespace ui
