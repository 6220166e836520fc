#include "ui/reading_words.h"

#include "platform/platform.h"
#include "unicode/breaks.h"
#include "unicode/segment.h"

namespace ui {

namespace {

// Far more than the longest word: the dictionary sees whole words around the position, never a whole book.
constexpr std::uint32_t kReach = 256;

bool needs_dictionary(unicode::Text const& text, unicode::Position position) {
    return position.value() < text.length() && unicode::needs_dictionary(text.at(position));
}

unicode::Range stretch_around(unicode::Text const& text, unicode::Position position) {
    unicode::Range stretch{position, position + 1};
    while (stretch.start.value() > 0 && position - stretch.start < kReach && needs_dictionary(text, stretch.start - 1))
        stretch.start = stretch.start - 1;
    while (stretch.end - position < kReach && needs_dictionary(text, stretch.end)) stretch.end = stretch.end + 1;
    return stretch;
}

} // namespace

unicode::Range reading_word_at(unicode::Text const& text, unicode::Position position) {
    unicode::Range const segment = unicode::word_at(text, position);
    if (!needs_dictionary(text, segment.start)) return segment;
    unicode::Range const stretch = stretch_around(text, segment.start);
    std::vector<bool> ends(stretch.length(), false);
    if (!platform::find_words(text.code_points(stretch), ends)) return segment;
    std::uint32_t first = segment.start - stretch.start;
    std::uint32_t last = first;
    while (first > 0 && !ends[first - 1]) --first;
    while (last + 1 < stretch.length() && !ends[last]) ++last;
    return {unicode::snap_to_grapheme(text, stretch.start + first), unicode::next_grapheme(text, stretch.start + last)};
}

unicode::Position previous_reading_word(unicode::Text const& text, unicode::Position position) {
    unicode::Position const start = unicode::previous_word(text, position);
    return needs_dictionary(text, start) ? reading_word_at(text, start).start : start;
}

unicode::Position next_reading_word(unicode::Text const& text, unicode::Position position) {
    unicode::Position const end = unicode::next_word(text, position);
    return end > position && needs_dictionary(text, end - 1) ? reading_word_at(text, end - 1).end : end;
}

} // namespace ui
