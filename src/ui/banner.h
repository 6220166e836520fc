// The strip between the bar and the page: that somebody else marks this document, and steps that could not be saved.
#pragma once

#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// 0: there is nothing to say.
float banner_height(Scene const&, Painter const&, float width);
void draw_banner(Painter&, Scene const&, Rect area);

} // namespace ui
