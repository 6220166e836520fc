// One drawn shape: which face, which glyph, at what size and sub-pixel phase; and its picture.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "text/fonts.h"

namespace text {

// A glyph of a face as HarfBuzz names it. Pen positions are in article pixels at zoom 1.
struct PlacedGlyph {
    FaceIndex face = 0;
    std::uint16_t glyph = 0;
    float size = 0;             // em size in px (already includes the face's scale)
    float x = 0;                // pen x, from the left of the column
    float baseline = 0;         // y of the baseline, from the top of the document
    std::uint32_t position = 0; // code point offset of the cluster
};

// Key of a raster: what the atlas caches. size_64 is the em size in 1/64 device px; phase a quarter px step 0..3.
struct RasterKey {
    FaceIndex face = 0;
    std::uint16_t glyph = 0;
    std::uint32_t size_64 = 0;
    std::uint8_t phase = 0;

    friend constexpr auto operator<=>(RasterKey const&, RasterKey const&) = default;
    friend constexpr bool operator==(RasterKey const&, RasterKey const&) = default;
};

// 8-bit coverage, row by row. left/top: from the pen position on the baseline to the picture's top left corner, device
// px, y down.
struct Raster {
    int width = 0;
    int height = 0;
    int left = 0;
    int top = 0;
    std::vector<std::uint8_t> coverage;
};

// Unhinted grey anti-aliasing by stb_truetype. Empty for a blank glyph and for pictures that the system draws.
Raster rasterize(Fonts const&, RasterKey const&);

} // namespace text
