// Pictures of glyphs on texture pages of 1024 x 1024: added as they are met, the least recently used page dropped
// whole.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace gfx {

// What a picture is known by; the caller packs it (face, glyph, size, phase).
struct GlyphKey {
    std::uint64_t face_and_glyph = 0;
    std::uint64_t size_and_phase = 0;
    friend bool operator==(GlyphKey const&, GlyphKey const&) = default;
};

// Where a picture lies. `left`, `top`, `width`, `height` in device px relative to the pen; u, v in 0..1. Width 0:
// blank.
struct GlyphPicture {
    std::uint32_t page = 0;
    std::int16_t left = 0;
    std::int16_t top = 0;
    std::uint16_t width = 0;
    std::uint16_t height = 0;
    float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    bool in_color = false; // has colours of its own; otherwise it takes the colour of the text
};

// Where a picture lies from the pen, in device px.
struct GlyphBox {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool in_color = false;
};

inline constexpr int kPageSize = 1024;
inline constexpr int kMaximumPages = 8;

class Glyphs {
public:
    Glyphs();
    ~Glyphs();
    Glyphs(Glyphs const&) = delete;
    Glyphs& operator=(Glyphs const&) = delete;

    // Pages used from here on are not dropped before the next call.
    void begin_frame();
    std::optional<GlyphPicture> find(GlyphKey const&);
    // Coverage row by row, one byte a pixel. When all pages are in use in this frame and full: no picture (nothing
    // drawn).
    std::optional<GlyphPicture> add(GlyphKey const&, int left, int top, int width, int height,
                                    std::span<std::uint8_t const> coverage);

    // Room for a picture that `draw` puts straight into the page's texture, which is bound when it is called with the
    // place. Such pictures have pages of their own; without graphics there are none, and they are gone when textures
    // are forgotten.
    std::optional<GlyphPicture> add_drawn(GlyphKey const&, GlyphBox const&,
                                          std::function<void(int x, int y)> const& draw);

    // A picture of this page is drawn in this frame without being asked for: the page is not dropped before the next
    // one.
    void keep(std::uint32_t page);

    // The GL texture of a page, uploading what is new. 0 without graphics. Valid until the context is lost.
    std::uint32_t texture(std::uint32_t page);
    // Frees or forgets the GL textures; coverage is kept, so the next texture() uploads it again.
    void forget_textures();

    std::size_t page_count() const;
    // Coverage of a whole page, row by row; empty for pages that are drawn into.
    std::span<std::uint8_t const> coverage(std::uint32_t page) const;
    std::uint64_t generation() const; // grows when a page was dropped

private:
    struct Implementation;
    std::unique_ptr<Implementation> implementation_;
};

} // namespace gfx
