#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "gfx/glyphs.h"

using gfx::GlyphKey;
using gfx::GlyphPicture;
using gfx::Glyphs;

namespace {

std::optional<GlyphPicture> add_block(Glyphs& glyphs, std::uint64_t name, int width, int height,
                                      std::uint8_t value = 200) {
    std::vector<std::uint8_t> const coverage(static_cast<std::size_t>(width * height), value);
    return glyphs.add({name, 0}, 1, -height, width, height, coverage);
}

int pixel(float share) {
    return static_cast<int>(share * gfx::kPageSize + 0.5F);
}

std::uint8_t at(Glyphs const& glyphs, std::uint32_t page, int x, int y) {
    return glyphs.coverage(page)[static_cast<std::size_t>(y * gfx::kPageSize + x)];
}

// Fills a page with four pictures that leave no room for a fifth.
void fill_page(Glyphs& glyphs, std::uint64_t first_name) {
    for (std::uint64_t i = 0; i < 4; ++i) CHECK(add_block(glyphs, first_name + i, 500, 500).has_value());
}

} // namespace

TEST_CASE("a picture is found again where it was put, with its pixels") {
    Glyphs glyphs;
    auto const put = add_block(glyphs, 7, 9, 12);
    auto const found = glyphs.find({7, 0});
    CHECK_FALSE(glyphs.find({7, 1}).has_value());
    REQUIRE(put.has_value());
    REQUIRE(found.has_value());
    if (!put || !found) return;
    CHECK(found->left == 1);
    CHECK(found->top == -12);
    CHECK(found->width == 9);
    CHECK(pixel(found->u1) - pixel(found->u0) == 9);
    CHECK(pixel(found->v1) - pixel(found->v0) == 12);
    CHECK(at(glyphs, 0, pixel(found->u0), pixel(found->v0)) == 200);
    CHECK(at(glyphs, 0, pixel(found->u1) - 1, pixel(found->v1) - 1) == 200);
}

TEST_CASE("around every picture there is an empty pixel, so that no letter shows its neighbour's edge") {
    Glyphs glyphs;
    for (std::uint64_t name = 0; name < 400; ++name)
        REQUIRE(add_block(glyphs, name, 5 + static_cast<int>(name % 23), 7 + static_cast<int>(name % 19)).has_value());
    REQUIRE(glyphs.page_count() == 1);
    for (std::uint64_t name = 0; name < 400; ++name) {
        auto const picture = glyphs.find({name, 0});
        if (!picture) continue;
        int const x0 = pixel(picture->u0) - 1;
        int const y0 = pixel(picture->v0) - 1;
        int const x1 = pixel(picture->u1);
        int const y1 = pixel(picture->v1);
        int stains = 0;
        for (int x = x0; x <= x1; ++x) stains += (at(glyphs, 0, x, y0) != 0) + (at(glyphs, 0, x, y1) != 0);
        for (int y = y0; y <= y1; ++y) stains += (at(glyphs, 0, x0, y) != 0) + (at(glyphs, 0, x1, y) != 0);
        CHECK(stains == 0);
    }
}

TEST_CASE("a blank is remembered and takes no room") {
    Glyphs glyphs;
    auto const put = glyphs.add({32, 0}, 0, 0, 0, 0, {});
    REQUIRE(put.has_value());
    CHECK(glyphs.page_count() == 0);
    auto const found = glyphs.find({32, 0});
    REQUIRE(found.has_value());
    if (found) CHECK(found->width == 0);
}

TEST_CASE("a full page is followed by another, up to eight") {
    Glyphs glyphs;
    for (std::uint64_t page = 0; page < 8; ++page) {
        fill_page(glyphs, page * 4);
        CHECK(glyphs.page_count() == page + 1);
    }
    CHECK(glyphs.generation() == 0);
}

TEST_CASE("when all pages are in use in this frame nothing is dropped and nothing is added") {
    Glyphs glyphs;
    for (std::uint64_t page = 0; page < 8; ++page) fill_page(glyphs, page * 4);
    CHECK_FALSE(add_block(glyphs, 100, 500, 500).has_value());
    CHECK(glyphs.generation() == 0);
    for (std::uint64_t name = 0; name < 32; ++name) CHECK(glyphs.find({name, 0}).has_value());
}

TEST_CASE("the page that was used longest ago is dropped whole") {
    Glyphs glyphs;
    for (std::uint64_t page = 0; page < 8; ++page) fill_page(glyphs, page * 4);
    glyphs.begin_frame();
    for (std::uint64_t page = 0; page < 8; ++page)
        if (page != 3) CHECK(glyphs.find({page * 4, 0}).has_value());
    glyphs.begin_frame();
    auto const added = add_block(glyphs, 100, 500, 500, 90);
    REQUIRE(added.has_value());
    if (!added) return;
    CHECK(added->page == 3);
    CHECK(glyphs.generation() == 1);
    for (std::uint64_t name = 12; name < 16; ++name) CHECK_FALSE(glyphs.find({name, 0}).has_value());
    CHECK(glyphs.find({0, 0}).has_value());
    CHECK(at(glyphs, 3, pixel(added->u0), pixel(added->v0)) == 90);
    CHECK(at(glyphs, 3, 1000, 1000) == 0);
}

TEST_CASE("a page that is kept is not dropped in this frame") {
    Glyphs glyphs;
    for (std::uint64_t page = 0; page < 8; ++page) fill_page(glyphs, page * 4);
    glyphs.begin_frame();
    glyphs.begin_frame();
    for (std::uint32_t page = 0; page < 7; ++page) glyphs.keep(page);
    auto const added = add_block(glyphs, 100, 500, 500);
    REQUIRE(added.has_value());
    if (added) CHECK(added->page == 7);
    CHECK(glyphs.find({0, 0}).has_value());
}

TEST_CASE("a picture larger than a page is refused and costs nothing") {
    Glyphs glyphs;
    CHECK_FALSE(add_block(glyphs, 1, 1023, 10).has_value());
    CHECK_FALSE(add_block(glyphs, 2, 10, 1023).has_value());
    CHECK(glyphs.page_count() == 0);
    CHECK(add_block(glyphs, 3, 1022, 1022).has_value());
}

TEST_CASE("without graphics a page has no texture") {
    Glyphs glyphs;
    CHECK(add_block(glyphs, 1, 10, 10).has_value());
    CHECK(glyphs.texture(0) == 0);
    CHECK(glyphs.texture(99) == 0);
    glyphs.forget_textures();
    CHECK(glyphs.find({1, 0}).has_value());
}
