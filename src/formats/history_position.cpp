#include "formats/history_position.h"

#include <algorithm>

namespace formats {

void HistoryPosition::edit(std::uint64_t sequence) {
    for (std::uint64_t dropped = count() - applied_; dropped > 0;) {
        Run& last = edits_.back();
        std::uint64_t const part = std::min(dropped, last.count);
        last.count -= part;
        dropped -= part;
        if (last.count == 0) edits_.pop_back();
    }
    if (!edits_.empty() && edits_.back().first + edits_.back().count == sequence)
        ++edits_.back().count;
    else
        edits_.push_back({sequence, 1});
    ++applied_;
}

void HistoryPosition::undo() {
    if (applied_ > 0) --applied_;
}

void HistoryPosition::redo() {
    if (applied_ < count()) ++applied_;
}

std::uint64_t HistoryPosition::count() const {
    std::uint64_t count = 0;
    for (Run const& run : edits_) count += run.count;
    return count;
}

HistoryPosition::Reach HistoryPosition::reach(std::uint64_t first, std::uint64_t last) const {
    Reach reach;
    std::uint64_t older = 0;
    for (Run const& run : edits_) {
        std::uint64_t const end = run.first + run.count;
        older += std::min(run.count, first > run.first ? first - run.first : 0);
        for (std::uint64_t sequence = std::max(first, run.first); sequence < std::min(end, last + 1); ++sequence)
            reach.edits.push_back(sequence);
    }
    reach.out_of_reach = std::min(older, applied_);
    if (older > applied_ || older + reach.edits.size() < applied_)
        reach.edits.clear();
    else
        reach.applied = static_cast<std::size_t>(applied_ - older);
    return reach;
}

bool HistoryPosition::is_sound() const {
    std::uint64_t next = 0;
    for (Run const& run : edits_) {
        if (run.first < next || run.count == 0 || run.count > kMost || run.first > kLargest) return false;
        next = run.first + run.count;
    }
    return applied_ <= count();
}

} // namespace formats
