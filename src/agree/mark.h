// A mark as the measures see it: where it stands and of what type it is.
#pragma once

#include <cstdint>
#include <vector>

#include "agree/ranges.h"

namespace agree {

struct Mark {
    std::uint32_t start = 0; // of the first fragment
    std::uint32_t end = 0;   // of the last one
    std::uint32_t type = 0;  // by number in Study::types
    std::uint32_t span = 0;  // of the project that it comes from, by index; else by arrival
    Ranges pieces;           // the fragments, when there are two or more

    friend bool operator==(Mark const&, Mark const&) = default;
};

inline Mark mark_at(std::uint32_t start, std::uint32_t end, std::uint32_t type = 0, std::uint32_t span = 0) {
    return {start, end, type, span, {}};
}

// Negative, 0 or positive: of two with the same first and last position.
int compare_pieces(Mark const&, Mark const&);

// Negative, 0 or positive, by start, then end, then fragments: 0 where two have the same borders.
inline int compare_borders(Mark const& a, Mark const& b) {
    if (a.start != b.start) return a.start < b.start ? -1 : 1;
    if (a.end != b.end) return a.end < b.end ? -1 : 1;
    return a.pieces.empty() && b.pieces.empty() ? 0 : compare_pieces(a, b);
}

// By borders, then type: the order in which lists of marks are compared.
inline bool comes_before(Mark const& a, Mark const& b) {
    int const borders = compare_borders(a, b);
    return borders != 0 ? borders < 0 : a.type < b.type;
}

Ranges ranges_of(Mark const&);
// Positions that both hold.
std::uint32_t shared_length(Mark const&, Mark const&);

} // namespace agree
