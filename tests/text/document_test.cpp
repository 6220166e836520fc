#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "page.h"
#include "unicode/segment.h"

using fixture::Page;
using text::Caret;
using text::Document;
using text::DocumentStyle;
using text::FontRole;
using text::LineInfo;
using text::ParagraphStyle;
using unicode::Position;
using unicode::Text;

namespace {

// Paragraphs whose heights are estimated badly: narrow letters, wide letters, long and short.
std::string uneven_article(int paragraphs) {
    std::string out;
    for (int i = 0; i < paragraphs; ++i) {
        std::string const word = i % 3 == 0 ? "illicit " : i % 3 == 1 ? "WOMAN " : "harbour ";
        for (int k = 0; k < 10 + i * 37 % 90; ++k) out += word;
        out += '\n';
    }
    return out;
}

ParagraphStyle headline() {
    return {FontRole::SerifSemibold, 28, 38, 24};
}

} // namespace

TEST_CASE("paragraphs follow each other with their heights and gaps, each in its own style") {
    Text const text = Text::from_utf8("Headline\nFirst.\nSecond.");
    DocumentStyle style = fixture::column(576);
    style.paragraph_style = [](std::uint32_t paragraph) { return paragraph == 0 ? headline() : ParagraphStyle{}; };
    Page page(text, style);
    CHECK(page.document.paragraph_count() == 3);
    CHECK(page.document.paragraph_top(1) == 62);
    CHECK(page.document.paragraph_top(2) == 62 + 35 + 16);
    CHECK(page.document.height() == 62 + 35 + 16 + 35);
    std::vector<LineInfo> const lines = page.document.lines(0, 1000);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].height == 38);
    text::FontMetrics const metrics = page.fonts.metrics(FontRole::Serif);
    // As much room above the ascent as below the descent.
    float const above = lines[1].baseline + metrics.ascent * 18 - lines[1].top;
    float const below = lines[1].top + 35 - lines[1].baseline - metrics.descent * 18;
    CHECK(above == doctest::Approx(below));
    std::vector<text::PlacedGlyph> glyphs;
    page.document.glyphs(0, 20, glyphs);
    REQUIRE(glyphs.size() == 8);
    CHECK(glyphs[0].size == 28);
    CHECK(glyphs[7].position == 7);
    CHECK(glyphs[7].x > glyphs[0].x);
    CHECK(glyphs[0].baseline == doctest::Approx(lines[0].baseline));
}

TEST_CASE("the reading position stays put while scrolling up into paragraphs that were only estimated") {
    Page page(uneven_article(200));
    float top = page.document.height() / 2;
    top += page.document.prepare(top, top + 600);
    for (int step = 0; step < 60; ++step) {
        CAPTURE(step);
        Caret const seen = page.document.hit(100, top + 300);
        float const on_screen = page.document.place(seen).top - top;
        top -= 90;
        top += page.document.prepare(top, top + 600);
        CHECK(page.document.place(seen).top - top == doctest::Approx(on_screen + 90).epsilon(0.0001));
    }
}

TEST_CASE("what was prepared is exact: nothing moves when it is asked for") {
    Page page(uneven_article(100));
    page.document.prepare(0, 1500);
    std::uint64_t const before = page.document.layout_generation();
    page.document.lines(0, 1500);
    CHECK(page.document.hit(50, 700).position.value() > 0);
    CHECK(page.document.layout_generation() == before);
    page.document.prepare(0, 3000);
    CHECK(page.document.layout_generation() > before);
}

TEST_CASE("heights of all paragraphs become exact little by little") {
    Page little(uneven_article(300));
    int rounds = 1;
    while (!little.document.prepare_more(0.5) && rounds < 10'000) ++rounds;
    Page once(uneven_article(300));
    once.document.prepare(0, 1e9f);
    CHECK(little.document.height() == doctest::Approx(once.document.height()));
    CHECK(little.document.prepare_more(0));
    float sum = 0;
    for (LineInfo const& line : once.document.lines(-1, 1e9f)) sum += line.height;
    CHECK(once.document.height() == doctest::Approx(sum + 16 * 300).epsilon(0.0001));
}

TEST_CASE("the height before any layout is near the true one") {
    Page page(uneven_article(300));
    float const estimated = page.document.height();
    page.document.prepare(0, 1e9f);
    CHECK(std::abs(estimated / page.document.height() - 1) < 0.25f);
}

TEST_CASE("positions are found in paragraphs, lines and back") {
    Page page("One.\r\nTwo.\n\nFour.");
    CHECK(page.document.paragraph_of(Position(0)) == 0);
    CHECK(page.document.paragraph_of(Position(4)) == 0);
    CHECK(page.document.paragraph_of(Position(5)) == 0);
    CHECK(page.document.paragraph_of(Position(6)) == 1);
    CHECK(page.document.paragraph_of(Position(11)) == 2);
    CHECK(page.document.paragraph_of(Position(17)) == 3);
    CHECK(page.document.paragraph_range(0) == unicode::range(0, 4));
    // Between the characters of a line end the caret stands at the end of the line.
    CHECK(page.document.place({Position(5)}).x == page.document.place({Position(4)}).x);
    CHECK(page.document.line_of({Position(11)}).range == unicode::range(11, 11));
}

TEST_CASE("points outside the text hit its nearest line") {
    Page page("One.\nTwo.");
    CHECK(page.document.hit(-100, -500).position == Position(0));
    CHECK(page.document.hit(1000, -500).position == Position(4));
    CHECK(page.document.hit(1000, 5000).position == Position(9));
    CHECK(page.document.hit(-5, 5000).position == Position(5));
}

TEST_CASE("soft hyphens show only where a line ends at one") {
    Page wide("compre\u00ADhension", 400);
    std::vector<text::PlacedGlyph> glyphs;
    wide.document.glyphs(0, 100, glyphs);
    CHECK(glyphs.size() == 13);
    Page narrow("compre\u00ADhension", 80);
    std::vector<LineInfo> const lines = narrow.document.lines(0, 100);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].range.length() == 7);
    glyphs.clear();
    narrow.document.glyphs(0, 20, glyphs);
    REQUIRE(glyphs.size() == 7);
    CHECK(glyphs.back().position == 6);
    CHECK(lines[0].width <= 80);
}

TEST_CASE("tabs go to the next stop of eight spaces") {
    Page page("a\tb\tc");
    float const space = page.document.place({Position(0)}).x;
    CHECK(space == 0);
    Page spaces("        x");
    float const stop = spaces.document.place({Position(8)}).x;
    CHECK(page.document.place({Position(2)}).x == doctest::Approx(stop));
    CHECK(page.document.place({Position(4)}).x == doctest::Approx(2 * stop));
}

TEST_CASE("ligatures are shared among their letters") {
    Page page("office");
    float last = -1;
    for (std::uint32_t i = 0; i <= 6; ++i) {
        float const x = page.document.place({Position(i)}).x;
        CHECK(x > last);
        last = x;
    }
}

TEST_CASE("pieces are as wide as their letters and leave out the space that hangs") {
    Page page("The port authority said on Monday that the bridge will close for a whole year and longer.", 200);
    std::vector<LineInfo> const lines = page.document.lines(0, 500);
    REQUIRE(lines.size() > 2);
    std::vector<text::RangePiece> const all = page.document.pieces(page.document.text().all());
    REQUIRE(all.size() == lines.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        CHECK(all[i].range == lines[i].range);
        CHECK(all[i].box.x1 == doctest::Approx(lines[i].width));
        CHECK(all[i].line == i);
    }
    std::vector<text::RangePiece> const some =
        page.document.pieces_within(page.document.text().all(), lines[1].top, lines[1].top + 1);
    REQUIRE(some.size() == 1);
    CHECK(some[0].line == 1);
    CHECK_FALSE(some[0].starts);
    CHECK_FALSE(some[0].ends);
}

TEST_CASE("a range of mixed directions has a piece for each, in reading order") {
    Page page("abc שלום def");
    std::vector<text::RangePiece> const pieces = page.document.pieces(unicode::range(2, 6));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].range == unicode::range(2, 4));
    CHECK(pieces[1].range == unicode::range(4, 6));
    CHECK(pieces[1].right_to_left);
    // The beginning of the Hebrew word lies at its right end.
    CHECK(pieces[1].box.x0 > pieces[0].box.x1 + 5);
}

TEST_CASE("the base direction may be set against the text") {
    DocumentStyle style = fixture::column(300);
    style.direction = text::BaseDirection::RightToLeft;
    Page page(Text::from_utf8("abc"), style);
    CHECK(page.document.place({Position(0)}).x > 250);
    style.direction = text::BaseDirection::LeftToRight;
    page.document.set_style(style);
    CHECK(page.document.place({Position(0)}).x == 0);
}

TEST_CASE("lines keep their height and carets their place where another font steps in") {
    std::string const latin =
        "The port authority said on Monday that the bridge will close for a year, perhaps longer.";
    Page page(latin + "\nThe هيئة الميناء said ในวันจันทร์ that गाँव का पुल will close הגשר for 日本 a year, perhaps.", 240);
    for (char const* const name : {"arabic", "hebrew", "thai", "devanagari"})
        CHECK(page.fonts.add(FontRole::Serif, name, fixture::font_bytes(name), 1.12f));
    std::vector<LineInfo> const lines = page.document.lines(0, 1000);
    REQUIRE(lines.size() > 6);
    for (LineInfo const& line : lines) {
        CHECK(line.height == 35);
        CHECK(line.baseline - line.top == doctest::Approx(lines[0].baseline));
        text::CaretPlace const place = page.document.place({line.range.start});
        CHECK(place.bottom - place.top ==
              doctest::Approx(page.document.place({Position(0)}).bottom - page.document.place({Position(0)}).top));
    }
}

TEST_CASE("what lies far from what is read is forgotten, and is the same when it is read again") {
    std::string article;
    for (int i = 0; i < 40; ++i) article += uneven_article(300);
    Page page(article);
    auto const texts = static_cast<double>(article.size());
    page.document.prepare(0, 1e9f);
    float const height = page.document.height();
    std::vector<LineInfo> const before = page.document.lines(0, 2000);
    std::uint64_t const generation = page.document.layout_generation();
    CHECK(static_cast<double>(page.document.memory_bytes()) < texts * 2 + 30e6);
    float top = 0;
    for (int i = 0; i < 20; ++i) {
        top = height * static_cast<float>((i * 7) % 20) / 20;
        CHECK(page.document.prepare(top, top + 900) == 0);
        CHECK(page.document.lines(top, top + 900).size() > 10);
    }
    std::vector<LineInfo> const after = page.document.lines(0, 2000);
    CHECK(before.size() == after.size());
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) CHECK(before[i].range == after[i].range);
    CHECK(page.document.height() == height);
    CHECK(page.document.layout_generation() == generation);
}

TEST_CASE("the article's language reaches the font: Serbian italics have forms of their own") {
    auto const glyphs_in = [](char const* language) {
        DocumentStyle style = fixture::column(576);
        style.language = language;
        style.paragraph_style = [](std::uint32_t) { return ParagraphStyle{FontRole::SerifItalic, 18, 35, 16}; };
        Page page(Text::from_utf8("бгдпт"), style);
        CHECK(page.fonts.add(FontRole::SerifItalic, "italic-serif", fixture::font_bytes("italic-serif")));
        std::vector<text::PlacedGlyph> placed;
        page.document.glyphs(0, 100, placed);
        std::vector<std::uint16_t> glyphs;
        for (text::PlacedGlyph const& glyph : placed) glyphs.push_back(glyph.glyph);
        return glyphs;
    };
    std::vector<std::uint16_t> const russian = glyphs_in("ru");
    REQUIRE(russian.size() == 5);
    CHECK(glyphs_in("sr") != russian);
    CHECK(glyphs_in("uk") == russian);
}
