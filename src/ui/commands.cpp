#include "ui/commands.h"

#include <string>
#include <vector>

#include "base/words.h"
#include "platform/platform.h"
#include "ui/command_table.h"
#include "ui/keymap.h"
#include "ui/shortcuts.h"

namespace ui {

std::span<Command const> commands() {
    static std::vector<Command> const all = [] {
        std::vector<Command> list;
        for (CommandRow const& row : command_rows()) list.push_back(row.command);
        return list;
    }();
    return all;
}

Command const* find_command(std::string_view id) {
    for (Command const& command : commands())
        if (command.id == id) return &command;
    return nullptr;
}

std::vector<std::string> shortcut_caps_of(std::string_view command_id) {
    if (command_id == "mark")
        return {"1\xE2\x80\x93"
                "9"};
    Command const* const command = find_command(command_id);
    if (!command || keymap().keys_of(*command).empty()) return {};
    return shortcut_caps(keymap().keys_of(*command), platform::window().is_mac);
}

std::string shortcut_label(std::string_view command_id) {
    std::string label;
    for (std::string const& cap : shortcut_caps_of(command_id)) {
        if (!label.empty()) label += ' ';
        label += cap;
    }
    return label;
}

std::string tooltip_of(std::string_view command_id) {
    Command const* const command = find_command(command_id);
    if (!command) return {};
    std::string const keys = shortcut_label(command_id);
    return keys.empty() ? base::say(command->name) : base::say(command->name) + ("   " + keys);
}

namespace {

bool changes_document(std::string_view id, State const& state) {
    for (char const* const one : {"mark", "mark_all", "sticky", "add_words", "remove_words", "split", "join", "remove",
                                  "note", "link", "undo", "redo", "rename", "correct", "place", "look_again"})
        if (id == one) return true;
    bool const reshapes = id.substr(0, 4) == "grow" || id.substr(0, 6) == "shrink";
    return reshapes && state.selection.is_empty();
}

} // namespace

bool has_meaning(std::string_view command_id, Scene const& scene, State const& state) {
    CommandRow const* const row = find_row(command_id);
    return row && row->applies(scene, state);
}

bool applies(std::string_view command_id, Scene const& scene, State const& state) {
    bool const is_refused = scene.is_read_only && changes_document(command_id, state);
    return !is_refused && has_meaning(command_id, scene, state);
}

void run_command(std::string_view command_id, Scene const& scene, State& state, ArticleView& article,
                 Intents& intents) {
    if (!has_meaning(command_id, scene, state)) return;
    if (scene.is_read_only && changes_document(command_id, state)) return intents.push_back(RefuseEdit{});
    find_row(command_id)->run({scene, state, article, intents});
}

} // namespace ui
