// The menu under the annotation list's filter: the types with their counts, and the values of the type that is chosen.
#pragma once

#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Hangs from `button`. Ids: "list/filter/all", "list/filter/<type>", "list/value/<attribute>/<value>",
// "list/by/<annotator>" where several people have marked.
void draw_list_filter_menu(Painter&, Scene const&, Rect button);

} // namespace ui
