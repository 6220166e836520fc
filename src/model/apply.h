// Applying and reverting edits with a placement at hand, which spares the walk over the project.
#pragma once

#include "base/result.h"
#include "model/edit.h"
#include "model/placement.h"

namespace model {

// As in model/edit.h, in O(change + log n + moving the vectors' ends). The placement is the project's and is kept so.
base::Status apply(Project&, Placement&, Edit const&);
base::Status revert(Project&, Placement&, Edit const&);

} // namespace model
