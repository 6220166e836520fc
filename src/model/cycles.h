// Whether relations of one type run in a circle, for the types that may not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace model {

// Whether following relations of this type leads from one mark to the other. A symmetric type is followed both ways;
// the relation `except` is not followed.
bool leads_to(Project const&, RelationType const&, std::string_view from, std::string_view to,
              std::string_view except = {});

// Indices of the relations of this type that close a circle: without them there is none.
std::vector<std::uint32_t> closing_relations(Project const&, RelationType const&);
// Of all types that may not run in circles.
std::size_t circles_in(Project const&);

} // namespace model
