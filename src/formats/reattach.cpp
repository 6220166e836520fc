#include "formats/reattach.h"

#include <algorithm>

namespace formats {

namespace {

using unicode::Position;
using unicode::Range;

std::size_t common_end(std::string_view a, std::string_view b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[a.size() - 1 - count] == b[b.size() - 1 - count]) ++count;
    return count;
}

std::size_t common_beginning(std::string_view a, std::string_view b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[count] == b[count]) ++count;
    return count;
}

std::uint64_t distance(Position a, Position b) {
    return a < b ? b - a : a - b;
}

bool are_sorted(std::vector<Range> const& fragments) {
    for (std::size_t i = 0; i < fragments.size(); ++i)
        if (fragments[i].start >= fragments[i].end || (i > 0 && fragments[i].start <= fragments[i - 1].end))
            return false;
    return !fragments.empty();
}

} // namespace

// The quote joins the fragments' texts by a space, so the old lengths say where to cut it. When they do not add up, the
// whole quote is one piece.
std::vector<Reattacher::Piece> Reattacher::pieces_of(std::vector<Range> const& old, model::Quote const& quote) {
    unicode::Text const words = unicode::Text::from_utf8(quote.exact);
    std::uint64_t total = old.empty() ? 0 : old.size() - 1;
    for (Range const& range : old) total += range.length();
    if (old.size() < 2 || !are_sorted(old) || total != words.length()) return {{quote.exact, words.length(), 0}};
    std::vector<Piece> pieces;
    std::uint32_t at = 0;
    for (Range const& range : old) {
        std::size_t const first = words.to_byte(Position(at));
        std::size_t const last = words.to_byte(Position(at + range.length()));
        pieces.push_back({std::string_view(quote.exact).substr(first, last - first), range.length(),
                          range.start - old.front().start});
        at += range.length() + 1;
    }
    return pieces;
}

bool Reattacher::stands_at(Position start, std::vector<Piece> const& pieces) const {
    return std::all_of(pieces.begin(), pieces.end(), [&](Piece const& piece) {
        std::uint64_t const from = std::uint64_t(start.value()) + piece.distance;
        if (from + piece.length > text_.length()) return false;
        Position const first(static_cast<std::uint32_t>(from));
        return text_.slice({first, first + piece.length}) == piece.words;
    });
}

std::size_t Reattacher::agreement_at(Position start, std::vector<Piece> const& pieces,
                                     model::Quote const& quote) const {
    std::string_view const text = text_.utf8();
    Position const end = start + pieces.back().distance + pieces.back().length;
    return common_end(text.substr(0, text_.to_byte(start)), quote.prefix) +
           common_beginning(text.substr(text_.to_byte(end)), quote.suffix);
}

std::vector<Reattacher::Candidate> Reattacher::candidates(std::vector<Piece> const& pieces,
                                                          model::Quote const& quote) const {
    std::vector<Candidate> found;
    std::string_view const text = text_.utf8();
    std::string_view const words = pieces.front().words;
    for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        Position const start = text_.from_byte(at);
        if (stands_at(start, pieces)) found.push_back({start, agreement_at(start, pieces, quote)});
    }
    return found;
}

std::optional<Position> Reattacher::moved_with_the_last(Position old_start, std::vector<Piece> const& pieces,
                                                        model::Quote const& quote) const {
    std::int64_t const start = old_start.value() + last_move_;
    if (last_move_ == 0 || start < 0 || start > text_.length()) return std::nullopt;
    Position const position(static_cast<std::uint32_t>(start));
    bool const same = stands_at(position, pieces) &&
                      agreement_at(position, pieces, quote) == quote.prefix.size() + quote.suffix.size();
    return same ? std::optional(position) : std::nullopt;
}

std::vector<Range> Reattacher::placed(Position start, std::vector<Piece> const& pieces) {
    std::vector<Range> fragments;
    fragments.reserve(pieces.size());
    for (Piece const& piece : pieces)
        fragments.push_back({start + piece.distance, start + piece.distance + piece.length});
    return fragments;
}

Reattached Reattacher::find(std::vector<Range> const& old_fragments, model::Quote const& quote) {
    if (quote.exact.empty()) return {{}, "its place is not in the text and the file has no quote of it"};
    Position const old_start = old_fragments.empty() ? Position() : old_fragments.front().start;
    auto const pieces = pieces_of(old_fragments, quote);
    if (auto const start = moved_with_the_last(old_start, pieces, quote)) return {placed(*start, pieces), {}};
    auto const found = candidates(pieces, quote);
    if (found.empty()) return {{}, "its words were not found in the text"};
    auto const best = *std::min_element(found.begin(), found.end(), [&](Candidate const& a, Candidate const& b) {
        if (a.agreement != b.agreement) return a.agreement > b.agreement;
        return distance(a.start, old_start) < distance(b.start, old_start);
    });
    if (found.size() > 1 && best.agreement == 0) return {{}, "its words stand in several places of the text"};
    last_move_ = std::int64_t(best.start.value()) - old_start.value();
    return {placed(best.start, pieces), {}};
}

} // namespace formats
