#include "model/history.h"

#include <utility>

#include "model/apply.h"

namespace model {

History::History(Project project, std::uint64_t revision) : project_(std::move(project)), revision_(revision) {
    sort_canonically(project_);
    placement_ = Placement(project_);
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
    TRY(apply(project_, placement_, edit));
    edits_.resize(applied_);
    edits_.push_back(std::move(edit));
    ++applied_;
    return base::Nothing{};
}

base::Status History::step_back() {
    if (!can_undo()) return base::Error{base::ErrorCode::NotFound, "There is nothing to undo."};
    TRY(revert(project_, placement_, edits_[applied_ - 1]));
    --applied_;
    return base::Nothing{};
}

base::Status History::step_forward() {
    if (!can_redo()) return base::Error{base::ErrorCode::NotFound, "There is nothing to redo."};
    TRY(apply(project_, placement_, edits_[applied_]));
    ++applied_;
    return base::Nothing{};
}

bool History::can_undo() const {
    return applied_ > 0;
}

bool History::can_redo() const {
    return applied_ < edits_.size();
}

std::string History::undo_name() const {
    return can_undo() ? edits_[applied_ - 1].name : "";
}

std::string History::redo_name() const {
    return can_redo() ? edits_[applied_].name : "";
}

Quote const* History::earlier_quote(std::string_view id) const {
    for (std::size_t at = applied_; at > 0; --at)
        for (Change<Orphan> const& change : edits_[at - 1].orphans)
            if (change.before && change.before->span.id == id) return &change.before->quote;
    return nullptr;
}

std::vector<Step> History::take_new_steps() {
    return std::exchange(new_steps_, {});
}

} // namespace model
