// Letters and the accents on them (The Unicode Standard, canonical decomposition), for those that have no lower case.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unicode {

// What stands above, below or in a letter and leaves it the same letter to a reader who looks for it: also the points
// of Hebrew and Arabic, but no vowel or tone of India and South-East Asia.
bool is_accent(char32_t);

struct AccentedLetter {
    std::uint16_t letter = 0;
    std::uint16_t base = 0;   // may be accented itself
    std::uint16_t accent = 0; // 0: another code for the same letter
};
// None: not accented, or a capital letter (fold it first).
AccentedLetter const* find_accented(char32_t);

struct AccentStretch {
    std::uint16_t first = 0;
    std::uint16_t last = 0;
};
inline constexpr std::size_t kAccentedLetterCount = 476;
extern std::array<AccentedLetter, kAccentedLetterCount> const kAccentedLetters; // sorted by letter
inline constexpr std::size_t kAccentStretchCount = 85;
extern std::array<AccentStretch, kAccentStretchCount> const kAccentStretches; // sorted

} // namespace unicode
