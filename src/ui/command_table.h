// The rows of the command table: what a command is called, when it applies, what it does.
#pragma once

#include <span>
#include <string_view>

#include "ui/commands.h"

namespace ui {

struct CommandRun {
    Scene const& scene;
    State& state;
    ArticleView& article;
    Intents& intents;
};

struct CommandRow {
    Command command;
    bool (*applies)(Scene const&, State const&);
    void (*run)(CommandRun const&);
};

std::span<CommandRow const> command_rows();
CommandRow const* find_row(std::string_view id);

// No sheet lies over the desk, but for the palette, from which commands are chosen.
inline bool is_desk_free(State const& state) {
    return state.sheet == Sheet::None || state.sheet == Sheet::Commands;
}

// Escape: is there anything to back out of; backs out of the innermost.
bool can_go_back(Scene const&, State const&);
void go_back(Scene const&, State&);

// The next or previous mark that can be seen; while linking, that can be linked to. "" when there is none.
base::Identifier next_mark(Scene const&, State const&, int step);

// Marks the selection, or makes the selected mark one of this type; with neither, remembers the type.
void mark_as(CommandRun const&, std::string_view type);

// Marking that goes on (command_marking.cpp).
void keep_marking(CommandRun const&);
bool can_grow_mark(Scene const&, State const&);
void grow_mark(CommandRun const&); // waits for words, or takes those that are selected
bool can_remove_words(Scene const&, State const&);
void remove_words(CommandRun const&);
void list_marks_here(CommandRun const&);

// What marks cover (command_reshape.cpp). A fresh selection goes before the selected mark.
void grow_at_end(CommandRun const&);
void shrink_at_end(CommandRun const&);
void grow_at_start(CommandRun const&);
void shrink_at_start(CommandRun const&);
bool can_mark_all(Scene const&, State const&);
void mark_all(CommandRun const&); // shows the places first
model::Span const* mark_to_split(Scene const&, State const&);
model::Span const* next_of_its_type(Scene const&, State const&); // after the selected mark
bool can_split(Scene const&, State const&);
void split(CommandRun const&); // the selected mark where the caret is in it, else the smallest one there
bool can_join(Scene const&, State const&);
void join(CommandRun const&);

} // namespace ui
