// From one state of a set to another as one undoable edit.
#pragma once

#include "model/edit.h"

namespace model {

// What `ours` becomes by it equals `theirs`, the time of its last change included. Empty where they are equal.
Edit take_state(Project const& ours, Project const& theirs, std::string name);

} // namespace model
