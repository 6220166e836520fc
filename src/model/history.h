// The project with its past: edits applied one after the other, undone and redone, each step a journal record.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/edit.h"
#include "model/placement.h"
#include "model/project.h"

namespace model {

enum class StepKind : std::uint8_t { Edit, Undo, Redo };

// One line of the journal. `edit` is set for StepKind::Edit only; undo and redo say nothing more.
struct Step {
    StepKind kind = StepKind::Edit;
    Edit edit;
};

class History {
public:
    History() = default;
    // `revision`: the sequence of the last record that this project contains.
    explicit History(Project, std::uint64_t revision = 0);

    Project const& project() const { return project_; }
    std::uint64_t revision() const { return revision_; } // + 1 with every step

    base::Status perform(Edit); // an empty one is no step; drops what could be redone
    base::Status undo();
    base::Status redo();
    // Replays a journal record (any kind) after a reload.
    base::Status replay(Step);

    bool can_undo() const;
    bool can_redo() const;
    std::string undo_name() const; // "" when there is none
    std::string redo_name() const;

    // The words of a mark when it last had no place; null when it always had one.
    Quote const* earlier_quote(std::string_view id) const;

    // Steps performed since the last call, for the journal.
    std::vector<Step> take_new_steps();

private:
    base::Status record(Step);
    base::Status step(Step);
    base::Status step_edit(Edit);
    base::Status step_back();
    base::Status step_forward();

    Project project_;
    Placement placement_;
    std::vector<Edit> edits_;
    std::size_t applied_ = 0; // edits_[0, applied_) are in the project
    std::uint64_t revision_ = 0;
    std::vector<Step> new_steps_;
};

} // namespace model
