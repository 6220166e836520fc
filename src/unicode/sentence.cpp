#include "unicode/sentence.h"

#include <algorithm>

#include "unicode/cursor.h"
#include "unicode/properties.h"
#include "unicode/segment.h"

// UAX #29, section 5. Read from left to right, a border can only be after a paragraph separator (SB4) or after a
// terminator with its closing marks and spaces (SB9 to SB11), so the engine walks from terminator to terminator and
// asks SB6 to SB8a there. Extend and Format characters are skipped everywhere (SB5).

namespace unicode {

namespace {

class Scanner {
public:
    Scanner(std::u32string_view text, SentenceRules rules) : text_(text), rules_(rules) {}

    std::vector<std::uint32_t> run();

private:
    using Index = std::uint32_t;

    Index size() const { return static_cast<Index>(text_.size()); }
    SentenceBreak class_at(Index i) const {
        return i < size() ? properties_of(text_[i]).sentence_break() : SentenceBreak::Other;
    }
    static bool is_skipped(SentenceBreak c) { return c == SentenceBreak::Extend || c == SentenceBreak::Format; }
    static bool is_terminator(SentenceBreak c) { return c == SentenceBreak::ATerm || c == SentenceBreak::STerm; }
    static bool is_separator(SentenceBreak c) {
        return c == SentenceBreak::Sep || c == SentenceBreak::CR || c == SentenceBreak::LF;
    }

    // The next index after i whose character is not skipped.
    Index after(Index i) const;
    Index pass(Index i, SentenceBreak which) const;
    Index after_separator(Index i) const;
    SentenceBreak class_before(Index i) const;
    bool continues_in_lower_case(Index i) const;
    bool is_french_closing(Index) const;
    bool continues(Index terminator, Index closed, Index next) const;
    Index end_of_terminator(Index terminator, bool& is_border) const;

    std::u32string_view text_;
    SentenceRules rules_;
};

Scanner::Index Scanner::after(Index i) const {
    do {
        ++i;
    } while (i < size() && is_skipped(class_at(i)));
    return std::min(i, size());
}

Scanner::Index Scanner::pass(Index i, SentenceBreak which) const {
    while (i < size() && class_at(i) == which) i = after(i);
    return i;
}

Scanner::Index Scanner::after_separator(Index i) const {
    bool const pair = class_at(i) == SentenceBreak::CR && class_at(i + 1) == SentenceBreak::LF;
    return i + (pair ? 2 : 1);
}

SentenceBreak Scanner::class_before(Index i) const {
    while (i > 0) {
        --i;
        if (!is_skipped(class_at(i))) return class_at(i);
    }
    return SentenceBreak::Other;
}

// SB8: anything but letters, separators and terminators, and then a lower-case letter.
bool Scanner::continues_in_lower_case(Index i) const {
    while (i < size()) {
        SentenceBreak const c = class_at(i);
        if (c == SentenceBreak::Lower) return true;
        if (c == SentenceBreak::OLetter || c == SentenceBreak::Upper || is_separator(c) || is_terminator(c))
            return false;
        i = after(i);
    }
    return false;
}

// `closed`: after the terminator's closing marks. `next`: after the spaces as well.
bool Scanner::continues(Index terminator, Index closed, Index next) const {
    if (next >= size()) return false;
    bool const full_stop = class_at(terminator) == SentenceBreak::ATerm;
    SentenceBreak const follower = class_at(next);
    if (follower == SentenceBreak::SContinue || is_terminator(follower)) // SB8a
        return true;
    if (full_stop && continues_in_lower_case(next)) // SB8
        return true;
    if (rules_ == SentenceRules::Standard || is_separator(follower)) return false;
    bool const was_closed = closed != after(terminator);
    if (full_stop) return !was_closed && is_abbreviation(text_, terminator, next);
    return follower == SentenceBreak::Lower;
}

// A guillemet with a space before it, and no letter after it as one that opens has.
bool Scanner::is_french_closing(Index i) const {
    if (i >= size() || (text_[i] != 0xBB && text_[i] != 0x203A)) return false;
    return i + 1 >= size() || !properties_of(text_[i + 1]).is_letter_or_digit();
}

// Where reading goes on after the terminator, and whether a sentence ends there.
Scanner::Index Scanner::end_of_terminator(Index terminator, bool& is_border) const {
    Index const follower = after(terminator);
    is_border = false;
    if (class_at(terminator) == SentenceBreak::ATerm && follower < size()) {
        SentenceBreak const before = class_before(terminator);
        if (class_at(follower) == SentenceBreak::Numeric) // SB6
            return follower;
        bool const cased = before == SentenceBreak::Upper || before == SentenceBreak::Lower;
        if (cased && class_at(follower) == SentenceBreak::Upper) // SB7
            return follower;
    }
    Index closed = pass(follower, SentenceBreak::Close);
    Index next = pass(closed, SentenceBreak::Sp);
    if (rules_ == SentenceRules::Prose && next > closed && is_french_closing(next)) {
        closed = pass(next, SentenceBreak::Close);
        next = pass(closed, SentenceBreak::Sp);
    }
    if (continues(terminator, closed, next)) return next;
    is_border = true;
    return is_separator(class_at(next)) && next < size() ? after_separator(next) : next; // SB9 to SB11
}

std::vector<std::uint32_t> Scanner::run() {
    std::vector<Index> borders;
    for (Index i = 0; i < size();) {
        SentenceBreak const c = class_at(i);
        bool is_border = false;
        if (is_separator(c)) { // SB4
            is_border = true;
            i = after_separator(i);
        } else if (is_terminator(c)) {
            i = end_of_terminator(i, is_border);
        } else {
            ++i;
        }
        if (is_border && i < size()) borders.push_back(i);
    }
    if (!text_.empty()) borders.push_back(size());
    return borders;
}

constexpr std::uint32_t kFirstWindow = 4096;

// Where the window of at least `reach` code points before the position begins: after a space between two letters, so
// that no terminator is cut off from what follows it.
Position window_start(Text const& text, Position position, Range paragraph, std::uint32_t reach) {
    if (position - paragraph.start <= reach) return paragraph.start;
    Cursor cursor(text, position - reach);
    while (cursor.position() > paragraph.start) {
        cursor.step_back();
        char32_t const space = cursor.next_character();
        if (space != ' ' || cursor.position() == paragraph.start) continue;
        if (properties_of(cursor.previous_character()).is_letter_or_digit()) return cursor.position() + 1;
    }
    return paragraph.start;
}

Position without_white_space_at_end(Text const& text, Range range) {
    Cursor cursor(text, range.end);
    while (cursor.position() > range.start && is_white_space(cursor.previous_character())) cursor.step_back();
    return cursor.position();
}

} // namespace

std::vector<std::uint32_t> sentence_borders(std::u32string_view text, SentenceRules rules) {
    return Scanner(text, rules).run();
}

Range sentence_at(Text const& text, Position position) {
    Range const paragraph = paragraph_at(text, position);
    if (paragraph.is_empty()) return paragraph;
    if (position >= paragraph.end) position = paragraph.end - 1;
    for (std::uint32_t reach = kFirstWindow;; reach *= 8) {
        Position const start = window_start(text, position, paragraph, reach);
        Position const end = paragraph.end - position <= reach ? paragraph.end : position + reach;
        std::vector<std::uint32_t> const borders =
            sentence_borders(text.code_points({start, end}), SentenceRules::Prose);
        auto const after = std::upper_bound(borders.begin(), borders.end(), position - start);
        bool const begins = after != borders.begin() || start == paragraph.start;
        bool const ends = after != borders.end() && (after + 1 != borders.end() || end == paragraph.end);
        if (!begins || !ends) continue;
        Range const found{after == borders.begin() ? start : start + *(after - 1), start + *after};
        return {found.start, without_white_space_at_end(text, found)};
    }
}

} // namespace unicode
