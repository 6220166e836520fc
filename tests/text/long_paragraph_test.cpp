#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "page.h"
#include "text/fitting.h"
#include "text/fonts_implementation.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

using fixture::Page;
using text::Affinity;
using text::Caret;
using text::LineInfo;
using unicode::Position;
using unicode::Text;

namespace {

using Random = std::mt19937;

// Words of the alphabet; `gap` out of hundred characters are spaces.
std::string words(std::u32string_view alphabet, std::uint32_t gap, std::uint32_t length, std::uint32_t seed) {
    Random random(seed);
    std::u32string text;
    while (text.size() < length) text += random() % 100 < gap ? U' ' : alphabet[random() % alphabet.size()];
    return unicode::to_utf8(text);
}

struct Kind {
    char const* name;
    std::u32string_view alphabet;
    std::uint32_t gap;
};

constexpr Kind kKinds[] = {
    {"prose", U"abcdefghilmnoprstuvwéœß,.-/“”\u0301", 17},
    {"both directions", U"abcdefg 12,.!אבגדהוזחטىلامةبتثج٣٤", 15},
    {"embedded", U"abcdefgאבגדهوي 12.\u202A\u202B\u202C\u202E\u2067\u2068\u2069", 15},
    {"without spaces", U"abcdefghijklmnopqrstuvwxyz", 0},
    {"Han", U"日本語文章空白折返橋一年間閉鎖予定港市長言、。「」", 0},
    {"Thai", U"กขคงจฉชซญดตถทธนบปพฟมยรลวสหอะาเแโใไ\u0E31\u0E34\u0E48", 4},
};

// The lines of the whole paragraph, taken apart at once.
std::vector<std::uint32_t> line_starts_of_whole(Page& page, std::u32string const& text) {
    text::Fonts::Implementation& faces = page.fonts.implementation();
    text::Voice const voice{text::FontRole::Serif, "en", hb_language_from_string("en", 2),
                            page.document.style().direction};
    text::Analyser analyser(faces);
    text::Analysis analysis;
    analyser.analyse(text, voice, analysis);
    text::ParagraphStyle const style;
    text::Fitter fitter(faces, analyser, {style.role, style.size, page.document.style().width}, voice.shaping_language);
    std::vector<text::Line> lines;
    fitter.fit(text, analysis.units, lines);
    std::vector<std::uint32_t> starts;
    for (text::Line const& line : lines) starts.push_back(line.start);
    return starts;
}

std::vector<std::uint32_t> line_starts(Page& page) {
    std::vector<std::uint32_t> starts;
    for (LineInfo const& line : page.document.lines(-1, 1e9f)) starts.push_back(line.range.start.value());
    return starts;
}

int finish(Page& page, float top = 0) {
    int steps = 1;
    while (!page.document.prepare_long_paragraphs(0, top).is_done && steps < 10'000) ++steps;
    return steps;
}

} // namespace

TEST_CASE("a paragraph laid out in slices has the lines of the whole, in every script") {
    for (Kind const& kind : kKinds) {
        // Where nothing allows a break the units, of 256 letters each, begin elsewhere.
        if (&kind == &kKinds[3]) continue;
        CAPTURE(std::string(kind.name));
        Page page(words(kind.alphabet, kind.gap, 50'000, 3), 500);
        std::u32string const text = page.document.text().code_points(page.document.text().all());
        page.document.prepare(0, 900);
        CHECK(finish(page) > 5);
        CHECK(page.document.paragraph_count() == 1);
        std::vector<std::uint32_t> const expected = line_starts_of_whole(page, text);
        std::vector<std::uint32_t> const found = line_starts(page);
        CHECK(found.size() == expected.size());
        CHECK(found == expected);
        CHECK(page.document.height() == static_cast<float>(found.size()) * 35);
    }
}

TEST_CASE("a paragraph of letters alone fills its lines in every slice") {
    Page page(words(kKinds[3].alphabet, 0, 50'000, 3), 500);
    page.document.prepare(0, 900);
    finish(page);
    std::vector<LineInfo> const lines = page.document.lines(-1, 1e9f);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        CHECK(lines[i].width > 470);
        CHECK(lines[i].width <= 500.02f);
    }
}

TEST_CASE("the slices of a paragraph change with its width and come back") {
    std::string const article = words(kKinds[0].alphabet, 17, 60'000, 4);
    Page page(article, 500);
    finish(page);
    std::vector<std::uint32_t> const before = line_starts(page);
    for (float const width : {90.0f, 700.0f, 500.0f}) {
        page.document.set_style(fixture::column(width));
        page.document.prepare(0, 900);
        finish(page);
        CHECK(line_starts(page) ==
              line_starts_of_whole(page, page.document.text().code_points(page.document.text().all())));
    }
    CHECK(line_starts(page) == before);
    text::DocumentStyle style = fixture::column(500);
    style.direction = text::BaseDirection::RightToLeft;
    page.document.set_style(style);
    finish(page);
    CHECK(page.document.place({Position(40'000)}).x > 0);
    CHECK(page.document.lines(0, 10).size() == 1);
}

TEST_CASE("only what is looked at of a long paragraph is laid out at first, wherever that is") {
    std::string article;
    for (int i = 0; i < 30; ++i) article += words(kKinds[0].alphabet, 17, 30'000, static_cast<std::uint32_t>(i));
    Page page(article);
    std::size_t const before = page.document.memory_bytes();
    page.document.prepare(0, 900);
    float const middle = page.document.height() / 2;
    page.document.prepare(middle, middle + 900);
    CHECK(page.document.lines(middle, middle + 900).size() >= 25);
    Page whole(article);
    std::size_t const before_whole = whole.document.memory_bytes();
    whole.document.prepare(0, 1e9f);
    CHECK((page.document.memory_bytes() - before) * 20 < whole.document.memory_bytes() - before_whole);
}

TEST_CASE("what is read stays where it is while the rest of a long paragraph is laid out") {
    Page page("Start.\n" + words(kKinds[0].alphabet, 17, 200'000, 9) + "\nEnd.");
    float top = page.document.height() / 2;
    top += page.document.prepare(top, top + 900);
    // The line's own words may move by one line once, when it is known where the line before it ends.
    Position const read = page.document.lines(top + 400, top + 401).front().range.start + 5;
    float const on_screen = page.document.place({read}).top - top;
    for (int step = 0; step < 1000; ++step) {
        text::Progress const progress = page.document.prepare_long_paragraphs(0, top);
        top += progress.shift;
        top += page.document.prepare(top, top + 900);
        CHECK(std::abs(page.document.place({read}).top - top - on_screen) < 36);
        if (progress.is_done) break;
    }
    CHECK(page.document.prepare_long_paragraphs(0, top).is_done);
}

TEST_CASE("scrolling up into a long paragraph that was jumped into keeps what is read in its place") {
    Page page(words(kKinds[0].alphabet, 17, 200'000, 10));
    float top = page.document.height() / 2;
    top += page.document.prepare(top, top + 600);
    int moved = 0;
    for (int step = 0; step < 200; ++step) {
        Caret const seen = page.document.hit(100, top + 300);
        float const on_screen = page.document.place(seen).top - top;
        top -= 90;
        top += page.document.prepare(top, top + 600);
        float const change = std::abs(page.document.place(seen).top - top - on_screen - 90);
        // Its line may begin with another word once it is known where the line before it ends.
        CHECK(change < 36);
        moved += change > 0.2f ? 1 : 0;
    }
    // Not once in four slices of the 36 or so that went by.
    CHECK(moved < 9);
}

TEST_CASE("carets, pieces and movement go over the borders of slices as over those of lines") {
    for (Kind const& kind : {kKinds[0], kKinds[1], kKinds[3]}) {
        CAPTURE(std::string(kind.name));
        Page page(words(kind.alphabet, kind.gap, 40'000, 6), 400);
        page.document.prepare(0, 900);
        finish(page);
        std::vector<LineInfo> const lines = page.document.lines(-1, 1e9f);
        REQUIRE(lines.size() > 100);
        int wrong = 0;
        for (std::size_t i = 1; i < lines.size(); ++i) {
            wrong += lines[i].line == i && lines[i].paragraph == 0 ? 0 : 1;
            wrong += lines[i].range.start == lines[i - 1].range.end ? 0 : 1;
            Position const border = lines[i].range.start;
            wrong += page.document.place({border, Affinity::Upstream}).baseline == lines[i - 1].baseline ? 0 : 1;
            wrong += page.document.place({border, Affinity::Downstream}).baseline == lines[i].baseline ? 0 : 1;
            Caret const down = page.document.line_down({lines[i - 1].range.start}, 0);
            wrong += page.document.line_of(down).line == i ? 0 : 1;
            Caret const up = page.document.line_up({border}, 0);
            wrong += page.document.line_of(up).line == i - 1 ? 0 : 1;
            std::uint32_t covered = 0;
            for (text::RangePiece const& piece : page.document.pieces({border - 3, border + 3}))
                covered += piece.range.length();
            wrong += covered == 6 ? 0 : 1;
        }
        CHECK(wrong == 0);
    }
    Page page(words(kKinds[0].alphabet, 17, 40'000, 6), 400);
    finish(page);
    Caret caret{Position(3'000)};
    for (int i = 0; i < 3'000; ++i) caret = page.document.visual_right(caret);
    for (int i = 0; i < 3'000; ++i) caret = page.document.visual_left(caret);
    CHECK(caret.position == unicode::snap_to_grapheme(page.document.text(), Position(3'000)));
}

TEST_CASE("hostile paragraphs of any length are laid out: no space, a tower of marks, deep embedding, one long line") {
    std::string marks = "a";
    for (int i = 0; i < 100'000; ++i) marks += "\u0301";
    std::string embedded;
    for (int i = 0; i < 20'000; ++i) embedded += i < 10'000 ? "\u202Ba\u2067\u05D0" : "\u202C\u2069b";
    // The last one would be a single line by its width.
    auto const page_width = [](std::string const& utf8) { return utf8.size() < 70'000 ? 1e7f : 300.0f; };
    for (std::string const& utf8 : {std::string(200'000, 'm'), marks, embedded, std::string(100'000, ' '),
                                    std::string(50'000, '\x01'), words(kKinds[0].alphabet, 17, 50'000, 1)}) {
        float const width = page_width(utf8);
        Page page(utf8, width);
        page.document.prepare(0, 900);
        finish(page);
        std::uint32_t covered = 0;
        for (LineInfo const& line : page.document.lines(-1, 1e9f)) {
            CHECK(line.range.start.value() == covered);
            covered = line.range.end.value();
        }
        CHECK(covered == page.document.text().length());
        CHECK(page.document.hit(50, 20).position.value() <= covered);
        CHECK(page.document.line_end({Position(covered / 2)}).position.value() <= covered);
        page.document.visual_left({Position(covered)});
        page.document.visual_right({Position(covered / 3)});
    }
}

TEST_CASE("what has no width does not make one line of a whole paragraph, so that walking along a line stays quick") {
    for (std::string const& utf8 : {std::string(100'000, '\x01'), "a" + std::string(100'000, '\0') + "b"}) {
        Page page(utf8, 700);
        finish(page);
        for (LineInfo const& line : page.document.lines(-1, 1e9f)) CHECK(line.range.length() <= 4096);
        Caret caret;
        for (int i = 0; i < 50; ++i) caret = page.document.visual_right(caret);
        CHECK(caret.position.value() == 50);
    }
}
