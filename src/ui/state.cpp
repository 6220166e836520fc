#include "ui/state.h"

#include <algorithm>

namespace ui {

namespace {

// Joins what overlaps or touches, as a span's fragments must be (file-format.md, "fragments").
std::vector<unicode::Range> joined(std::vector<unicode::Range> ranges) {
    std::sort(ranges.begin(), ranges.end());
    std::vector<unicode::Range> result;
    for (unicode::Range const& range : ranges) {
        if (range.is_empty()) continue;
        if (!result.empty() && range.start <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

} // namespace

std::vector<unicode::Range> TextSelection::fragments() const {
    std::vector<unicode::Range> all = earlier;
    all.push_back(range());
    return joined(std::move(all));
}

} // namespace ui
