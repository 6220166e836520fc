#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "page.h"
#include "text/missing_box.h"

using fixture::Page;
using text::PlacedGlyph;
using text::Raster;
using unicode::Position;

namespace {

std::vector<PlacedGlyph> glyphs_of(std::string_view utf8) {
    Page page(utf8);
    std::vector<PlacedGlyph> out;
    page.document.glyphs(0, 400, out);
    return out;
}

std::uint8_t at(Raster const& raster, int x, int y) {
    return raster.coverage[static_cast<std::size_t>(y * raster.width + x)];
}

} // namespace

TEST_CASE("a character that no font has is a box as wide as its code needs") {
    Page page("a\uE123b\U0010F123c");
    std::vector<PlacedGlyph> glyphs;
    page.document.glyphs(0, 100, glyphs);
    REQUIRE(glyphs.size() == 5);
    CHECK(glyphs[1].face == text::kBoxFace);
    CHECK(glyphs[3].face == text::kBoxFace);
    CHECK(glyphs[1].glyph != glyphs[3].glyph);
    auto const x = [&page](std::uint32_t position) { return page.document.place({Position(position)}).x; };
    CHECK(x(2) - x(1) == doctest::Approx(18 * text::box_advance(0xE123)).epsilon(0.01));
    CHECK(x(4) - x(3) == doctest::Approx(18 * text::box_advance(0x10F123)).epsilon(0.01));
    CHECK(x(4) - x(3) > x(2) - x(1));
}

TEST_CASE("the same missing character is the same box, others are others") {
    auto const glyphs = glyphs_of("\uE123\uE124\uE123");
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].glyph == glyphs[2].glyph);
    CHECK(glyphs[0].glyph != glyphs[1].glyph);
}

TEST_CASE("a mark that no font has is a box behind its letter, which stays readable") {
    auto const glyphs = glyphs_of("a\u1AC4b");
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].face != text::kBoxFace);
    CHECK(glyphs[1].face == text::kBoxFace);
    CHECK(glyphs[2].face == glyphs[0].face);
}

TEST_CASE("noncharacters and unassigned characters are boxes too") {
    for (char const* const c : {"\uFDD0", "\U0001FFFE", "\U000E1000", "\u0378"}) {
        auto const glyphs = glyphs_of(c);
        REQUIRE(glyphs.size() == 1);
        CHECK(glyphs[0].face == text::kBoxFace);
    }
}

TEST_CASE("what is invisible by definition draws nothing, whether a font has it or not") {
    // Joiners, direction marks, variation selectors, fillers of hangul and Mongolian, tags, a shorthand control.
    auto const glyphs = glyphs_of("a\u200B\u200C\u200D\u200E\u2060\u2064\uFE0F\U000E0101\u034F\u180B\u180E\u115F\u3164"
                                  "\uFFA0\U000E0041\U0001BCA0\u061C\u00AD\uFEFFb");
    std::size_t boxes = 0;
    for (PlacedGlyph const& glyph : glyphs) boxes += glyph.face == text::kBoxFace ? 1 : 0;
    CHECK(boxes == 0);
}

TEST_CASE("a box has a frame, and its code in two rows inside") {
    for (float const size : {9.0F, 18.0F, 27.0F, 36.0F, 72.0F}) {
        CAPTURE(size);
        Raster const box = text::draw_box(0xE123, size, 0);
        REQUIRE(box.coverage.size() == static_cast<std::size_t>(box.width * box.height));
        CHECK(box.top < 0);
        CHECK(box.top + box.height > 0);
        CHECK(static_cast<float>(box.width) <= size * text::box_advance(0xE123) + 1);
        CHECK(at(box, box.width / 2, 0) > 60);
        // Something is written in each quarter, and the middle between the rows is free.
        int ink[2][2] = {};
        int const inset = std::max(2, static_cast<int>(size / 7));
        for (int y = inset; y < box.height - inset; ++y)
            for (int x = inset; x < box.width - inset; ++x) ink[y * 2 / box.height][x * 2 / box.width] += at(box, x, y);
        for (auto const& row : ink)
            for (int const quarter : row) CHECK(quarter > 100);
    }
}

TEST_CASE("each hexadecimal digit looks different") {
    std::set<std::vector<std::uint8_t>> pictures;
    for (char32_t digit = 0; digit < 16; ++digit) pictures.insert(text::draw_box(0xE120 + digit, 36, 0).coverage);
    CHECK(pictures.size() == 16);
    CHECK(text::draw_box(0xE12F, 36, 1).coverage != text::draw_box(0xE12F, 36, 0).coverage);
    CHECK(text::draw_box(0x1E12F, 36, 0).width > text::draw_box(0xE12F, 36, 0).width);
}

TEST_CASE("the picture of a box goes by its code") {
    Page page("\uE123");
    std::vector<PlacedGlyph> glyphs;
    page.document.glyphs(0, 100, glyphs);
    REQUIRE(glyphs.size() == 1);
    Raster const drawn = text::rasterize(page.fonts, {glyphs[0].face, glyphs[0].glyph, 64 * 18, 1});
    CHECK(drawn.coverage == text::draw_box(0xE123, 18, 1).coverage);
    CHECK(text::rasterize(page.fonts, {text::kBoxFace, 60'000, 64 * 18, 0}).coverage ==
          text::draw_box(0xFFFD, 18, 0).coverage);
}
