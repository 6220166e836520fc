// The sheet of layers: every type of mark with its count, to be shown, hidden, or looked at alone.
#pragma once

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "layers" (dialog), "layers/show/<type>" (a box), "/only/<type>", "/links", "/notes", "/all", "/close".
void draw_layers_sheet(Painter&, Scene const&, ArticleView&, Rect area);

// A type's key shows or hides it.
bool layers_claim_key(platform::KeyEvent const&, Scene const&, State const&);
void layers_key(platform::KeyEvent const&, Scene const&, State&);

} // namespace ui
