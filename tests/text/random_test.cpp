#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "page.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

using fixture::Page;
using text::Affinity;
using text::Caret;
using text::LineInfo;
using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

using Random = std::mt19937;

std::uint32_t below(Random& random, std::uint32_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
}

char32_t pick(Random& random, std::u32string_view set) {
    return set[below(random, static_cast<std::uint32_t>(set.size()))];
}

enum class Alphabet { LeftToRight, Everything, Hostile };

// Letters, spaces and punctuation of left-to-right scripts; with the others; with whatever Unicode has.
std::u32string random_text(Random& random, Alphabet alphabet, std::uint32_t length) {
    std::u32string text;
    while (text.size() < length) {
        std::uint32_t const kind = below(random, 100);
        if (kind < 22)
            text.push_back(pick(random, U"     \t\u00A0\u2003"));
        else if (kind < 25)
            text.push_back(pick(random, U"\n\r\u2029"));
        else if (kind < 33)
            text.push_back(pick(random, U".,-/“”’:()\u00AD\u200B"));
        else if (kind < 40)
            text.push_back(pick(random, U"\u0301\u0323\u0308\u200D\uFE0F"));
        else if (kind < 45)
            text.push_back(pick(random, U"0123456789"));
        else if (alphabet == Alphabet::LeftToRight || kind < 70)
            text.push_back(pick(random, U"abcdefiflnorstéßжђλθ"));
        else if (alphabet == Alphabet::Hostile && kind < 85)
            text.push_back(below(random, 0x110000));
        else
            text.push_back(pick(random, U"אבגדשםلاملهيةकक्षิกำ漢字のカ\u202B\u202E\u2067\u202C\u2069\u200F\u061C🌉👩"
                                        U"🏽"
                                        U"🇷"));
    }
    return text;
}

int repetitions() {
    return std::getenv("GLOSS_LONG") != nullptr ? 3000 : 150;
}

// Every code point of a paragraph lies on exactly one of its lines, in order.
int count_uncovered(Page& page, std::vector<LineInfo> const& lines) {
    int wrong = 0;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < page.document.paragraph_count(); ++i) {
        Range const range = page.document.paragraph_range(i);
        Position at = range.start;
        for (; next < lines.size() && lines[next].paragraph == i; ++next) {
            wrong += lines[next].range.start == at ? 0 : 1;
            at = lines[next].range.end;
        }
        wrong += at == range.end ? 0 : 1;
    }
    return wrong + (next == lines.size() ? 0 : 1);
}

// No line is wider than the column unless it is one grapheme.
int count_too_wide(Page& page, std::vector<LineInfo> const& lines, float width) {
    int wrong = 0;
    for (LineInfo const& line : lines) {
        bool const is_one = unicode::next_grapheme(page.document.text(), line.range.start) >= line.range.end;
        std::u32string const characters = page.document.text().code_points(line.range);
        // A grapheme beside characters that take no room, or a hyphen that finds none, may stick out of a narrow
        // column.
        bool const is_narrow = width < 40 || characters.find_first_of(U"\u00AD\u200B\u200D") != std::u32string::npos;
        wrong += line.width <= width + 0.02f || is_one || is_narrow ? 0 : 1;
    }
    return wrong;
}

int count_backward_carets(Page& page, std::vector<LineInfo> const& lines) {
    int wrong = 0;
    for (LineInfo const& line : lines) {
        float last = -1;
        for (Position p = line.range.start; p < line.range.end; p = unicode::next_grapheme(page.document.text(), p)) {
            float const x = page.document.place({p}).x;
            wrong += x >= last - 0.001f ? 0 : 1;
            last = x;
        }
    }
    return wrong;
}

// Asks for everything at random; whatever comes back must lie in the text.
int count_strays(Page& page, Random& random) {
    std::uint32_t const length = page.document.text().length();
    int wrong = 0;
    Caret caret{Position(below(random, length + 1))};
    for (int i = 0; i < 30; ++i) {
        Caret const hit = page.document.hit(static_cast<float>(below(random, 900)) - 100,
                                            static_cast<float>(below(random, 3000)) - 100);
        wrong +=
            hit.position.value() <= length && unicode::is_grapheme_border(page.document.text(), hit.position) ? 0 : 1;
        caret = below(random, 2) == 0 ? page.document.visual_left(caret) : page.document.visual_right(caret);
        wrong += caret.position.value() <= length ? 0 : 1;
        caret = below(random, 2) == 0 ? page.document.line_up(caret, 50) : page.document.line_down(caret, 50);
        wrong += caret.position.value() <= length ? 0 : 1;
        Position const any(below(random, length + 1));
        page.document.place({any, Affinity::Upstream});
        page.document.line_end({any, below(random, 2) == 0 ? Affinity::Upstream : Affinity::Downstream});
    }
    std::vector<text::PlacedGlyph> glyphs;
    page.document.glyphs(0, 1e6f, glyphs);
    for (text::PlacedGlyph const& glyph : glyphs) wrong += glyph.position < length ? 0 : 1;
    return wrong;
}

} // namespace

TEST_CASE("random text in random widths: all on exactly one line, no line too wide, nothing outside") {
    for (int seed = 0; seed < repetitions(); ++seed) {
        CAPTURE(seed);
        Random random(static_cast<std::uint32_t>(seed));
        auto const alphabet = static_cast<Alphabet>(seed % 3);
        std::u32string const characters = random_text(random, alphabet, 1 + below(random, 400));
        float const width = static_cast<float>(1 + below(random, 600));
        Page page(Text::from_utf8(unicode::to_utf8(characters)), fixture::column(width));
        page.document.prepare(0, 1e6f);
        std::vector<LineInfo> const lines = page.document.lines(-10, 1e6f);
        CHECK(count_uncovered(page, lines) == 0);
        CHECK(count_too_wide(page, lines, width) == 0);
        if (alphabet == Alphabet::LeftToRight) CHECK(count_backward_carets(page, lines) == 0);
        CHECK(count_strays(page, random) == 0);
    }
}

TEST_CASE("a column narrowed and widened again has the lines of one that always was so") {
    for (int seed = 0; seed < repetitions() / 3; ++seed) {
        CAPTURE(seed);
        Random random(static_cast<std::uint32_t>(1000 + seed));
        Text const text = Text::from_utf8(unicode::to_utf8(random_text(random, Alphabet::Everything, 300)));
        float const width = static_cast<float>(40 + below(random, 500));
        Page changed(text, fixture::column(width));
        changed.document.prepare(0, 1e6f);
        for (float const other : {20.0f, 900.0f, 7.0f, width}) {
            changed.document.set_style(fixture::column(other));
            changed.document.prepare(0, 1e6f);
        }
        Page fresh(text, fixture::column(width));
        fresh.document.prepare(0, 1e6f);
        std::vector<LineInfo> const a = changed.document.lines(0, 1e6f);
        std::vector<LineInfo> const b = fresh.document.lines(0, 1e6f);
        CHECK(a.size() == b.size());
        int wrong = 0;
        for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
            wrong += a[i].range == b[i].range && a[i].width == b[i].width && a[i].top == b[i].top ? 0 : 1;
        CHECK(wrong == 0);
    }
}

TEST_CASE("hostile text is laid out: a long word, a tower of marks, deep embedding, controls") {
    std::string marks = "a";
    for (int i = 0; i < 20'000; ++i) marks += "\u0301";
    std::string embedded;
    for (int i = 0; i < 300; ++i) embedded += "\u202Ba\u202A\u05D0";
    std::string controls;
    for (char c = 1; c < 32; ++c) controls += c;
    for (std::string const& utf8 : {std::string(100'000, 'm'), marks, embedded, controls,
                                    std::string("\uFFFE\uFFFF\U0010FFFF"), std::string(3, '\0')}) {
        Page page(utf8, 300);
        page.document.prepare(0, 1e6f);
        std::vector<LineInfo> const lines = page.document.lines(0, 1e6f);
        CHECK(count_uncovered(page, lines) == 0);
        Random random(7);
        CHECK(count_strays(page, random) == 0);
    }
}

TEST_CASE("a word without an end fills its lines") {
    Page page(std::string(5'000, 'n'), 300);
    page.document.prepare(0, 1e6f);
    std::vector<LineInfo> const lines = page.document.lines(0, 1e6f);
    REQUIRE(lines.size() > 10);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) CHECK(lines[i].width > 285);
}
