// The strip over a student's article: how far the exercise is, its instructions and handing in, one press away.
#pragma once

#include "ui/exercise_scene.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Of feedback and of what is no exercise: 0.
float exercise_strip_height(Scene const&, Painter const&);
// Registry: "exercise/strip" (status), "exercise/open".
void draw_exercise_strip(Painter&, Scene const&, Rect area);

} // namespace ui
