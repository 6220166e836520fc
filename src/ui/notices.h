// What the program has to say, as cards at the foot of the screen: a sentence, an action, a cross.
#pragma once

#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// The newest lowest, above `bottom`, in the middle of `area`. Registry: "notice/<id>" (status), "/action", "/dismiss",
// "/progress" of work that goes on.
void draw_notices(Painter&, Scene const&, Rect area);

} // namespace ui
