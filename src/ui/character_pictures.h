// Pictures of the characters that the system draws (Han, hangul, emoji), a few a frame, put beside the other letters.
#pragma once

#include <cstdint>
#include <optional>

#include "gfx/glyphs.h"
#include "text/glyph.h"

namespace ui {

// At the start of each frame: its time for new pictures begins anew.
void begin_character_pictures();
// Grows whenever a picture had to wait for a later frame, which is then asked for.
std::uint64_t postponed_character_pictures();

// The picture of a glyph of a system face; none when this frame has drawn enough of them.
std::optional<gfx::GlyphPicture> character_picture(text::RasterKey const&, gfx::GlyphKey const&);

// What text::Fonts asks for the width of a grapheme.
float character_advance(text::SystemCharacters const&);

} // namespace ui
