#include "unicode/accents.h"

#include <algorithm>

namespace unicode {

bool is_accent(char32_t character) {
    if (character < 0x300) return false;
    auto const stretch = std::lower_bound(kAccentStretches.begin(), kAccentStretches.end(), character,
                                          [](AccentStretch const& one, char32_t c) { return one.last < c; });
    return stretch != kAccentStretches.end() && character >= stretch->first;
}

AccentedLetter const* find_accented(char32_t character) {
    if (character < 0xC0) return nullptr;
    auto const found = std::lower_bound(kAccentedLetters.begin(), kAccentedLetters.end(), character,
                                        [](AccentedLetter const& one, char32_t c) { return one.letter < c; });
    return found != kAccentedLetters.end() && found->letter == character ? &*found : nullptr;
}

} // namespace unicode
