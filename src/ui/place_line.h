// A place of the article in its line, as a concordance shows it: the words in one column, what stands around them at
// both sides.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/widgets.h"
#include "unicode/text.h"

namespace ui {

struct PlaceLine {
    std::string before;
    std::string words;
    std::string after;
};

// Of its paragraph, as much as one line can hold.
PlaceLine place_line(unicode::Text const&, unicode::Range);

enum class PlaceLook : std::uint8_t { Chosen, LeftOut };
// The words begin at `turn` (a window x); where they run from the right, they end there.
void draw_place_line(Painter&, PlaceLine const&, Rect, float turn, std::string_view language, PlaceLook);

} // namespace ui
