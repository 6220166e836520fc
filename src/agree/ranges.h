// What marks cover: sorted ranges that neither overlap nor touch, and how much two of these share.
#pragma once

#include <cstdint>
#include <vector>

#include "unicode/position.h"

namespace agree {

using Ranges = std::vector<unicode::Range>;

// The same positions as sorted ranges; overlapping and touching ones become one.
Ranges united(Ranges);
// Overlapping ones become one; touching ones stay what they are.
Ranges without_overlaps(Ranges);

std::uint32_t total_length(Ranges const&);
// Positions in both; each sorted, without overlaps.
std::uint32_t shared_length(Ranges const&, Ranges const&);
// The positions of both, and those of the first only.
Ranges intersection(Ranges const&, Ranges const&);
Ranges difference(Ranges const&, Ranges const&);

} // namespace agree
