#include "unicode/properties.h"

#include <algorithm>

#include "unicode/segment.h"

namespace unicode {

namespace {

constexpr char32_t kDirectCount = 0x3000; // everything that alphabets use is looked up without a search

std::uint8_t find_bits(char32_t character) {
    if (character > 0x10FFFF) return 0;
    std::uint32_t const wanted = (static_cast<std::uint32_t>(character) << 8) | 0xFF;
    auto const after = std::upper_bound(kPropertyRanges.begin(), kPropertyRanges.end(), wanted);
    return static_cast<std::uint8_t>(*(after - 1));
}

std::array<std::uint8_t, kDirectCount> expand_direct() {
    std::array<std::uint8_t, kDirectCount> table{};
    for (char32_t character = 0; character < kDirectCount; ++character) table[character] = find_bits(character);
    return table;
}

} // namespace

Properties properties_of(char32_t character) {
    static std::array<std::uint8_t, kDirectCount> const direct = expand_direct();
    return Properties(character < kDirectCount ? direct[character] : find_bits(character));
}

bool is_word_character(char32_t character) {
    Properties const properties = properties_of(character);
    bool const joiner = character == 0x200C || character == 0x200D;
    return properties.is_letter_or_digit() || properties.is_mark() || joiner;
}

bool is_white_space(char32_t character) {
    return properties_of(character).is_white_space();
}

bool is_unspaced_script(char32_t character) {
    return properties_of(character).is_unspaced_script();
}

} // namespace unicode
