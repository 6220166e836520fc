// Several marks chosen together: what they are, and what is done to all of them in one step.
#pragma once

#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

inline constexpr char const* kGroupNoteField = "inspector/group/note";

void remove_group(Scene const&, State&, Intents&);
bool can_join_group(Scene const&, State const&); // marks of one type
void join_group(Scene const&, State&, Intents&);

// Registry, all under "inspector/group": "" (status: "12 marks"), "/close", "/type/<type>",
// "/attribute/<attribute>/<value>", "/note", "/join", "/unlink", "/remove". Called only while there is a group.
void draw_group(Painter&, Scene const&, Rect area);
float group_height(Scene const&, State&, float width, bool is_touch);

} // namespace ui
