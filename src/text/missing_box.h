// The box that stands for a character no font has: its code point in hexadecimal, in two rows, inside a frame.
#pragma once

#include <cstdint>
#include <vector>

#include "text/glyph.h"

namespace text {

// Where the codes of boxes are kept: glyphs of kBoxFace are numbers in this list.
class MissingBoxes {
public:
    // The same number for the same character.
    std::uint16_t glyph_for(char32_t);
    char32_t character(std::uint16_t glyph) const; // U+FFFD for numbers that were never given

private:
    std::vector<char32_t> characters_;
    std::vector<std::uint16_t> in_order_; // numbers, by their characters
};

float box_advance(char32_t); // in em
// `size`: the em in device px; `phase` moves the picture right by quarters of a px.
Raster draw_box(char32_t, float size, std::uint8_t phase);

} // namespace text
