#include <algorithm>

#include "unicode/cursor.h"
#include "unicode/properties.h"
#include "unicode/segment.h"

namespace unicode {

namespace {

bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == 0x2019;
}

bool is_trimmed_at_end(char32_t c) {
    return c == U'.' || c == U',' || c == U';' || c == U':';
}

char32_t to_small_ascii(char32_t c) {
    return c >= U'A' && c <= U'Z' ? c + 32 : c;
}

// "Kosovo|'s": the border before an apostrophe and an s that end the word.
bool is_before_possessive(Text const& text, Position position) {
    Cursor cursor(text, position);
    if (cursor.at_start() || cursor.at_end() || !is_apostrophe(cursor.next_character())) return false;
    if (!is_word_character(cursor.previous_character())) return false;
    cursor.step_forward();
    if (cursor.at_end() || to_small_ascii(cursor.next_character()) != U's') return false;
    cursor.step_forward();
    return is_word_border(text, cursor.position());
}

// French, Italian and Catalan articles and particles that lose their vowel before another.
constexpr std::string_view kElided =
    " l d j m t s n c qu jusqu lorsqu puisqu quoiqu un dell all dall nell sull coll quell quest bell sant dov com ";

// "l'|homme": the border after an elided article and its apostrophe.
bool is_after_elision(Text const& text, Position position) {
    Cursor cursor(text, position);
    if (cursor.at_start() || cursor.at_end() || !is_apostrophe(cursor.previous_character())) return false;
    if (!properties_of(cursor.next_character()).is_letter_or_digit()) return false;
    cursor.step_back();
    std::string article = " ";
    while (!cursor.at_start() && is_word_character(cursor.previous_character()) && article.size() < 8) {
        cursor.step_back();
        article.insert(article.begin(),
                       static_cast<char>(std::min<char32_t>(to_small_ascii(cursor.next_character()), 0x7F)));
    }
    return article.size() > 1 && kElided.find(" " + article) != std::string_view::npos;
}

bool is_snap_border(Text const& text, Position position) {
    return is_word_border(text, position) || is_before_possessive(text, position) || is_after_elision(text, position);
}

Range without_white_space(Text const& text, Range range) {
    Cursor start(text, range.start);
    while (start.position() < range.end && is_white_space(start.next_character())) start.step_forward();
    Cursor end(text, range.end);
    while (end.position() > start.position() && is_white_space(end.previous_character())) end.step_back();
    return {start.position(), end.position()};
}

Position without_stops_at_end(Text const& text, Range range) {
    Cursor end(text, range.end);
    while (end.position() > range.start &&
           (is_white_space(end.previous_character()) || is_trimmed_at_end(end.previous_character())))
        end.step_back();
    return end.position();
}

bool has_letter(Text const& text, Range range) {
    for (Cursor cursor(text, range.start); cursor.position() < range.end; cursor.step_forward()) {
        if (properties_of(cursor.next_character()).is_letter_or_digit()) return true;
    }
    return false;
}

// Where a word or the part of it before a possessive ends.
bool is_word_end(Text const& text, Position position) {
    Cursor const cursor(text, position);
    if (cursor.at_start() || !(is_word_border(text, position) || is_before_possessive(text, position))) return false;
    return has_letter(text, {word_at(text, position - 1).start, position});
}

// Where a word or the part of it after an elided article begins.
bool is_word_start(Text const& text, Position position) {
    Cursor const cursor(text, position);
    if (cursor.at_end() || !(is_word_border(text, position) || is_after_elision(text, position))) return false;
    return has_letter(text, {position, word_at(text, position).end});
}

// Where a selection may end: at the borders of words, and between any two letters of a script without spaces.
bool may_end_at(Text const& text, Position position) {
    if (is_snap_border(text, position)) return true;
    Cursor const cursor(text, position);
    return is_unspaced_script(cursor.previous_character()) || is_unspaced_script(cursor.next_character());
}

// Asks for the word once only: it may have 100,000 letters.
Position word_start_before(Text const& text, Position position) {
    if (!is_inside_word(text, position)) return position;
    do position = position - 1;
    while (!may_end_at(text, position));
    return position;
}

Position word_end_after(Text const& text, Position position) {
    if (!is_inside_word(text, position)) return position;
    do position = position + 1;
    while (!may_end_at(text, position));
    return position;
}

} // namespace

bool is_inside_word(Text const& text, Position position) {
    return !may_end_at(text, position) && has_letter(text, word_at(text, position));
}

Range snap_selection(Text const& text, Range selection) {
    if (selection.end < selection.start) std::swap(selection.start, selection.end);
    Range range{snap_to_grapheme(text, selection.start), snap_to_grapheme(text, selection.end)};
    range = without_white_space(text, range);
    if (range.is_empty()) return range;
    range.start = word_start_before(text, range.start);
    range.end = word_end_after(text, range.end);
    range.end = without_stops_at_end(text, range);
    return range;
}

Range grow_by_word(Text const& text, Range range) {
    Position end = range.end;
    while (end.value() < text.length()) {
        end = end + 1;
        if (is_word_end(text, end)) return {range.start, end};
    }
    return range;
}

Range shrink_by_word(Text const& text, Range range) {
    for (Position end = range.end; end > range.start + 1;) {
        end = end - 1;
        if (is_word_end(text, end)) return {range.start, end};
    }
    return range;
}

Range grow_by_word_before(Text const& text, Range range) {
    for (Position start = range.start; start.value() > 0;) {
        start = start - 1;
        if (is_word_start(text, start)) return {start, range.end};
    }
    return range;
}

Range shrink_by_word_before(Text const& text, Range range) {
    for (Position start = range.start + 1; start < range.end; start = start + 1)
        if (is_word_start(text, start)) return {start, range.end};
    return range;
}

} // namespace unicode
