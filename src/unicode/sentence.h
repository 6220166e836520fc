// Sentence borders of a string by the rules of UAX #29, as they are or tailored to news prose.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace unicode {

enum class SentenceRules : std::uint8_t {
    Standard, // UAX #29 alone: what the official test file expects
    Prose,    // abbreviations, initials and German ordinals do not end a sentence; "What?" he asked is one sentence
};

// Offsets of the borders inside the string in rising order, without 0 and with the end. Empty for an empty string.
std::vector<std::uint32_t> sentence_borders(std::u32string_view, SentenceRules);

// True when the full stop at `stop` belongs to an abbreviation, an initial or an ordinal and the sentence goes on at
// `next` (English, German, French, Spanish, Serbian and Croatian).
bool is_abbreviation(std::u32string_view, std::uint32_t stop, std::uint32_t next);

} // namespace unicode
