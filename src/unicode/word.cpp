#include "unicode/breaks.h"
#include "unicode/cursor.h"
#include "unicode/properties.h"
#include "unicode/segment.h"

namespace unicode {

namespace {

// WB4 looks through these.
bool is_looked_through(char32_t character) {
    SentenceBreak const property = properties_of(character).sentence_break();
    return property == SentenceBreak::Extend || property == SentenceBreak::Format;
}

bool is_regional_indicator(char32_t character) {
    return character >= 0x1F1E6 && character <= 0x1F1FF;
}

bool breaks_between(char32_t before, char32_t after) {
    static std::vector<bool> breaks;
    char32_t const pair[] = {before, after};
    find_word_breaks({pair, 2}, breaks);
    return breaks[0];
}

bool is_plain(char32_t character) {
    Properties const properties = properties_of(character);
    return properties.is_letter_or_digit() || properties.is_white_space();
}

// Only pairs with punctuation, with characters that are looked through, or with flags need more than the pair itself.
bool needs_context(char32_t before, char32_t after) {
    if (is_regional_indicator(before) && is_regional_indicator(after)) return true;
    return breaks_between(before, after) && !(is_plain(before) && is_plain(after));
}

constexpr int kSignificantBefore = 3; // WB7 and WB11 look at two
constexpr int kSignificantAfter = 2;  // WB6 and WB12 look at two
// Characters that are looked through, or flags in a row (even, so that they are cut in pairs): no word has as many, and
// a text of nothing else would take seconds for a selection.
constexpr std::uint32_t kFarthest = 256;

bool judge_in_context(Text const& text, Position position) {
    Cursor start(text, position);
    for (int significant = 0;
         !start.at_start() && significant < kSignificantBefore && position - start.position() < kFarthest;) {
        start.step_back();
        char32_t const character = start.next_character();
        significant += is_looked_through(character) || is_regional_indicator(character) ? 0 : 1;
    }
    Cursor end(text, position);
    for (int significant = 0;
         !end.at_end() && significant < kSignificantAfter && end.position() - position < kFarthest;) {
        significant += is_looked_through(end.next_character()) ? 0 : 1;
        end.step_forward();
    }
    std::vector<bool> breaks;
    find_word_breaks(text.code_points({start.position(), end.position()}), breaks);
    return breaks[position - start.position() - 1];
}

bool is_border_at(Text const& text, Cursor const& cursor) {
    if (cursor.at_start() || cursor.at_end()) return true;
    char32_t const before = cursor.previous_character();
    char32_t const after = cursor.next_character();
    if (needs_context(before, after)) return judge_in_context(text, cursor.position());
    return breaks_between(before, after);
}

// Moves the cursor to the border before it and tells whether a letter or digit was passed.
bool back_to_border(Text const& text, Cursor& cursor) {
    bool has_letter = false;
    do {
        cursor.step_back();
        has_letter = has_letter || properties_of(cursor.next_character()).is_letter_or_digit();
    } while (!is_border_at(text, cursor));
    return has_letter;
}

bool forward_to_border(Text const& text, Cursor& cursor) {
    bool has_letter = false;
    do {
        has_letter = has_letter || properties_of(cursor.next_character()).is_letter_or_digit();
        cursor.step_forward();
    } while (!is_border_at(text, cursor));
    return has_letter;
}

} // namespace

bool is_word_border(Text const& text, Position position) {
    return is_border_at(text, Cursor(text, position));
}

Range word_at(Text const& text, Position position) {
    Cursor start(text, position);
    bool const at_paragraph_end = start.at_end() || is_line_terminator(start.next_character());
    bool const at_paragraph_start = start.at_start() || is_line_terminator(start.previous_character());
    if (at_paragraph_end && at_paragraph_start) return {position, position};
    if (at_paragraph_end) start.step_back();
    Cursor end = start;
    if (!is_border_at(text, start)) back_to_border(text, start);
    forward_to_border(text, end);
    return {start.position(), end.position()};
}

Position previous_word(Text const& text, Position position) {
    Cursor cursor(text, position);
    while (!cursor.at_start() && !back_to_border(text, cursor)) {
    }
    return cursor.position();
}

Position next_word(Text const& text, Position position) {
    Cursor cursor(text, position);
    while (!cursor.at_end() && !forward_to_border(text, cursor)) {
    }
    return cursor.position();
}

} // namespace unicode
