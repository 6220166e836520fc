// What the command palette offers for the words typed so far.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/command_table.h"

namespace ui {

enum class EntryKind : std::uint8_t { Command, Type, Advice };

struct CommandEntry {
    EntryKind kind = EntryKind::Command;
    std::string id;      // of the command, the type, the check
    std::string section; // "Document"
    std::string name;
    std::string detail; // muted, beside the name
    char const* icon = nullptr;
    std::vector<std::string> caps;
};

// In the order of their sections; those that apply now and whose name or detail holds `words`, whatever the case.
std::vector<CommandEntry> command_entries(Scene const&, State const&, std::string_view words);
std::size_t all_entries_count(Scene const&, State const&);
void run_entry(CommandEntry const&, CommandRun const&);

} // namespace ui
