// The sources audit: how the claims are sourced, what the sources are, and how much each of them says.
#pragma once

#include <string>

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "sources": "/title" (status), "/empty" (status), "/claims/<voices, narrated, unsourced, lost>"
// (leads to these claims), "/value/<attribute>/<value>" (lists only the sources with it; "-" for none),
// "/check/<check>" (leads to the marks that fail it), "/of/<span id>" (a source; jumps to its chief mention).
void draw_source_audit(Painter&, Scene const&, ArticleView&, Rect area);
std::string first_source_row(Scene const&, State&); // its registry id, or ""

} // namespace ui
