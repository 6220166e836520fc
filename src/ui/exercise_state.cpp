#include "ui/exercise_state.h"

#include <utility>

#include "ui/state.h"

namespace ui {

void settle_exercise_state(State& state, model::Project const& project) {
    if (state.exercise.document == project.header.id) return;
    ExerciseState fresh;
    fresh.document = project.header.id;
    fresh.name = std::move(state.exercise.name);
    fresh.draft.suggestions = "off";
    fresh.draft.blind = true;
    state.exercise = std::move(fresh);
}

} // namespace ui
