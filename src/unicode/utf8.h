// UTF-8 one character at a time: decoding with the boundaries of ill-formed parts, encoding, and counting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unicode {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct DecodedCharacter {
    char32_t character = 0;  // U+FFFD when ill-formed
    std::uint8_t length = 0; // bytes; of the maximal subpart when ill-formed
    bool is_well_formed = false;
};

// The first character of `bytes`, which are not empty (The Unicode Standard 15.0, section 3.9, tables 3-7 and 3-8).
DecodedCharacter decode_first(std::string_view bytes);

// Surrogates and values beyond U+10FFFF become U+FFFD.
void append_utf8(std::string& out, char32_t);
std::string to_utf8(std::u32string_view);

constexpr bool is_continuation_byte(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The end of the ASCII characters from `start` on, found eight bytes at a time.
std::size_t ascii_end(std::string_view bytes, std::size_t start);

// The number of characters in well-formed UTF-8.
std::uint32_t count_characters(std::string_view);

// For well-formed UTF-8 only, at the first byte of a character.
inline unsigned length_from_first_byte(char byte) {
    auto const value = static_cast<unsigned char>(byte);
    return value < 0x80 ? 1 : value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
}
inline char32_t decode_well_formed(char const* bytes) {
    auto const at = [bytes](int i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
    switch (length_from_first_byte(bytes[0])) {
    case 1: return at(0);
    case 2: return (at(0) & 0x1F) << 6 | (at(1) & 0x3F);
    case 3: return (at(0) & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F);
    default: return (at(0) & 0x07) << 18 | (at(1) & 0x3F) << 12 | (at(2) & 0x3F) << 6 | (at(3) & 0x3F);
    }
}

} // namespace unicode
