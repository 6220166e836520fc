#include "app/retelling.h"

namespace app {

namespace {

// No more than were made to come here: each of them counts in the revision.
bool is_told(Retold const& retold, std::uint64_t revision) {
    return retold.steps.size() <= revision;
}

} // namespace

Retold retell(model::History history) {
    Retold retold;
    model::Past const& past = history.past();
    std::size_t const undone = past.can_redo() ? past.edits.size() - past.applied : 0;
    std::size_t const end = past.applied + undone;
    std::uint64_t const revision = history.revision();
    model::Project present = history.project();
    while (history.can_undo() && history.undo()) {
    }
    for (std::size_t place = history.past().applied; place < end; ++place) {
        auto const edit = history.past().edits[place].get();
        if (!edit) return {std::move(present), {}};
        retold.steps.push_back({model::StepKind::Edit, *edit.value()});
    }
    for (std::size_t step = 0; step < undone; ++step) retold.steps.push_back({model::StepKind::Undo, {}});
    if (!is_told(retold, revision)) return {std::move(present), {}};
    retold.start = history.project();
    return retold;
}

} // namespace app
