#include "model/text_diff.h"

#include <algorithm>

#include "unicode/segment.h"
#include "unicode/utf8.h"

namespace model {

namespace {

using Words = std::vector<std::string_view>;

// Beyond so many differences the rest is one piece: the trace grows with their square.
constexpr int kMostDifferences = 600;

// Runs of what words are made of; everything else one character each.
Words words_of(std::string_view text) {
    Words words;
    bool was_in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const length = unicode::length_from_first_byte(text[at]);
        bool const is_in_word = unicode::is_word_character(unicode::decode_well_formed(text.data() + at));
        if (is_in_word && was_in_word)
            words.back() = {words.back().data(), words.back().size() + length};
        else
            words.push_back(text.substr(at, length));
        was_in_word = is_in_word;
        at += length;
    }
    return words;
}

// The greedy algorithm of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): the furthest point on
// each diagonal for 0, 1, 2 ... differences, then the way back.
class Alignment {
public:
    Alignment(Words const& before, Words const& after) : before_(before), after_(after) {}

    // Pairs of equal words, ascending in both.
    std::vector<std::pair<int, int>> equal_words() {
        int const found = find_end();
        std::vector<std::pair<int, int>> pairs;
        if (found < 0) return pairs;
        int x = static_cast<int>(before_.size());
        int y = static_cast<int>(after_.size());
        for (int d = found; d > 0; --d) {
            std::vector<int> const& row = trace_[static_cast<std::size_t>(d - 1)];
            int const k = x - y;
            bool const is_down = k == -d || (k != d && at(row, k - 1, d - 1) < at(row, k + 1, d - 1));
            int const from = is_down ? k + 1 : k - 1;
            int const old_x = at(row, from, d - 1);
            int const old_y = old_x - from;
            while (x > old_x && y > old_y && x > 0 && y > 0 && is_same(x - 1, y - 1)) pairs.emplace_back(--x, --y);
            x = old_x;
            y = old_y;
        }
        while (x > 0 && y > 0) pairs.emplace_back(--x, --y);
        std::reverse(pairs.begin(), pairs.end());
        return pairs;
    }

private:
    bool is_same(int x, int y) const {
        return before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)];
    }
    // Row d holds the diagonals -d to d.
    static int at(std::vector<int> const& row, int k, int d) {
        int const place = k + d;
        return k < -d || k > d ? -1 : row[static_cast<std::size_t>(place)];
    }

    int furthest(int x, int k) const {
        int const most_x = static_cast<int>(before_.size());
        int const most_y = static_cast<int>(after_.size());
        while (x < most_x && x - k < most_y && x - k >= 0 && is_same(x, x - k)) ++x;
        return x;
    }

    // How many differences there are; -1: too many.
    int find_end() {
        int const most_x = static_cast<int>(before_.size());
        int const most_y = static_cast<int>(after_.size());
        for (int d = 0; d <= kMostDifferences; ++d) {
            std::vector<int> row;
            row.reserve(2 * static_cast<std::size_t>(d) + 1);
            for (int k = -d; k <= d; ++k) {
                int x = 0;
                if (d > 0) {
                    std::vector<int> const& last = trace_.back();
                    bool const is_down = k == -d || (k != d && at(last, k - 1, d - 1) < at(last, k + 1, d - 1));
                    x = is_down ? at(last, k + 1, d - 1) : at(last, k - 1, d - 1) + 1;
                }
                bool const is_outside = x > most_x || x - k > most_y || x < 0 || x - k < 0;
                row.push_back(is_outside ? x : furthest(x, k));
                if (row.back() == most_x && row.back() - k == most_y) return d;
            }
            trace_.push_back(std::move(row));
        }
        return -1;
    }

    Words const& before_;
    Words const& after_;
    std::vector<std::vector<int>> trace_;
};

void drop_like_ends(Words& before, Words& after, std::size_t& dropped_in_front) {
    std::size_t const shorter = std::min(before.size(), after.size());
    std::size_t front = 0;
    while (front < shorter && before[front] == after[front]) ++front;
    std::size_t back = 0;
    while (back < shorter - front && before[before.size() - 1 - back] == after[after.size() - 1 - back]) ++back;
    for (std::size_t i = 0; i < front; ++i) dropped_in_front += unicode::count_characters(before[i]);
    before =
        Words(before.begin() + static_cast<std::ptrdiff_t>(front), before.end() - static_cast<std::ptrdiff_t>(back));
    after = Words(after.begin() + static_cast<std::ptrdiff_t>(front), after.end() - static_cast<std::ptrdiff_t>(back));
}

} // namespace

std::vector<TextPiece> different_words(std::string_view before_text, std::string_view after_text) {
    Words before = words_of(before_text);
    Words after = words_of(after_text);
    std::size_t position = 0;
    drop_like_ends(before, after, position);
    auto pairs = Alignment(before, after).equal_words();
    pairs.emplace_back(static_cast<int>(before.size()), static_cast<int>(after.size()));
    std::vector<TextPiece> pieces;
    std::size_t x = 0;
    std::size_t y = 0;
    for (auto const& pair : pairs) {
        TextPiece piece{unicode::Position(static_cast<std::uint32_t>(position)), "", ""};
        for (; x < static_cast<std::size_t>(pair.first); ++x) piece.removed += before[x];
        for (; y < static_cast<std::size_t>(pair.second); ++y) piece.inserted += after[y];
        position += unicode::count_characters(piece.removed);
        if (!piece.removed.empty() || !piece.inserted.empty()) pieces.push_back(std::move(piece));
        if (x < before.size()) position += unicode::count_characters(before[x]);
        ++x;
        ++y;
    }
    return pieces;
}

} // namespace model
