// The sheet in which the scheme is looked at and changed: types, attributes, kinds of links, advice, whole schemes.
#pragma once

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// Registry: "scheme" (dialog), "scheme/close", "scheme/back", and what the pages add: scheme_pages.h.
void draw_scheme_sheet(Painter&, Scene const&, ArticleView&, Rect area);

// To the page above, with the keyboard on the row that led here. False on the topmost one.
bool leave_scheme_page(State&);

// Alt with Up or Down moves what the keyboard is on: a type, an attribute, a value, a link, advice.
bool scheme_claims_key(platform::KeyEvent const&, Scene const&, State const&);
void scheme_key(platform::KeyEvent const&, Scene const&, State&, Intents&);

} // namespace ui
