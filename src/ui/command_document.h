// What the commands do with documents as a whole: their steps, copies, files, and which one is open.
#pragma once

#include "ui/command_table.h"

namespace ui {

void undo(CommandRun const&);
void redo(CommandRun const&);
void save_copy(CommandRun const&);
void save_without_article(CommandRun const&);
void open_file(CommandRun const&);
void copy(CommandRun const&);
void new_article(CommandRun const&);
void library(CommandRun const&);
void rename(CommandRun const&);
void compare(CommandRun const&);

} // namespace ui
