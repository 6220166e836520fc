#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "page.h"
#include "text/document.h"
#include "unicode/segment.h"

using fixture::Page;
using text::Caret;
using text::CaretPlace;
using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

float middle(CaretPlace const& place) {
    return (place.top + place.bottom) / 2;
}

// Every position where a caret can stand.
std::vector<Position> borders_of(Text const& text) {
    std::vector<Position> borders{Position(0)};
    while (borders.back().value() < text.length()) borders.push_back(unicode::next_grapheme(text, borders.back()));
    return borders;
}

} // namespace

TEST_CASE("a caret's place hits the same caret again, at every grapheme border of the specimen") {
    for (float const width : {576.0f, 240.0f, 90.0f}) {
        CAPTURE(width);
        Page page(fixture::kSpecimen, width);
        Text const& text = page.document.text();
        page.document.prepare(0, 1e9f);
        int wrong = 0;
        int asked = 0;
        for (Position const position : borders_of(text)) {
            CaretPlace const place = page.document.place({position});
            bool const at_end = position.value() == text.length();
            std::string_view const character = at_end ? "" : text.slice({position, position + 1});
            // What has no width cannot be hit.
            if (character == "\u200B" || character == "\u2060" || character == "\u00AD") continue;
            // A hair inside the character that follows.
            float const nudge = place.right_to_left ? -0.02f : 0.02f;
            Caret const hit = page.document.hit(place.x + nudge, middle(place));
            CaretPlace const again = page.document.place(hit);
            bool const is_same =
                hit.position == position && std::abs(again.x - place.x) < 0.01f && again.baseline == place.baseline;
            if (!is_same && wrong++ < 5)
                MESSAGE("position " << position.value() << " '" << std::string(character) << "' is hit as "
                                    << hit.position.value());
            ++asked;
        }
        CHECK(wrong == 0);
        CHECK(asked > 900);
    }
}

TEST_CASE("carets move rightwards along a line of left-to-right text") {
    Page page(
        "The port authority said on Monday that the bridge will close for a year, “perhaps longer”, while bolts are "
        "replaced by fi\u00ADnal figures and cafe\u0301s.");
    for (text::LineInfo const& line : page.document.lines(0, 1000)) {
        float last = -1;
        for (Position p = line.range.start; p < line.range.end; p = unicode::next_grapheme(page.document.text(), p)) {
            float const x = page.document.place({p}).x;
            CHECK(x >= last);
            last = x;
        }
    }
}

TEST_CASE("an empty article has one line and one caret") {
    Page page("");
    CHECK(page.document.paragraph_count() == 1);
    CHECK(page.document.lines(0, 100).size() == 1);
    CHECK(page.document.hit(300, 500) == Caret{Position(0)});
    CHECK(page.document.place({Position(0)}).x == 0);
    CHECK(page.document.pieces(unicode::range(0, 0)).empty());
    std::vector<text::PlacedGlyph> glyphs;
    page.document.glyphs(0, 100, glyphs);
    CHECK(glyphs.empty());
}

TEST_CASE("the pieces of any range cover it exactly, once, without the line ends") {
    for (float const width : {576.0f, 150.0f}) {
        Page page(fixture::kSpecimen, width);
        Text const& text = page.document.text();
        std::uint32_t const length = text.length();
        for (std::uint32_t start = 0; start < length; start += 41) {
            for (std::uint32_t const size : {1u, 7u, 60u, 400u}) {
                Range const range = unicode::range(start, std::min(start + size, length));
                std::vector<int> covered(length, 0);
                int starts = 0;
                int ends = 0;
                for (text::RangePiece const& piece : page.document.pieces(range)) {
                    for (Position p = piece.range.start; p < piece.range.end; p = p + 1) ++covered[p.value()];
                    starts += piece.starts ? 1 : 0;
                    ends += piece.ends ? 1 : 0;
                    CHECK(piece.box.x0 <= piece.box.x1);
                }
                int wrong = 0;
                int inside = 0;
                for (std::uint32_t i = 0; i < length; ++i) {
                    bool const wanted = range.contains(Position(i)) && text.at(Position(i)) != U'\n';
                    wrong += covered[i] == (wanted ? 1 : 0) ? 0 : 1;
                    inside += wanted ? 1 : 0;
                }
                CAPTURE(start);
                CAPTURE(size);
                CHECK(wrong == 0);
                CHECK(starts == (inside > 0 ? 1 : 0));
                CHECK(ends == (inside > 0 ? 1 : 0));
            }
        }
    }
}
