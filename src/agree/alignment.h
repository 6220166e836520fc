// The best alignment of two or three readers' units: which of them are one and the same, at the least disorder.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "agree/continuum.h"

namespace agree {

inline constexpr std::uint32_t kNoUnit = static_cast<std::uint32_t>(-1);

struct Alignment {
    double disorder = 0;                              // the mean over the units of a reader; 0 without units
    std::vector<std::array<std::uint32_t, 3>> groups; // of two or three aligned units, by reader
    bool is_exact = true;
};

// Pairs whose alignment costs more than leaving both alone are hopeless and never looked at. Exact: two readers by the
// assignment problem, three by packing (with units that overlap by the hundred: the best that was found).
Alignment best_alignment(Continuum const&, Dissimilarity const&);

} // namespace agree
