#include "ui/command_conditions.h"

#include "ui/choosing.h"
#include "ui/command_view.h"
#include "ui/correction.h"
#include "ui/finding.h"
#include "ui/inspector_group.h"

namespace ui {

bool always(Scene const&, State const&) {
    return true;
}

bool with_project(Scene const& scene, State const&) {
    return scene.project != nullptr;
}

bool with_selected(Scene const& scene, State const& state) {
    return span_of(scene, state.selected) != nullptr;
}

bool with_selection(Scene const& scene, State const& state) {
    return scene.project && !state.selection.is_empty();
}

bool with_words(Scene const& scene, State const& state) {
    return with_selection(scene, state) || with_selected(scene, state);
}

bool can_undo(Scene const& scene, State const&) {
    return scene.project && !scene.undo_name.empty();
}

bool can_redo(Scene const& scene, State const&) {
    return scene.project && !scene.redo_name.empty();
}

bool has_marks(Scene const& scene, State const&) {
    return scene.project && scene.index && !scene.project->spans.empty();
}

bool can_find(Scene const& scene, State const& state) {
    return scene.project && state.entered_field != kFindField && is_desk_free(state);
}

bool can_find_on(Scene const& scene, State const& state) {
    return scene.project && !state.find.query.words.empty() && is_desk_free(state);
}

bool with_marks(Scene const& scene, State const& state) {
    return with_selected(scene, state) || has_group(scene, state);
}

bool can_mark(Scene const& scene, State const& state) {
    return with_words(scene, state) || has_group(scene, state);
}

bool can_inspect(Scene const& scene, State const& state) {
    if (with_selected(scene, state)) return true;
    return scene.index && state.has_caret && !scene.index->at(state.selection.focus.position).empty();
}

bool can_correct(Scene const& scene, State const& state) {
    return !words_to_correct(scene, state).is_empty();
}

bool has_lost(Scene const& scene, State const&) {
    return scene.project && !scene.project->orphans.empty() && !scene.project->article.text_left_out;
}

} // namespace ui
