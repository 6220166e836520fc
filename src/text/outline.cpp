#include "text/outline.h"

#include "text/fonts_implementation.h"

#include <stb_truetype.h>

namespace text {

struct Outlines::Font {
    stbtt_fontinfo info{};
};

Outlines::Outlines(std::unique_ptr<Font> font) : font_(std::move(font)) {}

Outlines::~Outlines() = default;

std::unique_ptr<Outlines> Outlines::open(std::vector<std::uint8_t> const& bytes) {
    auto font = std::make_unique<Font>();
    if (stbtt_InitFont(&font->info, bytes.data(), 0) == 0) return nullptr;
    return std::unique_ptr<Outlines>(new Outlines(std::move(font)));
}

Raster Outlines::draw(std::uint16_t glyph, float size, std::uint8_t phase) const {
    stbtt_fontinfo const* const info = &font_->info;
    if (glyph >= info->numGlyphs) return {};
    float const scale = stbtt_ScaleForMappingEmToPixels(info, size);
    float const shift = static_cast<float>(phase) / 4;
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    stbtt_GetGlyphBitmapBoxSubpixel(info, glyph, scale, scale, shift, 0, &left, &top, &right, &bottom);
    if (right <= left || bottom <= top) return {};
    Raster raster{right - left, bottom - top, left, top, {}};
    raster.coverage.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    stbtt_MakeGlyphBitmapSubpixel(info, raster.coverage.data(), raster.width, raster.height, raster.width, scale, scale,
                                  shift, 0, glyph);
    return raster;
}

Raster rasterize(Fonts const& fonts, RasterKey const& key) {
    if (key.face == kBoxFace)
        return draw_box(fonts.implementation().boxes->character(key.glyph), static_cast<float>(key.size_64) / 64,
                        key.phase);
    Face const* const face = fonts.implementation().face(key.face);
    if (face == nullptr || face->outlines == nullptr) return {};
    return face->outlines->draw(key.glyph, static_cast<float>(key.size_64) / 64, key.phase);
}

} // namespace text
