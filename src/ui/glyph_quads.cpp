#include "ui/glyph_quads.h"

#include <cmath>

#include "ui/character_pictures.h"
#include "ui/fonts.h"

namespace ui {

namespace {

gfx::GlyphKey picture_key(text::RasterKey const& raster) {
    gfx::GlyphKey key;
    key.face_and_glyph = static_cast<std::uint64_t>(raster.face) << 16U | raster.glyph;
    key.size_and_phase = static_cast<std::uint64_t>(raster.size_64) << 8U | raster.phase;
    return key;
}

} // namespace

std::optional<gfx::GlyphPicture> glyph_picture(text::FaceIndex face, std::uint16_t glyph, float size,
                                               std::uint8_t phase) {
    gfx::Glyphs* const glyphs = faces().glyphs;
    if (!glyphs || !faces().article) return std::nullopt;
    text::RasterKey const raster_key{face, glyph, static_cast<std::uint32_t>(std::lround(size * 64)), phase};
    gfx::GlyphKey const key = picture_key(raster_key);
    if (auto found = glyphs->find(key)) return found;
    if (text::is_system_face(face)) return character_picture(raster_key, key);
    text::Raster const raster = text::rasterize(*faces().article, raster_key);
    return glyphs->add(key, raster.left, raster.top, raster.width, raster.height, raster.coverage);
}

Color picture_color(gfx::GlyphPicture const& picture, Color color) {
    return picture.in_color ? color | IM_COL32(255, 255, 255, 0) : color;
}

GlyphQuads::GlyphQuads(ImDrawList& list, float pixel_ratio) : list_(list), ratio_(pixel_ratio) {}

GlyphQuads::~GlyphQuads() {
    if (has_texture_) leave_page();
}

// Pictures that were added after the page was taken into use are uploaded now, not when somebody next asks for it.
void GlyphQuads::leave_page() {
    faces().glyphs->texture(page_);
    list_.PopTexture();
}

void GlyphQuads::put(text::PlacedGlyph const& glyph, float x, float baseline, float zoom, Color color) {
    float const quarters = std::round(x * ratio_ * 4);
    float const column = std::floor(quarters / 4);
    auto const phase = static_cast<std::uint8_t>(quarters - column * 4);
    auto const picture = glyph_picture(glyph.face, glyph.glyph, glyph.size * zoom * ratio_, phase);
    if (!picture || picture->width == 0) return;
    if (!has_texture_ || picture->page != page_) {
        if (has_texture_) leave_page();
        list_.PushTexture(ImTextureRef(static_cast<ImTextureID>(faces().glyphs->texture(picture->page))));
        has_texture_ = true;
        page_ = picture->page;
    }
    float const left = (column + picture->left) / ratio_;
    float const top = (std::round(baseline * ratio_) + picture->top) / ratio_;
    ImVec2 const end(left + picture->width / ratio_, top + picture->height / ratio_);
    list_.PrimReserve(6, 4);
    list_.PrimRectUV(ImVec2(left, top), end, ImVec2(picture->u0, picture->v0), ImVec2(picture->u1, picture->v1),
                     picture_color(*picture, color));
}

} // namespace ui
