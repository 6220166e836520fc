#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

#include "specimen.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

using fixture::Specimen;
using fixture::SpecimenPage;
using text::Affinity;
using text::LineInfo;
using text::RangePiece;
using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

using Random = std::mt19937;

std::uint32_t below(Random& random, std::size_t limit) {
    return static_cast<std::uint32_t>(random() % limit);
}

std::vector<std::u32string> letters_of_all_languages() {
    std::vector<std::u32string> letters;
    for (Specimen const& specimen : fixture::read_specimens()) {
        Text const text = Text::from_utf8(specimen.text);
        letters.push_back(text.code_points(text.all()));
    }
    return letters;
}

// Pieces of a few letters, cut anywhere, of one or two languages and the mixed ones, glued without looking.
std::u32string random_text(Random& random, std::vector<std::u32string> const& languages) {
    std::u32string text;
    std::size_t const chosen[] = {below(random, languages.size()), below(random, languages.size())};
    std::size_t const length = 50 + below(random, 300);
    while (text.size() < length) {
        std::u32string const& from =
            languages[below(random, 8) == 0 ? below(random, languages.size()) : chosen[below(random, 2)]];
        text += from.substr(below(random, from.size()), 1 + below(random, 14));
        if (below(random, 12) == 0)
            text.push_back(U"\u202B\u202C\u2067\u2069\u200F\u0301\u200D\uFE0F\u00AD\u034F"[below(random, 10)]);
    }
    return text;
}

// Every code point of a paragraph lies on exactly one of its lines, in order.
int count_uncovered(text::Document const& document, std::vector<LineInfo> const& lines) {
    int wrong = 0;
    std::size_t next = 0;
    for (std::uint32_t i = 0; i < document.paragraph_count(); ++i) {
        Position at = document.paragraph_range(i).start;
        for (; next < lines.size() && lines[next].paragraph == i; ++next) {
            wrong += lines[next].range.start == at ? 0 : 1;
            at = lines[next].range.end;
        }
        wrong += at == document.paragraph_range(i).end ? 0 : 1;
    }
    return wrong + (next == lines.size() ? 0 : 1);
}

bool is_seen(char32_t c) {
    constexpr std::u32string_view kFormats =
        U"\u200B\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069";
    return !unicode::is_white_space(c) && kFormats.find(c) == kFormats.npos;
}

// Where the white space begins that hangs at the end of a line and is no part of its boxes.
Position end_of_seen(Text const& text, Range line) {
    while (line.end > line.start && !is_seen(text.at(line.end - 1))) line.end = line.end - 1;
    return line.end;
}

// Inside a stretch of one direction carets go only that way, and none leaves the stretch.
int count_stray_carets(text::Document& document, LineInfo const& line) {
    int wrong = 0;
    Position const end = end_of_seen(document.text(), line.range);
    std::uint32_t covered = 0;
    for (RangePiece const& piece : document.pieces(line.range)) {
        covered += piece.range.length();
        float last = piece.right_to_left ? piece.box.x1 : piece.box.x0;
        for (Position at = piece.range.start; at < std::min(piece.range.end, end);
             at = unicode::next_grapheme(document.text(), at)) {
            float const x = document.place({at}).x;
            bool const goes_on = piece.right_to_left ? x <= last + 0.01f : x >= last - 0.01f;
            bool const is_inside = x >= piece.box.x0 - 0.01f && x <= piece.box.x1 + 0.01f;
            wrong += goes_on && is_inside ? 0 : 1;
            last = x;
        }
    }
    return wrong + (covered == line.range.length() ? 0 : 1);
}

int count_stray_hits(text::Document& document, Random& random) {
    int wrong = 0;
    for (int i = 0; i < 40; ++i) {
        Position const hit =
            document.hit(static_cast<float>(below(random, 900)) - 100, static_cast<float>(below(random, 3000)) - 100)
                .position;
        bool const is_border =
            hit.value() <= document.text().length() && unicode::is_grapheme_border(document.text(), hit);
        wrong += is_border ? 0 : 1;
    }
    return wrong;
}

int repetitions() {
    return std::getenv("GLOSS_LONG") != nullptr ? 5000 : 200;
}

} // namespace

TEST_CASE("pieces of all languages in random widths: all on exactly one line, carets in order, hits on borders") {
    std::vector<std::u32string> const languages = letters_of_all_languages();
    SpecimenPage page(576);
    for (int seed = 0; seed < repetitions(); ++seed) {
        CAPTURE(seed);
        Random random(static_cast<std::uint32_t>(seed));
        page.set(unicode::to_utf8(random_text(random, languages)));
        page.set_width(static_cast<float>(1 + below(random, 600)));
        std::vector<LineInfo> const lines = page.document.lines(-10, 1e6f);
        CHECK(count_uncovered(page.document, lines) == 0);
        int stray = 0;
        for (LineInfo const& line : lines) stray += count_stray_carets(page.document, line);
        CHECK(stray == 0);
        CHECK(count_stray_hits(page.document, random) == 0);
    }
}
