// Everything about the chosen span: its type, attributes, links, note, and the advice on it.
#pragma once

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

// Registry, all under "inspector": "/type" (opens the types), "/type/<type>", "/previous", "/next", "/close",
// "/attribute/<attribute>/<value>", "/attribute/<attribute>" (a text attribute's field), "/more/<attribute>" (narrow),
// "/add_link", "/stop_link", "/hint" (status, while linking), "/quote" (text), "/link/<relation id>",
// "/unlink/<relation id>", "/advice/<check>", "/note",
// "/url/<number>",
// "/remove_url/<number>", "/remove", "/focus_note" (narrow). With nothing selected: a quiet line, no items.
void draw_inspector(Painter&, Scene const&, ArticleView&, Rect area);

// The height that draw_inspector would fill without scrolling.
float inspector_height(Scene const&, State&, float width, bool is_touch);

// While the keyboard is in a row of chips: the letters of its values, and the arrows within and between rows.
bool inspector_key(platform::KeyEvent const&, Scene const&, State&, Intents&);
// Would inspector_key take it?
bool inspector_claims_key(platform::KeyEvent const&, Scene const&, State const&);

} // namespace ui
