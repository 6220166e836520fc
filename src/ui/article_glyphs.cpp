#include "ui/article_glyphs.h"

#include <algorithm>
#include <cmath>

#include "ui/character_pictures.h"
#include "ui/fonts.h"
#include "ui/glyph_quads.h"

namespace ui {

namespace {

bool is_muted(std::vector<unicode::Range> const& ranges, std::uint32_t position) {
    unicode::Position const at(position);
    auto const after =
        std::upper_bound(ranges.begin(), ranges.end(), at,
                         [](unicode::Position place, unicode::Range range) { return place < range.start; });
    return after != ranges.begin() && std::prev(after)->contains(at);
}

} // namespace

std::vector<ArticleGlyphs::Quad>& ArticleGlyphs::quads_of(std::uint32_t page) {
    if (!pages_.empty() && pages_.back().page == page) return pages_.back().quads;
    for (PageQuads& entry : pages_)
        if (entry.page == page) return entry.quads;
    pages_.push_back({page, {}});
    return pages_.back().quads;
}

void ArticleGlyphs::put(ArticleFrame const& frame, text::PlacedGlyph const& glyph, ImU32 color) {
    float const ratio = frame.pixel_ratio;
    float const quarters = std::floor(frame.x(glyph.x) * ratio * 4 + 0.5F);
    float const column = std::floor(quarters / 4);
    auto const phase = static_cast<std::uint8_t>(quarters - column * 4);
    auto const picture = glyph_picture(glyph.face, glyph.glyph, glyph.size * frame.zoom * ratio, phase);
    if (!picture || picture->width == 0) return;
    float const left = (column + static_cast<float>(picture->left)) / ratio;
    float const top = frame.baseline(glyph.baseline) + static_cast<float>(picture->top) / ratio;
    ImVec2 const max(left + static_cast<float>(picture->width) / ratio,
                     top + static_cast<float>(picture->height) / ratio);
    quads_of(picture->page)
        .push_back({ImVec2(left, top), max, ImVec2(picture->u0, picture->v0), ImVec2(picture->u1, picture->v1),
                    picture_color(*picture, color)});
    ++count_;
}

// A picture taken at another zoom, as large as this one wants it.
void ArticleGlyphs::put_stretched(ArticleFrame const& frame, text::PlacedGlyph const& glyph, ImU32 color) {
    float const ratio = frame.pixel_ratio;
    auto const picture = glyph_picture(glyph.face, glyph.glyph, glyph.size * frame.letter_zoom * ratio, 0);
    if (!picture || picture->width == 0) return;
    float const scale = frame.zoom / frame.letter_zoom / ratio;
    ImVec2 const min(frame.x(glyph.x) + static_cast<float>(picture->left) * scale,
                     frame.y(glyph.baseline) + static_cast<float>(picture->top) * scale);
    ImVec2 const max(min.x + static_cast<float>(picture->width) * scale,
                     min.y + static_cast<float>(picture->height) * scale);
    quads_of(picture->page)
        .push_back({min, max, ImVec2(picture->u0, picture->v0), ImVec2(picture->u1, picture->v1),
                    picture_color(*picture, color)});
    ++count_;
}

void ArticleGlyphs::rebuild(ArticleFrame const& frame) {
    for (PageQuads& entry : pages_) entry.quads.clear();
    placed_.clear();
    count_ = 0;
    std::uint64_t const postponed = postponed_character_pictures();
    frame.document->glyphs(frame.top(), frame.bottom(), placed_);
    bool const is_at_rest = frame.letter_zoom == frame.zoom;
    // Quiet, and still to be read where it is selected.
    Color const quiet = mix(theme().muted, theme().ink2, 0.5F);
    for (text::PlacedGlyph const& glyph : placed_) {
        Color const color = is_muted(frame.page_text->muted, glyph.position) ? quiet : theme().ink;
        if (is_at_rest)
            put(frame, glyph, color);
        else
            put_stretched(frame, glyph, color);
    }
    generation_ = faces().glyphs != nullptr ? faces().glyphs->generation() : 0;
    is_complete_ = postponed_character_pictures() == postponed;
}

bool ArticleGlyphs::is_current() const {
    return is_complete_ && (faces().glyphs == nullptr || faces().glyphs->generation() == generation_);
}

void ArticleGlyphs::draw(ImDrawList& list) {
    for (PageQuads const& entry : pages_) {
        if (entry.quads.empty()) continue;
        faces().glyphs->keep(entry.page);
        list.PushTexture(ImTextureRef(static_cast<ImTextureID>(faces().glyphs->texture(entry.page))));
        // Indices have 16 bits: a reserve must stay well below 65,536 vertices for the draw list to begin a new block.
        constexpr std::size_t kBatch = 4096;
        for (std::size_t begin = 0; begin < entry.quads.size(); begin += kBatch) {
            std::size_t const end = std::min(begin + kBatch, entry.quads.size());
            auto const size = static_cast<int>(end - begin);
            list.PrimReserve(size * 6, size * 4);
            for (std::size_t i = begin; i < end; ++i) {
                Quad const& quad = entry.quads[i];
                list.PrimRectUV(quad.min, quad.max, quad.uv_min, quad.uv_max, quad.color);
            }
        }
        list.PopTexture();
    }
}

} // namespace ui
