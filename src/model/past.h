// What was done to a project before it came here: edits that can be undone, held as they are or only as where to get
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

enum class StepKind : std::uint8_t { Edit, Undo, Redo };

// An edit, or what yields it (from stored bytes, say) when somebody first asks for it.
class HeldEdit {
public:
    using Source = std::function<base::Result<Edit>()>;

    HeldEdit(Edit edit) : edit_(std::move(edit)) {}
    HeldEdit(Source source) : source_(std::move(source)) {}

    // Valid as long as this is. An edit that cannot be had is asked for again the next time.
    base::Result<Edit const*> get() const;

private:
    mutable Counted<Edit> edit_;
    mutable Source source_; // empty once the edit is there
};

// A stack of edits, oldest first, of which the first `applied` are in the project and the others can be redone.
struct Past {
    std::vector<HeldEdit> edits;
    std::size_t applied = 0;
    bool is_whole = true;        // false: what was done before these is not kept any more
    std::size_t lost_undone = 0; // of what is not kept, how many steps are undone at present

    // What one more journal record does to the stack: an edit drops what could be redone, undo and redo move
    // `applied`. Refuses a record that no history can have written.
    void follow_edit(HeldEdit);
    base::Status follow(StepKind); // Undo or Redo

    bool can_redo() const { return lost_undone == 0 && applied < edits.size(); }
};

} // namespace model
