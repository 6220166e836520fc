// The letters on the screen as textured quads, kept from frame to frame while nothing moves.
#pragma once

#include <cstdint>
#include <vector>

#include "imgui.h"
#include "ui/article_frame.h"

namespace ui {

class ArticleGlyphs {
public:
    // Places what is visible. Letters that find no room in the atlas are left out.
    void rebuild(ArticleFrame const&);
    // False when a page that the quads need has been dropped since, or when pictures had to wait for this frame.
    bool is_current() const;
    void draw(ImDrawList&);
    std::uint32_t count() const { return count_; }

private:
    struct Quad {
        ImVec2 min, max, uv_min, uv_max;
        ImU32 color = 0;
    };
    struct PageQuads {
        std::uint32_t page = 0;
        std::vector<Quad> quads;
    };
    std::vector<Quad>& quads_of(std::uint32_t page);
    void put(ArticleFrame const&, text::PlacedGlyph const&, ImU32 color);
    void put_stretched(ArticleFrame const&, text::PlacedGlyph const&, ImU32 color);

    std::vector<PageQuads> pages_;
    std::vector<text::PlacedGlyph> placed_;
    std::uint64_t generation_ = 0;
    bool is_complete_ = true;
    std::uint32_t count_ = 0;
};

} // namespace ui
