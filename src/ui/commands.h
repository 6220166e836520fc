// The one table of commands: name, shortcut, when it applies. Keys, menus, help, tooltips and accessible names come
// from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/event.h"
#include "ui/article_view.h"
#include "ui/intent.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

// Ids that keys and panels both know.
inline constexpr char const* kArticleItem = "article"; // the page, as a stop of Tab
inline constexpr char const* kFindField = "find/words";
inline constexpr char const* kTitleField = "bar/title"; // State::renaming while the top bar's title is a field
inline constexpr char const* kCommandField = "commands/words";

enum class CommandGroup : std::uint8_t { Mark, Describe, Link, Move, Document, View };

struct Command {
    char const* id;       // "undo", "mark", "link", …
    char const* name;     // "Undo"
    char const* shortcut; // "Ctrl+Z"; several separated by a space; "" = none
    CommandGroup group;
    char const* hint; // one sentence for help and tooltips
};
std::span<Command const> commands();
Command const* find_command(std::string_view id);
// As shown to this reader: "Ctrl Z", "⌘ Z"; the caps one by one; name and keys for a tooltip.
std::string shortcut_label(std::string_view command_id);
std::vector<std::string> shortcut_caps_of(std::string_view command_id);
std::string tooltip_of(std::string_view command_id);

bool applies(std::string_view command_id, Scene const&, State const&);
// The same, or it would apply if the document were written here: run_command then says why not.
bool has_meaning(std::string_view command_id, Scene const&, State const&);
void run_command(std::string_view command_id, Scene const&, State&, ArticleView&, Intents&);

// A key press: runs a command, moves the caret, marks, links, or is nobody's. True when it was ours.
bool handle_key(platform::KeyEvent const&, Scene const&, State&, ArticleView&, Intents&);
// Is a cut that the browser announces meant for the selected mark? Only where Delete would reach it: not from a field,
// not from below a sheet, and not where words of the article are selected, which stay.
bool takes_cut(Scene const&, State const&);
// Would handle_key take it? Const: for preventDefault inside the browser's event.
bool claims_key(platform::KeyEvent const&, Scene const&, State const&);

} // namespace ui
