#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "page.h"

using fixture::Page;
using text::FontRole;
using text::Fonts;
using unicode::Position;
using unicode::Text;

namespace {

// A picture of the interface's icon font, which no face of the article has.
constexpr char32_t kIcon = 0xE000;

std::string utf8_of(char32_t c) {
    return {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
            static_cast<char>(0x80 | (c & 0x3F))};
}

char32_t first_icon() {
    Fonts fonts;
    auto const added = fonts.add(FontRole::Sans, "icons", fixture::font_bytes("icons"));
    CHECK(added);
    for (char32_t c = kIcon; c < 0xF8FF; ++c) {
        bool is_missing = false;
        fonts.on_missing = [&is_missing](FontRole, char32_t) { is_missing = true; };
        text::set_short_line(fonts, utf8_of(c), FontRole::Sans, 16, 0, "en");
        if (!is_missing) return c;
    }
    return 0;
}

} // namespace

TEST_CASE("a font cut short anywhere is refused and changes nothing") {
    std::vector<std::uint8_t> const whole = fixture::font_bytes("inter-400");
    Fonts fonts;
    for (std::size_t length = 0; length < whole.size(); length += 1 + whole.size() / 300) {
        CAPTURE(length);
        auto const added =
            fonts.add(FontRole::Sans, "inter", {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)});
        CHECK_FALSE(added);
        if (!added) CHECK(added.error().message.find("inter") != std::string::npos);
    }
    CHECK(fonts.generation() == 0);
    CHECK_FALSE(fonts.has_face(FontRole::Sans));
    CHECK(fonts.add(FontRole::Sans, "inter", whole));
    CHECK(fonts.has_face(FontRole::Sans));
    CHECK(fonts.generation() == 1);
}

TEST_CASE("a font with a changed byte in any table is refused") {
    std::vector<std::uint8_t> const whole = fixture::font_bytes("source-serif-400");
    Fonts fonts;
    std::size_t const tables = static_cast<std::size_t>(whole[4]) << 8 | whole[5];
    CHECK(tables > 8);
    for (std::size_t table = 0; table < tables; ++table) {
        std::size_t const record = 12 + 16 * table;
        std::string const name(whole.begin() + static_cast<std::ptrdiff_t>(record),
                               whole.begin() + static_cast<std::ptrdiff_t>(record) + 4);
        CAPTURE(name);
        std::size_t offset = 0;
        for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | whole[record + i];
        std::vector<std::uint8_t> broken = whole;
        broken[offset] ^= 0x40;
        CHECK_FALSE(fonts.add(FontRole::Serif, "serif", broken));
    }
    CHECK(fonts.generation() == 0);
    CHECK_FALSE(fonts.add(FontRole::Serif, "text", {'h', 'e', 'l', 'l', 'o', ' ', 'w', 'o', 'r', 'l', 'd', '!', '!'}));
    CHECK_FALSE(fonts.add(FontRole::Serif, "nothing", {}));
}

TEST_CASE("a missing character is asked for once in each role, invisible ones never") {
    Fonts fonts;
    fixture::add_faces(fonts);
    std::vector<std::pair<FontRole, char32_t>> asked;
    fonts.on_missing = [&asked](FontRole role, char32_t c) { asked.emplace_back(role, c); };
    text::Document document(fonts);
    document.set_text(Text::from_utf8("漢 and 漢 字\u200B\uFEFF\u200E\u2060\u00AD\t\u00A0\u2003\u2011\uFE0F end 漢"),
                      {});
    document.prepare(0, 500);
    document.set_style(fixture::column(200));
    document.prepare(0, 500);
    CHECK(asked == std::vector<std::pair<FontRole, char32_t>>{{FontRole::Serif, U'漢'}, {FontRole::Serif, U'字'}});
    text::set_short_line(fonts, "漢", FontRole::Sans, 13, 0, "en");
    REQUIRE(asked.size() == 3);
    CHECK(asked[2].first == FontRole::Sans);
}

TEST_CASE("a face that arrives late is used from then on, also when it comes while text is being laid out") {
    char32_t const icon = first_icon();
    REQUIRE(icon != 0);
    for (bool const at_once : {false, true}) {
        Page page("a" + utf8_of(icon) + "b\n" + utf8_of(icon));
        std::vector<std::uint8_t> const bytes = fixture::font_bytes("icons");
        int asked = 0;
        page.fonts.on_missing = [&](FontRole role, char32_t) {
            ++asked;
            if (at_once) CHECK(page.fonts.add(role, "icons", bytes));
        };
        page.document.prepare(0, 100);
        CHECK(asked == 1);
        std::uint64_t const before = page.document.layout_generation();
        if (!at_once) CHECK(page.fonts.add(FontRole::Serif, "icons", bytes));
        page.document.prepare(0, 100);
        CHECK(page.document.layout_generation() > before);
        std::vector<text::PlacedGlyph> glyphs;
        page.document.glyphs(0, 100, glyphs);
        REQUIRE(glyphs.size() == 4);
        CHECK(glyphs[1].glyph != 0);
        CHECK(glyphs[1].face != glyphs[0].face);
        CHECK(glyphs[3].face == glyphs[1].face);
        CHECK(asked == 1);
    }
}

TEST_CASE("text without any face takes room and draws nothing") {
    Fonts fonts;
    text::Document document(fonts);
    document.set_text(Text::from_utf8("The port authority said on Monday"), fixture::column(150));
    document.prepare(0, 500);
    CHECK(document.lines(0, 500).size() > 1);
    std::vector<text::PlacedGlyph> glyphs;
    document.glyphs(0, 500, glyphs);
    CHECK(glyphs.empty());
    CHECK(document.hit(1000, 10).position.value() > 5);
    fixture::add_faces(fonts);
    document.prepare(0, 500);
    document.glyphs(0, 500, glyphs);
    CHECK(glyphs.size() == 28);
}

TEST_CASE("a glyph's picture is grey, moves with the phase and grows with the size") {
    Page page("H");
    std::vector<text::PlacedGlyph> glyphs;
    page.document.glyphs(0, 100, glyphs);
    REQUIRE(glyphs.size() == 1);
    text::RasterKey key{glyphs[0].face, glyphs[0].glyph, 64 * 18, 0};
    text::Raster const small = text::rasterize(page.fonts, key);
    CHECK(small.width > 8);
    CHECK(small.height >= 11);
    CHECK(small.top < -8);
    CHECK(small.coverage.size() == static_cast<std::size_t>(small.width * small.height));
    int ink = 0;
    for (std::uint8_t const value : small.coverage) ink += value;
    CHECK(ink > 255 * 20);
    key.phase = 2;
    CHECK(text::rasterize(page.fonts, key).coverage != small.coverage);
    key.size_64 = 64 * 36;
    CHECK(text::rasterize(page.fonts, key).height >= 2 * small.height - 2);
}

TEST_CASE("blank glyphs and glyphs of no face have empty pictures") {
    Page page("H");
    CHECK(text::rasterize(page.fonts, {99, 3, 64 * 18, 0}).coverage.empty());
    CHECK(text::rasterize(page.fonts, {0, 60'000, 64 * 18, 0}).coverage.empty());
}
