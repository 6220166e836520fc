// Which line below the words each mark is drawn on, so that marks that overlap never lie on one another
// (mockups/README.md, "Lanes").
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "unicode/position.h"

namespace ui {

// Word marks begin in lane 0, bars in lane 1.
enum class LaneGroup : std::uint8_t { Word, Bar };

struct LaneMark {
    std::vector<unicode::Range> const* fragments = nullptr; // sorted, not empty
    LaneGroup group = LaneGroup::Word;
};

struct Lanes {
    std::vector<std::uint8_t> of; // lane of each mark, in the order given
    std::uint32_t count = 0;      // lanes in use: highest + 1
};

// Word marks first, within each group the shortest first: each takes the lowest lane that is free over all its
// fragments, and keeps it on all its lines. Where more than 250 marks lie on each other the rest share the last lane.
// O(n log n) for a few lanes.
Lanes assign_lanes(std::span<LaneMark const>);

// What every line must be higher by: three lanes fit, each further one takes 5 px.
float extra_line_height(Lanes const&);

} // namespace ui
