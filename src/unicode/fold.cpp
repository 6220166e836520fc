#include "unicode/fold.h"

#include <algorithm>

namespace unicode {

char32_t fold(char32_t character) {
    if (character < 0x80) return character >= U'A' && character <= U'Z' ? character + 32 : character;
    auto const stretch = std::lower_bound(kFoldingStretches.begin(), kFoldingStretches.end(), character,
                                          [](FoldingStretch const& one, char32_t c) { return one.last < c; });
    if (stretch == kFoldingStretches.end() || character < stretch->first) return character;
    if ((character - stretch->first) % stretch->step != 0) return character;
    return static_cast<char32_t>(static_cast<std::int64_t>(character) + stretch->move);
}

} // namespace unicode
