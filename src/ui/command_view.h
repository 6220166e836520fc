// What the commands do that change how the page looks and nothing of the document.
#pragma once

#include "ui/command_table.h"

namespace ui {

// Open a sheet, or close it again.
void toggle_commands(CommandRun const&);
void toggle_help(CommandRun const&);
void toggle_settings(CommandRun const&);
void toggle_article_language(CommandRun const&);
void toggle_layers(CommandRun const&);
void toggle_scheme(CommandRun const&);
void toggle_exercise(CommandRun const&);
void show_about(CommandRun const&);

void fold_rail(CommandRun const&);
void fold_side(CommandRun const&);
bool has_columns(Scene const&, State const&);
void show_voices(CommandRun const&);
void show_sources(CommandRun const&);
// On wide screens the list has its place beside the page.
void toggle_mark_list(CommandRun const&);
bool has_hidden_list(Scene const&, State const&);

void change_theme(CommandRun const&);
void follow_system_theme(CommandRun const&);
bool has_own_theme(Scene const&, State const&);
void zoom_in(CommandRun const&);
void zoom_out(CommandRun const&);
void zoom_reset(CommandRun const&);

void change_links(CommandRun const&); // of the selected mark, all, all bundled, none
void toggle_notes(CommandRun const&);
void dim_others(CommandRun const&);
void show_all_marks(CommandRun const&);
void show_welcome(CommandRun const&);
void take_tour(CommandRun const&);
void go_on_in_tour(CommandRun const&);
bool can_go_on_in_tour(Scene const&, State const&);
bool has_hidden_welcome(Scene const&, State const&);

} // namespace ui
