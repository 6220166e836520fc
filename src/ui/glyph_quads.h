// Glyphs that the text room has placed, as textured quads in a draw list: the one place that names pictures in
// gfx::Glyphs.
#pragma once

#include <optional>

#include "gfx/glyphs.h"
#include "imgui.h"
#include "text/glyph.h"
#include "ui/theme.h"

namespace ui {

// The picture of a glyph whose pen stands at device pixel column `phase` / 4, rasterised on first use. `size`: em in
// device px.
std::optional<gfx::GlyphPicture> glyph_picture(text::FaceIndex, std::uint16_t glyph, float size, std::uint8_t phase);

// What a picture is multiplied with: the colour of the text, or only how opaque it is for one with colours of its own.
Color picture_color(gfx::GlyphPicture const&, Color);

// Puts quads of one texture page after the other with as few changes of texture as the order allows.
class GlyphQuads {
public:
    GlyphQuads(ImDrawList&, float pixel_ratio);
    ~GlyphQuads();
    GlyphQuads(GlyphQuads const&) = delete;
    GlyphQuads& operator=(GlyphQuads const&) = delete;

    // x and baseline in CSS px; `zoom`: CSS px per px of the placed glyph. The baseline is set on a whole device pixel,
    // the pen on a quarter of one.
    void put(text::PlacedGlyph const&, float x, float baseline, float zoom, Color);

private:
    void leave_page();

    ImDrawList& list_;
    float ratio_;
    bool has_texture_ = false;
    std::uint32_t page_ = 0;
};

} // namespace ui
