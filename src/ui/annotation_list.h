// All marks of the article in reading order, filtered by type, advice, value and words; choosing one scrolls the page
// to it.
#pragma once

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "list": "/title" (status: "53 claims"), "/filter" (opens the filters), "/filter/all",
// "/filter/<type>",
// "/value/<attribute>/<value>",
// "/by/<annotator>", "/several" (touch),
// "/search" (opens the field), "/words" (the field), "/all", "/check/<check>", "/chip/<attribute>/<value>",
// "/advice/<span id>" (its action), "/<span id>" (a row).
void draw_annotation_list(Painter&, Scene const&, ArticleView&, Rect area);

// A row is pressed: with Ctrl in addition to what is chosen, with Shift all from the last one to it
// (list_choosing.cpp).
void press_list_row(Scene const&, State&, base::Identifier const& span);
// The first mark that holds the words that are looked for is selected, and its row has the keyboard.
void choose_first_found(Scene const&, State&);
// While the keyboard is on a row: Space in addition, Shift with Up and Down all on the way, Ctrl+A all that are listed.
bool list_claims_key(platform::KeyEvent const&, Scene const&, State const&);
void list_key(platform::KeyEvent const&, Scene const&, State&);

} // namespace ui
