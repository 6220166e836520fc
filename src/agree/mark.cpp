#include "agree/mark.h"

#include <algorithm>

namespace agree {

int compare_pieces(Mark const& a, Mark const& b) {
    if (a.pieces == b.pieces) return 0;
    return std::lexicographical_compare(a.pieces.begin(), a.pieces.end(), b.pieces.begin(), b.pieces.end()) ? -1 : 1;
}

Ranges ranges_of(Mark const& mark) {
    return mark.pieces.empty() ? Ranges{unicode::range(mark.start, mark.end)} : mark.pieces;
}

std::uint32_t shared_length(Mark const& a, Mark const& b) {
    if (!a.pieces.empty() || !b.pieces.empty()) return shared_length(ranges_of(a), ranges_of(b));
    std::uint32_t const start = std::max(a.start, b.start);
    std::uint32_t const end = std::min(a.end, b.end);
    return start < end ? end - start : 0;
}

} // namespace agree
