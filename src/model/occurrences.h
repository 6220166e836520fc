// Places of the article that are to become marks at once, and which of them are marks already.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

// The places that a mark of this type covers exactly, in order.
std::vector<unicode::Range> marked_places(Project const&, std::string_view type);

// A mark for each place, as one step: "Mark 7 places as Entity". Places that are marked so already are passed over.
base::Result<Edit> mark_places(Project const&, std::vector<unicode::Range> const& places, std::string const& type,
                               base::IdentifierSource&, Author const&);

} // namespace model
