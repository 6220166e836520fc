// What the Unicode Character Database says about one character, as far as segmentation needs it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unicode {

// Sentence_Break of UAX #29; the order is that of generate_properties.mjs.
enum class SentenceBreak : std::uint8_t {
    Other,
    CR,
    LF,
    Sep,
    Extend,
    Format,
    Sp,
    Lower,
    Upper,
    OLetter,
    Numeric,
    ATerm,
    SContinue,
    STerm,
    Close,
};

class Properties {
public:
    constexpr Properties() = default;
    constexpr explicit Properties(std::uint8_t bits) : bits_(bits) {}

    constexpr SentenceBreak sentence_break() const { return static_cast<SentenceBreak>(bits_ & 0x0F); }
    constexpr bool is_mark() const { return (bits_ & 0x10) != 0; }            // general category M
    constexpr bool is_letter_or_digit() const { return (bits_ & 0x20) != 0; } // general categories L and N
    constexpr bool is_white_space() const { return (bits_ & 0x40) != 0; }
    constexpr bool is_unspaced_script() const { return (bits_ & 0x80) != 0; }

private:
    std::uint8_t bits_ = 0;
};

Properties properties_of(char32_t);

// Sorted; each entry is the first code point of a range times 256 plus the range's property bits.
inline constexpr std::size_t kPropertyRangeCount = 3385;
extern std::array<std::uint32_t, kPropertyRangeCount> const kPropertyRanges;

} // namespace unicode
