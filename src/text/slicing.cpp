#include "text/slicing.h"

#include <algorithm>

#include "text/bidi.h"
#include "unicode/breaks.h"
#include "unicode/cursor.h"
#include "unicode/properties.h"
#include "unicode/segment.h"

namespace text {

namespace {

// Measured in the time that a letter takes; one for the dictionary takes about four times as much.
constexpr std::uint32_t kDictionaryWeight = 4;
constexpr std::uint32_t kLongestWhole = 32 * 1024;
// A slice of a word without an end costs 4 ms on the page: two of them fit in a frame. Of four times the size it
// cost 15.
constexpr std::uint32_t kSlice = 1024;

constexpr char32_t kFirstRightToLeft = 0x590; // and no word of those before it takes a dictionary

std::uint32_t weight_of(char32_t c) {
    return unicode::needs_dictionary(c) ? kDictionaryWeight : 1;
}

// Between a space and a letter nothing depends on what stands before. Where there is no such place a slice grows and
// ends between two graphemes, and if even that cannot be, anywhere.
bool may_cut(unicode::Text const& text, unicode::Cursor const& cursor, std::uint32_t weight) {
    bool const is_clean =
        cursor.previous_character() == U' ' && unicode::properties_of(cursor.next_character()).is_letter_or_digit();
    return is_clean || (weight >= kSlice + kSlice / 8 && unicode::is_grapheme_border(text, cursor.position())) ||
           weight >= 16 * kSlice;
}

} // namespace

bool is_long(unicode::Text const& text, Range paragraph) {
    std::uint32_t const length = paragraph.length();
    if (length > kLongestWhole || length <= kLongestWhole / kDictionaryWeight) return length > kLongestWhole;
    std::uint32_t weight = 0;
    for (unicode::Cursor cursor(text, paragraph.start); cursor.position() < paragraph.end; cursor.step_forward())
        weight += weight_of(cursor.next_character());
    return weight > kLongestWhole;
}

LongParagraph::LongParagraph(unicode::Text const& text, Range range, BaseDirection direction)
    : range_(range)
    , starts_{range.start}
    , states_{BidiState(find_base_level(text, range, direction))} {
    cut(text);
}

void LongParagraph::cut(unicode::Text const& text) {
    BidiState state = states_.front();
    bool has_bidi = false;
    std::uint32_t weight = 0;
    for (unicode::Cursor cursor(text, range_.start); cursor.position() < range_.end; cursor.step_forward()) {
        if (weight >= kSlice && may_cut(text, cursor, weight)) {
            starts_.push_back(cursor.position());
            states_.push_back(state);
            weight = 0;
        }
        char32_t const c = cursor.next_character();
        if (c >= kFirstRightToLeft) has_bidi = has_bidi || is_bidi_trigger(c);
        state.pass(c);
        weight += c >= kFirstRightToLeft ? weight_of(c) : 1;
    }
    if (!has_bidi) states_.erase(states_.begin() + 1, states_.end());
}

BidiState LongParagraph::state_at(unicode::Text const& text, Position position) const {
    if (states_.size() == 1) return states_.front();
    auto const after = std::upper_bound(starts_.begin(), starts_.end(), position);
    auto const slice = static_cast<std::size_t>(after - starts_.begin()) - 1;
    BidiState state = states_[slice];
    for (unicode::Cursor cursor(text, starts_[slice]); cursor.position() < position; cursor.step_forward())
        state.pass(cursor.next_character());
    return state;
}

} // namespace text
