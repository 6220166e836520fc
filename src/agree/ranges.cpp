#include "agree/ranges.h"

#include <algorithm>
#include <utility>

namespace agree {

namespace {

// Joins what shares more than -1 (touching too) or more than 0 positions.
Ranges joined(Ranges ranges, bool touching_too) {
    std::sort(ranges.begin(), ranges.end());
    Ranges result;
    for (unicode::Range const range : ranges) {
        bool const joins =
            !result.empty() && (range.start < result.back().end || (touching_too && range.start == result.back().end));
        if (joins)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

template <typename Visit>
void each_shared(Ranges const& a, Ranges const& b, Visit visit) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        unicode::Range const both{std::max(a[i].start, b[j].start), std::min(a[i].end, b[j].end)};
        if (both.start < both.end) visit(both);
        a[i].end < b[j].end ? ++i : ++j;
    }
}

} // namespace

Ranges united(Ranges ranges) {
    return joined(std::move(ranges), true);
}

Ranges without_overlaps(Ranges ranges) {
    return joined(std::move(ranges), false);
}

std::uint32_t total_length(Ranges const& ranges) {
    std::uint32_t length = 0;
    for (unicode::Range const range : ranges) length += range.length();
    return length;
}

std::uint32_t shared_length(Ranges const& a, Ranges const& b) {
    std::uint32_t length = 0;
    each_shared(a, b, [&](unicode::Range both) { length += both.length(); });
    return length;
}

Ranges intersection(Ranges const& a, Ranges const& b) {
    Ranges result;
    each_shared(a, b, [&](unicode::Range both) { result.push_back(both); });
    return result;
}

Ranges difference(Ranges const& a, Ranges const& b) {
    Ranges result;
    std::size_t j = 0;
    for (unicode::Range rest : a) {
        while (j < b.size() && b[j].end <= rest.start) ++j;
        for (std::size_t k = j; k < b.size() && b[k].start < rest.end; ++k) {
            if (rest.start < b[k].start) result.push_back({rest.start, b[k].start});
            rest.start = std::max(rest.start, std::min(b[k].end, rest.end));
        }
        if (!rest.is_empty()) result.push_back(rest);
    }
    return result;
}

} // namespace agree
