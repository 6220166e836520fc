// The sheet that shows every place of some words before they are marked: any of them can be left out.
#pragma once

#include <string>

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/find_query.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// `type`: proposed; "" or an unknown one: the first of the scheme.
void open_mark_all(Scene const&, State&, FindQuery const&, std::string type);
// Of what the find bar has found.
void open_mark_all_of_find(Scene const&, State&);

// Registry: "mark_all" (dialog), "mark_all/type/<type>", "/each" (all or none of them), "/at/<position>" (a place),
// "/count" (status), "/mark", "/cancel", "/close".
void draw_mark_all_sheet(Painter&, Scene const&, ArticleView&, Rect area);

// A type's key chooses it, Enter marks.
bool mark_all_claims_key(platform::KeyEvent const&, Scene const&, State const&);
void mark_all_key(platform::KeyEvent const&, Scene const&, State&, Intents&);

} // namespace ui
