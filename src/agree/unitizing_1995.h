// Krippendorff's first alpha for unitizing (Krippendorff 1995, "On the reliability of unitizing continuous data"; 2004,
// "Measuring the reliability of qualitative text analysis data"): squared differences of borders, gaps included.
#pragma once

#include <cstdint>
#include <vector>

#include "agree/figure.h"
#include "agree/ranges.h"

namespace agree {

// A unit, or the gap between two.
struct Segment {
    unicode::Range range;
    bool is_unit = false;
};

// The difference of two readers' segments: of two units that overlap the squared distances of their borders, of a unit
// in a gap the square of its length, else none.
double squared_difference(Segment const&, Segment const&);

struct UnitizingAlpha {
    double observed = 0; // disagreement
    double expected = 0;
    Figure value = Why::NothingMarked;
};

// Of one category: each reader's units, sorted, without overlaps, all inside `whole`.
UnitizingAlpha unitizing_alpha_1995(unicode::Range whole, std::vector<Ranges> const& readers);
// Of several categories together.
Figure unitizing_alpha_1995(std::vector<UnitizingAlpha> const& categories);

} // namespace agree
