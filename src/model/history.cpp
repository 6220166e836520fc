#include "model/history.h"

#include <utility>

#include "base/words.h"

namespace model {

namespace {

base::Error nothing(char const* why) {
    return {base::ErrorCode::NotFound, why};
}

} // namespace

History::History(Project project, std::uint64_t revision, Past past)
    : project_(std::move(project))
    , past_(std::move(past))
    , revision_(revision) {
    sort_canonically(project_);
}

base::Status History::perform(Edit edit) {
    if (edit.is_empty()) return base::Nothing{};
    return record({StepKind::Edit, std::move(edit)});
}

base::Status History::undo() {
    return record({StepKind::Undo, {}});
}

base::Status History::redo() {
    return record({StepKind::Redo, {}});
}

base::Status History::replay(Step replayed) {
    return step(std::move(replayed));
}

base::Status History::record(Step done) {
    TRY(step(done));
    new_steps_.push_back(std::move(done));
    return base::Nothing{};
}

base::Status History::step(Step next) {
    switch (next.kind) {
    case StepKind::Edit: TRY(step_edit(std::move(next.edit))); break;
    case StepKind::Undo: TRY(step_back()); break;
    case StepKind::Redo: TRY(step_forward()); break;
    }
    ++revision_;
    return base::Nothing{};
}

base::Status History::step_edit(Edit edit) {
    last_change_ = TRY(carry_out(project_, edit, Direction::Forward));
    past_.follow_edit(std::move(edit));
    return base::Nothing{};
}

base::Status History::step_back() {
    if (!can_undo())
        return nothing(past_.is_whole
                           ? base::say("There is nothing to undo.")
                           : base::say("What was done before this is not kept any more, so it cannot be undone."));
    TRY(carry_out_held(past_.applied - 1, Direction::Backward));
    return past_.follow(StepKind::Undo);
}

base::Status History::step_forward() {
    if (!can_redo())
        return nothing(past_.lost_undone == 0
                           ? base::say("There is nothing to redo.")
                           : base::say("What was undone here is not kept any more, so it cannot be redone."));
    TRY(carry_out_held(past_.applied, Direction::Forward));
    return past_.follow(StepKind::Redo);
}

base::Status History::carry_out_held(std::size_t number, Direction direction) {
    Edit const* edit = TRY(past_.edits[number].get());
    last_change_ = TRY(carry_out(project_, *edit, direction));
    return base::Nothing{};
}

std::string History::undo_name() const {
    return can_undo() ? name_of(past_.applied - 1) : "";
}

std::string History::redo_name() const {
    return can_redo() ? name_of(past_.applied) : "";
}

std::string History::name_of(std::size_t number) const {
    auto const edit = past_.edits[number].get();
    return edit ? edit.value()->name : base::say("a step that cannot be read");
}

Quote const* History::earlier_quote(std::string_view id) const {
    for (std::size_t at = past_.applied; at > 0; --at) {
        auto const edit = past_.edits[at - 1].get();
        if (!edit) return nullptr;
        for (Change<Orphan> const& change : edit.value()->orphans)
            if (change.before && change.before->span.id == id) return &change.before->quote;
    }
    return nullptr;
}

std::vector<Step> History::take_new_steps() {
    return std::exchange(new_steps_, {});
}

} // namespace model
