#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "page.h"
#include "text/fonts_implementation.h"

using fixture::Page;
using text::LineInfo;
using text::PlacedGlyph;
using unicode::Text;

// Words are shaped once and kept; what is kept is bounded, and forgetting it changes nothing that is seen.

namespace {

constexpr std::size_t kLargest = 24u << 20; // what text/layout.cpp allows
constexpr float kScreen = 900;

std::string other_words(std::uint32_t seed, int count) {
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < count; ++i) {
        std::uint32_t const length = 6 + static_cast<std::uint32_t>(random() % 8);
        for (std::uint32_t k = 0; k < length; ++k) text += static_cast<char>('a' + random() % 26);
        text += i % 90 == 89 ? '\n' : ' ';
    }
    return text;
}

struct Seen {
    std::vector<PlacedGlyph> glyphs;
    std::vector<LineInfo> lines;
    std::vector<text::CaretPlace> carets;
};

Seen look_at(text::Document& document) {
    Seen seen;
    document.glyphs(0, kScreen, seen.glyphs);
    seen.lines = document.lines(0, kScreen);
    for (LineInfo const& line : seen.lines)
        for (unicode::Position at = line.range.start; at < line.range.end; at = at + 1)
            seen.carets.push_back(document.place({at}));
    return seen;
}

bool is_same(PlacedGlyph const& a, PlacedGlyph const& b) {
    return a.face == b.face && a.glyph == b.glyph && a.x == b.x && a.baseline == b.baseline && a.size == b.size &&
           a.position == b.position;
}

int count_differences(Seen const& a, Seen const& b) {
    if (a.glyphs.size() != b.glyphs.size() || a.lines.size() != b.lines.size() || a.carets.size() != b.carets.size())
        return -1;
    int different = 0;
    for (std::size_t i = 0; i < a.glyphs.size(); ++i) different += is_same(a.glyphs[i], b.glyphs[i]) ? 0 : 1;
    for (std::size_t i = 0; i < a.lines.size(); ++i)
        different += a.lines[i].range == b.lines[i].range && a.lines[i].top == b.lines[i].top ? 0 : 1;
    for (std::size_t i = 0; i < a.carets.size(); ++i)
        different += a.carets[i].x == b.carets[i].x && a.carets[i].baseline == b.carets[i].baseline ? 0 : 1;
    return different;
}

} // namespace

TEST_CASE(
    "however many texts are read, the words kept stay within their bound, and the page on the screen stays right") {
    Page page(fixture::kSpecimen);
    text::Shaper const& shaper = page.fonts.implementation().shaper;
    Seen const before = look_at(page.document);
    CHECK(before.glyphs.size() > 500);
    std::uint64_t const generation = page.document.layout_generation();
    std::uint32_t const first_epoch = shaper.epoch();
    std::size_t largest = 0;
    for (std::uint32_t seed = 0; seed < 24; ++seed) {
        text::Document other(page.fonts);
        other.set_text(Text::from_utf8(other_words(seed, 10'000)), fixture::column(576));
        other.prepare(0, 1e9F);
        other.prepare(0, kScreen);
        largest = std::max(largest, shaper.memory_bytes());
        CHECK(shaper.memory_bytes() <= kLargest);
    }
    CHECK(largest > kLargest / 4);
    CHECK(shaper.epoch() >= first_epoch + 2);
    CHECK(count_differences(look_at(page.document), before) == 0);
    CHECK(page.document.layout_generation() == generation);
}

TEST_CASE("a page whose words are forgotten between two looks is set again as it was, at every width") {
    for (float const width : {576.0F, 200.0F}) {
        CAPTURE(width);
        Page page(fixture::kSpecimen, width);
        Page other(fixture::kSpecimen, width);
        text::Shaper& shaper = page.fonts.implementation().shaper;
        page.document.prepare(0, 1e9F);
        float const height = page.document.height();
        std::size_t const all = page.document.memory_bytes();
        for (int i = 0; i < 3; ++i) {
            CAPTURE(i);
            shaper.trim(0);
            CHECK(shaper.memory_bytes() < 10'000);
            CHECK(count_differences(look_at(page.document), look_at(other.document)) == 0);
            CHECK(page.document.height() == height);
            // The lines beyond the screen are forgotten, too, and cost as much as before when they are set again.
            CHECK(page.document.memory_bytes() < all);
            page.document.prepare(0, 1e9F);
            CHECK(page.document.memory_bytes() == all);
        }
    }
}

TEST_CASE("a text that is read again finds its words kept, and costs nothing more") {
    Page page(other_words(1, 3000));
    page.document.prepare(0, 1e9F);
    text::Shaper& shaper = page.fonts.implementation().shaper;
    auto const words_kept = [&shaper] {
        // Each a word that nobody has had, whose index is the number of those before it.
        static std::u32string probe = U"~";
        probe += U'~';
        text::WordRequest request;
        request.text = probe;
        request.length = static_cast<std::uint32_t>(probe.size());
        return shaper.intern(request);
    };
    text::WordIndex const before = words_kept();
    CHECK(before > 3000);
    text::Document again(page.fonts);
    again.set_text(page.document.text(), fixture::column(576));
    again.prepare(0, 1e9F);
    for (float const width : {300.0F, 700.0F}) {
        again.set_style(fixture::column(width));
        again.prepare(0, 1e9F);
    }
    CHECK(words_kept() == before + 1);
}
