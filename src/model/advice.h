// The schema's live advice: which spans fail which check, and why (file-format.md, "Schema block", checks).
#pragma once

#include <vector>

#include "model/index.h"
#include "model/project.h"

namespace model {

struct Finding {
    Check const* check = nullptr; // into project.schema.checks
    SpanIndex span = 0;
};

// In the order of the spans, then of the checks.
std::vector<Finding> advise(Project const&, Index const&);

// Checks that want at least one mark where there is none, so that no span could say so: "One thesis is expected."
std::vector<Check const*> checks_without_marks(Project const&);

} // namespace model
