// A small menu of commands hanging from a button: name, icon, shortcut; closed by a choice, Escape or a press beside
// it.
#pragma once

#include <string_view>
#include <vector>

#include "ui/article_view.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

struct MenuEntry {
    std::string_view command; // empty: a line between groups
    char const* icon = nullptr;
    bool is_optional = false; // left out while it does not apply; the others are shown disabled
};

// Its top left corner at (x, y), kept inside the window. Registry: `id` (menu), `id`/<command>. Sets `is_open` to false
// when it closes.
void draw_command_menu(Painter&, std::string_view id, std::string_view label, std::vector<MenuEntry> const&, float x,
                       float y, bool& is_open, Scene const&, ArticleView&);

} // namespace ui
