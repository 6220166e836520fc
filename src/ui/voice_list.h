// Who said what: each source with what it says in reading order, then the claims without a source; a row jumps to its
// place.
#pragma once

#include <string>

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/voice_book.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "voices": "/title" (status), "/empty" (status), "/of/<span id>" (a source by its chief mention),
// "/<span id>/<span id>" (its claim), "/unsourced/<span id>", "/lost/<span id>", "/narrated/<span id>" (other claims),
// "/link/<span id>" (links one of them), "/head/<group>".
void draw_voice_list(Painter&, Scene const&, ArticleView&, Rect area);

// Brings the head of the group to the top.
void scroll_to_group(Painter const&, Scene const&, VoiceGroup);
std::string first_voice_row(Scene const&, State&); // its registry id, or ""

} // namespace ui
