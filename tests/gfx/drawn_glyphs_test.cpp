#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "gfx/context.h"
#include "gfx/gl.h"
#include "gfx/glyphs.h"
#include "offscreen.h"

using gfx::GlyphBox;
using gfx::GlyphPicture;
using gfx::Glyphs;

namespace {

// Puts one colour into the bound texture, as a browser puts a character.
std::optional<GlyphPicture> add_drawn(Glyphs& glyphs, std::uint64_t name, int width, int height,
                                      std::uint8_t red = 200) {
    return glyphs.add_drawn({name, 1}, {2, -height, width, height, true}, [&](int x, int y) {
        std::vector<std::uint8_t> pixels;
        for (int i = 0; i < width * height; ++i) pixels.insert(pixels.end(), {red, 10, 20, 255});
        glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    });
}

std::vector<std::uint8_t> add_kept(Glyphs& glyphs, std::uint64_t name, int side) {
    std::vector<std::uint8_t> const coverage(static_cast<std::size_t>(side * side), 90);
    CHECK(glyphs.add({name, 0}, 0, 0, side, side, coverage).has_value());
    return coverage;
}

std::vector<std::uint8_t> pixels_of(std::uint32_t texture) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(gfx::kPageSize) * gfx::kPageSize * 4);
    GLuint frame = 0;
    glGenFramebuffers(1, &frame);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    glReadPixels(0, 0, gfx::kPageSize, gfx::kPageSize, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDeleteFramebuffers(1, &frame);
    return pixels;
}

std::size_t place_of(GlyphPicture const& picture) {
    auto const x = static_cast<std::size_t>(picture.u0 * gfx::kPageSize + 0.5F);
    auto const y = static_cast<std::size_t>(picture.v0 * gfx::kPageSize + 0.5F);
    return (y * gfx::kPageSize + x) * 4;
}

// A context for the time of a test.
struct Graphics {
    Graphics() : screen(test::Offscreen::open()) { gfx::set_context(is_there()); }
    ~Graphics() { gfx::set_context(false); }
    Graphics(Graphics const&) = delete;
    Graphics& operator=(Graphics const&) = delete;
    bool is_there() const { return screen != nullptr; }
    std::unique_ptr<test::Offscreen> screen;
};

} // namespace

TEST_CASE("without graphics nothing is drawn into a page") {
    Glyphs glyphs;
    CHECK_FALSE(add_drawn(glyphs, 1, 10, 10).has_value());
    CHECK(glyphs.page_count() == 0);
}

TEST_CASE("a drawn picture keeps its colours and lies on a page of its own kind") {
    Graphics const graphics;
    if (!graphics.is_there()) return;
    Glyphs glyphs;
    add_kept(glyphs, 1, 20);
    auto const drawn = add_drawn(glyphs, 2, 12, 16);
    REQUIRE(drawn.has_value());
    if (!drawn) return;
    CHECK(drawn->in_color);
    CHECK(drawn->page == 1);
    CHECK(glyphs.coverage(1).empty());
    auto const found = glyphs.find({2, 1});
    REQUIRE(found.has_value());
    CHECK(found->top == -16);
    auto const pixels = pixels_of(glyphs.texture(1));
    CHECK(pixels[place_of(*drawn)] == 200);
    CHECK(pixels[place_of(*drawn) + 3] == 255);
    // The rest of the page is blank, so that nothing bleeds into its edges.
    CHECK(pixels[place_of(*drawn) - 1] == 0);
    CHECK(pixels[place_of(*drawn) + 12 * 4 + 3] == 0);
    CHECK(pixels.back() == 0);
    glyphs.forget_textures();
}

TEST_CASE("with its texture a drawn picture is gone, kept ones are not") {
    Graphics const graphics;
    if (!graphics.is_there()) return;
    Glyphs glyphs;
    add_kept(glyphs, 1, 20);
    CHECK(add_drawn(glyphs, 2, 12, 16).has_value());
    std::uint64_t const before = glyphs.generation();
    glyphs.forget_textures();
    CHECK(glyphs.generation() > before);
    CHECK(glyphs.find({1, 0}).has_value());
    CHECK_FALSE(glyphs.find({2, 1}).has_value());
    auto const again = add_drawn(glyphs, 2, 12, 16, 77);
    REQUIRE(again.has_value());
    if (!again) return;
    CHECK(again->page == 1);
    CHECK(pixels_of(glyphs.texture(1))[place_of(*again)] == 77);
    glyphs.forget_textures();
}

TEST_CASE("drawn and kept pages share the limit of eight, and the one used longest ago goes, whatever its kind") {
    Graphics const graphics;
    if (!graphics.is_there()) return;
    Glyphs glyphs;
    for (std::uint64_t page = 0; page < 8; ++page) {
        if (page % 2 == 0)
            add_kept(glyphs, page, 1000);
        else
            CHECK(add_drawn(glyphs, page, 1000, 1000).has_value());
    }
    CHECK(glyphs.page_count() == 8);
    CHECK_FALSE(add_drawn(glyphs, 100, 1000, 1000).has_value());
    glyphs.begin_frame();
    for (std::uint64_t page = 0; page < 8; ++page)
        if (page != 4) CHECK(glyphs.find({page, page % 2}).has_value());
    glyphs.begin_frame();
    // A kept page becomes a drawn one: nothing of the old picture is left.
    auto const drawn = add_drawn(glyphs, 100, 30, 30);
    REQUIRE(drawn.has_value());
    if (!drawn) return;
    CHECK(drawn->page == 4);
    CHECK(glyphs.page_count() == 8);
    CHECK_FALSE(glyphs.find({4, 0}).has_value());
    auto const pixels = pixels_of(glyphs.texture(4));
    CHECK(pixels[place_of(*drawn)] == 200);
    CHECK(pixels[(500 * gfx::kPageSize + 500) * 4 + 3] == 0);
    // And back: the page used longest ago is a drawn one now.
    glyphs.begin_frame();
    for (std::uint64_t page = 0; page < 8; ++page)
        if (page != 4 && page != 1) CHECK(glyphs.find({page, page % 2}).has_value());
    CHECK(glyphs.find({100, 1}).has_value());
    glyphs.begin_frame();
    add_kept(glyphs, 200, 1000);
    auto const kept = glyphs.find({200, 0});
    REQUIRE(kept.has_value());
    if (!kept) return;
    CHECK(kept->page == 1);
    auto const white = pixels_of(glyphs.texture(1));
    CHECK(white[place_of(*kept)] == 255);
    CHECK(white[place_of(*kept) + 3] == 90);
    CHECK(white.back() == 0);
    // As far down as any strip of it, now and after the context was lost.
    std::size_t const below = place_of(*kept) + std::size_t{500} * gfx::kPageSize * 4;
    CHECK(white[below] == 255);
    CHECK(white[below + 3] == 90);
    glyphs.forget_textures();
    auto const again = pixels_of(glyphs.texture(1));
    CHECK(again[below + 3] == 90);
    CHECK(again.back() == 0);
    glyphs.forget_textures();
}
