// A font file of this machine that fontconfig names, and clusters of characters set with it.
#pragma once

#include <hb.h>
#include <stb_truetype.h>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "platform/rasteriser.h"

namespace platform::native {

struct ShaperFree {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

struct SystemFont {
    std::vector<std::uint8_t> bytes;
    stbtt_fontinfo outlines{};
    bool has_outlines = false; // else its glyphs can only be pictures in colour
    std::unique_ptr<hb_font_t, ShaperFree> shaper;
    float units_per_em = 1;
};

struct ClusterGlyph {
    int glyph = 0;
    float x = 0; // em from the pen on the baseline, y up
    float y = 0;
};

// What one grapheme is drawn with. Several glyphs where the font has no single one for it.
struct Cluster {
    std::vector<ClusterGlyph> glyphs;
    float advance = -1; // em; negative when the font lacks a character of it
};

// The font for a request, kept to the end of the program; none when the machine has none that can be read.
SystemFont const* system_font(CharacterRequest const&);

Cluster set_cluster(SystemFont const&, CharacterRequest const&);

} // namespace platform::native
