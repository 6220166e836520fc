#include "model/past.h"

#include <utility>

#include "base/words.h"

namespace model {

base::Result<Edit const*> HeldEdit::get() const {
    if (!edit_) {
        edit_ = Counted<Edit>(TRY(source_()));
        source_ = nullptr;
    }
    return edit_.get();
}

void Past::follow_edit(HeldEdit edit) {
    edits.erase(edits.begin() + static_cast<std::ptrdiff_t>(applied), edits.end());
    edits.push_back(std::move(edit));
    ++applied;
    lost_undone = 0;
}

base::Status Past::follow(StepKind kind) {
    if (kind == StepKind::Undo && applied > 0)
        --applied;
    else if (kind == StepKind::Undo && !is_whole)
        ++lost_undone;
    else if (kind == StepKind::Redo && lost_undone > 0)
        --lost_undone;
    else if (kind == StepKind::Redo && applied < edits.size())
        ++applied;
    else
        return base::Error{base::ErrorCode::Malformed,
                           base::say("The stored steps undo or redo one that is not among them.")};
    return base::Nothing{};
}

} // namespace model
