// The break rules of UAX #29 and UAX #14 over a whole string at once, for those who need every border of a stretch.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unicode {

// One entry per character: what is between it and the next one.
enum class LineBreak : std::uint8_t {
    Mandatory,
    Allowed,
    Forbidden,
};

// out[i]: is there a border after character i? Rules of UAX #29; the last entry is always true.
void find_grapheme_breaks(std::u32string_view, std::vector<bool>& out);
void find_word_breaks(std::u32string_view, std::vector<bool>& out);

enum class LineBreakRules : std::uint8_t {
    Standard, // UAX #14 alone
    Reading, // and no break after a slash in short stretches, nor inside "://"; one after a hyphen between Hebrew words
};

// True for letters and marks of Thai, Lao, Khmer and Burmese, whose lines break between words that only a dictionary
// tells apart (class SA of UAX #14).
bool needs_dictionary(char32_t);
// Where such a stretch may be broken when there is no dictionary: only between syllables, and only where that is sure.
// out[i]: after character i; the last entry is always true.
void find_syllable_breaks(std::u32string_view, std::vector<bool>& out);

// `language` is a BCP 47 tag (quotation marks differ by language). The last entry is Mandatory.
void find_line_breaks(std::u32string_view, std::string const& language, LineBreakRules, std::vector<LineBreak>& out);

} // namespace unicode
