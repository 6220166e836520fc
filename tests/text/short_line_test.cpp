#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fixture.h"
#include "text/document.h"

using text::FontRole;
using text::Fonts;
using text::ShortLine;

namespace {

struct Faces {
    Faces() { fixture::add_faces(fonts); }
    ShortLine line(std::string_view utf8, float max_width = 0) {
        return text::set_short_line(fonts, utf8, FontRole::Sans, 13, max_width, "en");
    }
    Fonts fonts;
};

} // namespace

TEST_CASE("a short line is as wide as its letters and begins at 0") {
    Faces faces;
    ShortLine const line = faces.line("Port authority");
    CHECK(line.glyphs.size() == 13);
    CHECK_FALSE(line.shortened);
    CHECK(line.width > 70);
    CHECK(line.glyphs.front().x == 0);
    CHECK(line.glyphs.front().baseline == 0);
    CHECK(faces.line("").glyphs.empty());
    CHECK(faces.line("").width == 0);
}

TEST_CASE("white space and line ends are single spaces, positions those of the string given") {
    Faces faces;
    ShortLine const plain = faces.line("one two");
    ShortLine const spaced = faces.line("  one \n\t two\n");
    CHECK(spaced.width == doctest::Approx(plain.width));
    REQUIRE(spaced.glyphs.size() == 6);
    CHECK(spaced.glyphs[0].position == 2);
    CHECK(spaced.glyphs[3].position == 9);
}

TEST_CASE("what does not fit is cut with an ellipsis, whole graphemes only, never wider than allowed") {
    Faces faces;
    std::string const text = "cafe\u0301s and nai\u0308ve office affairs";
    float const full = faces.line(text).width;
    for (float width = 1; width < full; width += 3.7f) {
        CAPTURE(width);
        ShortLine const line = faces.line(text, width);
        CHECK(line.shortened);
        bool const is_only_ellipsis = line.glyphs.size() == 1;
        CHECK((line.width <= width + 0.02f || is_only_ellipsis));
    }
    CHECK_FALSE(faces.line(text, full + 0.1f).shortened);
    CHECK(faces.line(text, full * 0.5f).width > full * 0.35f);
}

TEST_CASE("no space stands before the ellipsis") {
    Faces faces;
    float const word = faces.line("harbour").width;
    float const dots = faces.line("…").width;
    ShortLine const line = faces.line("harbour bridge", word + dots + 4.5f);
    CHECK(line.shortened);
    CHECK(line.width == doctest::Approx(word + dots).epsilon(0.02));
}

TEST_CASE("right-to-left strings begin at 0 too and keep their beginning when cut") {
    Faces faces;
    ShortLine const line = faces.line("שלום עולם");
    CHECK(line.width > 20);
    float left = 1000;
    for (text::PlacedGlyph const& glyph : line.glyphs) left = glyph.x < left ? glyph.x : left;
    CHECK(left == doctest::Approx(0).epsilon(0.001));
    ShortLine const cut = faces.line("שלום עולם", line.width * 0.6f);
    CHECK(cut.shortened);
    CHECK(cut.width <= line.width * 0.6f + 0.02f);
}

TEST_CASE("a quotation takes some lines, the last one cut") {
    Faces faces;
    std::string const quotation =
        "the bridge will close for a whole year and perhaps longer, said the port authority on Monday";
    std::vector<ShortLine> const all =
        text::set_short_lines(faces.fonts, quotation, FontRole::Serif, 15, 160, 99, "en");
    REQUIRE(all.size() > 3);
    for (ShortLine const& line : all) {
        CHECK(line.width <= 160.02f);
        CHECK_FALSE(line.shortened);
    }
    std::vector<ShortLine> const two = text::set_short_lines(faces.fonts, quotation, FontRole::Serif, 15, 160, 2, "en");
    REQUIRE(two.size() == 2);
    CHECK(two[0].width == doctest::Approx(all[0].width));
    CHECK(two[1].shortened);
    CHECK(two[1].width <= 160.02f);
    CHECK(two[1].glyphs.front().position == all[1].glyphs.front().position);
    CHECK(text::set_short_lines(faces.fonts, "", FontRole::Serif, 15, 160, 2, "en").empty());
    CHECK(text::set_short_lines(faces.fonts, quotation, FontRole::Serif, 15, 160, 0, "en").empty());
}
