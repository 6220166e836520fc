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

// The same findings, kept from step to step: only marks that changed or whose links came or went are looked at again.
class Advice {
public:
    Advice() = default;
    Advice(Project const&, Index const&);

    // Follows one step to `project`, of which the index is already. A changed article or schema begins anew.
    void update(Project const& project, Index const&, Applied const&);

    std::vector<Finding> const& findings() const { return findings_; }

private:
    std::vector<std::uint32_t> populations_; // marks that a check is about, by check, where it counts them
    std::vector<Finding> findings_;
};

// Checks that want at least one mark where there is none, so that no span could say so: "One thesis is expected."
std::vector<Check const*> checks_without_marks(Project const&);

} // namespace model
