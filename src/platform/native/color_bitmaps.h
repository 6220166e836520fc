// Glyphs that a font keeps as pictures in colour: PNG files in its tables CBLC and CBDT.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace platform::native {

struct ColorBitmap {
    std::span<std::uint8_t const> png;
    int left = 0; // px of the picture from the pen on the baseline
    int top = 0;  // y up
    float pixels_per_em = 1;
};

// OpenType 1.9, "CBLC" and "CBDT", of a file that holds one font; nothing where there is no such picture, or where it
// lies outside the file.
std::optional<ColorBitmap> find_color_bitmap(std::span<std::uint8_t const> font, int glyph);

struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba; // straight alpha, row by row from the top
};
// Width 0 for what is no PNG.
Pixels read_png(std::span<std::uint8_t const>);

} // namespace platform::native
