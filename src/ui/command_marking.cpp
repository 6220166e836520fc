#include <algorithm>

#include "ui/choosing.h"
#include "ui/command_table.h"
#include "ui/layers.h"
#include "ui/mark_chooser.h"
#include "ui/marking_on.h"

namespace ui {

void keep_marking(CommandRun const& run) {
    State& state = run.state;
    toggle_sticky(state, state.sticky_type.empty() ? type_at_hand(run.scene, state) : state.sticky_type);
}

bool can_grow_mark(Scene const& scene, State const& state) {
    return can_begin_adding(scene, state) || grown_mark(scene, state);
}

void grow_mark(CommandRun const& run) {
    if (can_add_words(run.scene, run.state))
        return add_words(run.scene, run.state, run.intents, base::Identifier(run.state.adding_to));
    if (can_begin_adding(run.scene, run.state))
        begin_adding(run.state);
    else
        run.state.adding_to.clear();
}

bool can_remove_words(Scene const& scene, State const& state) {
    model::Span const* const span = span_of(scene, state.selected);
    return span && span->fragments.size() > 1;
}

void remove_words(CommandRun const& run) {
    model::Span const& span = *span_of(run.scene, run.state.selected);
    unicode::Position const caret = run.state.selection.focus.position;
    auto const here = std::find_if(span.fragments.begin(), span.fragments.end(), [caret](unicode::Range words) {
        return words.start <= caret && caret <= words.end;
    });
    auto const piece = here == span.fragments.end() ? span.fragments.size() - 1
                                                    : static_cast<std::size_t>(here - span.fragments.begin());
    run.intents.push_back(RemoveFragment{span.id, piece});
}

void list_marks_here(CommandRun const& run) {
    choose_here(run.scene, run.state, run.article);
}

} // namespace ui
