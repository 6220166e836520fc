// The sheet in which readers set the page to themselves: light, contrast, motion, what is shown, and every key.
#pragma once

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "settings" (dialog), "settings/close", "settings/<choice>/<value>", "settings/key/<command>",
// "settings/restore/<command>", "settings/restore_all".
void draw_settings_sheet(Painter&, Scene const&, ArticleView&, Rect area);

// While new keys for a command are waited for, every key is taken: it becomes the command's, or is refused in words.
bool takes_new_keys(State const&);
void take_new_keys(platform::KeyEvent const&, Scene const&, State&, Intents&);

} // namespace ui
