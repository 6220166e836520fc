// The outlines of one font file and their pictures; the only place that knows stb_truetype.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "text/glyph.h"

namespace text {

class Outlines {
public:
    // `bytes` have passed check_font_file() and outlive this. Null when there are no outlines we can draw.
    static std::unique_ptr<Outlines> open(std::vector<std::uint8_t> const& bytes);
    ~Outlines();

    // `size` is the em in device px; `phase` moves the picture right by quarters of a px.
    Raster draw(std::uint16_t glyph, float size, std::uint8_t phase) const;

private:
    struct Font;
    explicit Outlines(std::unique_ptr<Font>);

    std::unique_ptr<Font> font_;
};

} // namespace text
