// Simple case folding (The Unicode Standard, section 3.13): letters that differ in case alone become equal.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace unicode {

// One character to one, so that positions stay; what folds to several ("ß" to "ss") stays as it is.
char32_t fold(char32_t);

// Every `step`th character of [first, last] folds to the one `move` further. Sorted.
struct FoldingStretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::int32_t move = 0;
    std::uint32_t step = 1;
};
inline constexpr std::size_t kFoldingStretchCount = 202;
extern std::array<FoldingStretch, kFoldingStretchCount> const kFoldingStretches;

} // namespace unicode
