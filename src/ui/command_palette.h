// The command palette: every command that applies now, found by its name, run by Enter or a click.
#pragma once

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "commands" (dialog), "commands/words" (field), "commands/<entry>". `window`: the whole of it. Draws nothing
// unless State::sheet is Commands.
void draw_command_palette(Painter&, Scene const&, ArticleView&, Rect window);

// Up and Down choose, Enter runs (inside the field Enter is the field's own and arrives with its answer).
bool palette_claims_key(platform::KeyEvent const&, State const&);
void palette_key(platform::KeyEvent const&, Scene const&, State&, ArticleView&, Intents&);

} // namespace ui
