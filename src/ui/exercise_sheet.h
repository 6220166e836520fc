// The sheet of a student's exercise: what is asked, what is missing, handing in, and the key afterwards.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "exercise" (dialog), "exercise/begin", "exercise/ask/…", "exercise/missing/N", "exercise/name",
// "exercise/finish", "exercise/passphrase", "exercise/unseal", "exercise/refusal" (status). Draws nothing unless
// State::sheet is Exercise.
void draw_exercise_sheet(Painter&, Scene const&, ArticleView&, Rect area);

} // namespace ui
