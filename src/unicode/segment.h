// Borders of user-perceived characters, words and sentences, and line break opportunities (UAX #29, UAX #14).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "unicode/position.h"
#include "unicode/text.h"

namespace unicode {

// All of these look at a window around the position inside its paragraph (never the whole article) and return positions
// in [0, text.length()].
bool is_grapheme_border(Text const&, Position);
Position previous_grapheme(Text const&, Position); // 0 stays 0
Position next_grapheme(Text const&, Position);     // the end stays the end
Position snap_to_grapheme(Text const&, Position);  // the border at or before

bool is_word_border(Text const&, Position);
// The segment of UAX #29 words that contains the position (at the end of a paragraph: the one before it).
Range word_at(Text const&, Position);
Position previous_word(Text const&, Position); // start of the previous segment that has a letter or digit
Position next_word(Text const&, Position);     // end of the next one

// UAX #29 sentences, tailored: common abbreviations and initials do not end one. White space at the end excluded.
Range sentence_at(Text const&, Position);
// Between line terminators (LF VT FF CR NEL LS PS); terminator excluded.
Range paragraph_at(Text const&, Position);
std::vector<Range> paragraphs(Text const&); // every paragraph, terminators excluded, at least one

// True for letters, digits, marks and joiners: what a word is made of.
bool is_word_character(char32_t);
bool is_white_space(char32_t);
// Scripts written without spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar ...).
bool is_unspaced_script(char32_t);

// product.md, "Selecting": borders move only out of the middle of a word; an apostrophe + s and an elided article count
// as a border; white space trimmed at both ends and . , ; : at the end. An all-white selection gives an empty range.
Range snap_selection(Text const&, Range);
// Strictly inside a word of a script that has spaces between words, and at none of the borders above.
bool is_inside_word(Text const&, Position);
// One word longer or shorter at the end (the ] and [ keys); the range itself where there is no such word.
Range grow_by_word(Text const&, Range);
Range shrink_by_word(Text const&, Range);
// The same at the start (with Shift).
Range grow_by_word_before(Text const&, Range);
Range shrink_by_word_before(Text const&, Range);

} // namespace unicode
