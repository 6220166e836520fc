#include "model/text_change.h"

#include <algorithm>
#include <limits>

#include "unicode/utf8.h"

namespace model {

namespace {

using unicode::Position;
using unicode::Range;

Position position_at(std::int64_t value) {
    constexpr std::int64_t kLast = std::numeric_limits<std::uint32_t>::max();
    return Position(static_cast<std::uint32_t>(std::clamp<std::int64_t>(value, 0, kLast)));
}

} // namespace

std::vector<TextPiece> reversed(std::vector<TextPiece> const& pieces) {
    std::vector<TextPiece> result;
    std::int64_t moved = 0;
    for (TextPiece const& piece : pieces) {
        result.push_back({position_at(piece.at.value() + moved), piece.inserted, piece.removed});
        moved += std::int64_t(unicode::count_characters(piece.inserted)) - unicode::count_characters(piece.removed);
    }
    return result;
}

unicode::Text changed_text(unicode::Text const& text, std::vector<TextPiece> const& pieces) {
    std::string bytes;
    std::size_t from = 0;
    for (TextPiece const& piece : pieces) {
        std::size_t const at = text.to_byte(piece.at);
        bytes.append(text.utf8(), from, at - from);
        bytes += piece.inserted;
        from = at + piece.removed.size();
    }
    bytes.append(text.utf8(), from);
    return unicode::Text::from_utf8(bytes);
}

bool stands_in(unicode::Text const& text, std::vector<TextPiece> const& pieces) {
    std::uint64_t least = 0;
    for (TextPiece const& piece : pieces) {
        std::uint64_t const end = std::uint64_t(piece.at.value()) + unicode::count_characters(piece.removed);
        if (piece.at.value() < least || end > text.length()) return false;
        if (text.slice({piece.at, position_at(static_cast<std::int64_t>(end))}) != piece.removed) return false;
        least = end + 1;
    }
    return true;
}

TextMap::TextMap(std::vector<TextPiece> const& pieces) {
    std::int64_t moved = 0;
    for (TextPiece const& piece : pieces) {
        auto const removed = unicode::Text::from_utf8(piece.removed);
        auto const inserted = unicode::Text::from_utf8(piece.inserted);
        Step step{piece.at.value(), removed.length(), inserted.length(), 0, 0, moved};
        std::uint32_t const shorter = std::min(step.removed, step.inserted);
        auto const same = [&](std::uint32_t in_removed, std::uint32_t in_inserted) {
            return removed.at(Position(in_removed)) == inserted.at(Position(in_inserted));
        };
        while (step.like_start < shorter && same(step.like_start, step.like_start)) ++step.like_start;
        while (step.like_end < shorter - step.like_start &&
               same(step.removed - step.like_end - 1, step.inserted - step.like_end - 1))
            ++step.like_end;
        moved += std::int64_t(step.inserted) - step.removed;
        steps_.push_back(step);
    }
}

Position TextMap::start(Position position) const {
    std::int64_t const value = position.value();
    auto const after = std::upper_bound(steps_.begin(), steps_.end(), value,
                                        [](std::int64_t place, Step const& step) { return place < step.at; });
    if (after == steps_.begin()) return position;
    Step const& step = *std::prev(after);
    std::int64_t const inside = value - step.at;
    std::int64_t const left = step.removed - inside; // negative: behind the words
    std::int64_t const end = step.at + step.before + step.inserted;
    if (inside == 0 && left > 0) return position_at(value + step.before);
    if (left <= step.like_end) return position_at(end - left);
    return position_at(inside <= step.like_start ? value + step.before : end - step.like_end);
}

Position TextMap::end(Position position) const {
    std::int64_t const value = position.value();
    auto const after = std::lower_bound(steps_.begin(), steps_.end(), value,
                                        [](Step const& step, std::int64_t place) { return step.at < place; });
    if (after == steps_.begin()) return position;
    Step const& step = *std::prev(after);
    std::int64_t const inside = value - step.at;
    std::int64_t const left = step.removed - inside;
    std::int64_t const end = step.at + step.before + step.inserted;
    if (left <= 0) return position_at(end - left);
    if (inside <= step.like_start) return position_at(value + step.before);
    return position_at(left <= step.like_end ? end - left : step.at + step.before + step.like_start);
}

std::vector<Range> TextMap::places() const {
    std::vector<Range> result;
    for (Step const& step : steps_) {
        Position const start = position_at(step.at + step.before);
        result.push_back({start, start + step.inserted});
    }
    return result;
}

bool moves_along(std::vector<Range> const& ranges, TextMap const& there, TextMap const& back) {
    Position least;
    for (Range const& range : ranges) {
        Range const moved = there.range(range);
        if (moved.start >= moved.end || moved.start < least || !(back.range(moved) == range)) return false;
        least = moved.end + 1;
    }
    return true;
}

} // namespace model
