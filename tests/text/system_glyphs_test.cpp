#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "../all_there.h"
#include "font_packs/font_packs.h"
#include "page.h"
#include "text/system_glyphs.h"
#include "unicode/utf8.h"

using fixture::Page;
using text::FontRole;
using text::Fonts;
using text::PlacedGlyph;
using text::SystemCharacters;
using unicode::Position;

namespace {

// A page whose system gives each grapheme the width that `widths` says, or one em.
struct SystemPage : Page {
    explicit SystemPage(std::string_view utf8, std::string language = "en") : Page(utf8) {
        text::DocumentStyle style = fixture::column(600);
        style.language = std::move(language);
        document.set_style(style);
        fonts.offer(font_packs::kPacks);
        fonts.use_system([this](SystemCharacters const& characters) {
            ++asked[characters.text];
            auto const found = widths.find(characters.text);
            return found != widths.end() ? found->second : 1.0F;
        });
    }
    std::vector<PlacedGlyph> glyphs() {
        std::vector<PlacedGlyph> out;
        document.glyphs(0, 500, out);
        return out;
    }
    SystemCharacters const* characters(PlacedGlyph const& glyph) {
        return fonts.system_characters(glyph.face, glyph.glyph);
    }
    float x(std::uint32_t position) { return document.place({Position(position)}).x; }

    std::map<std::string, float> widths;
    std::map<std::string, int> asked;
};

} // namespace

TEST_CASE("Han, kana, hangul and their punctuation are pictures of the system, one em wide") {
    SystemPage page("a橋は、ア「한」。ㄅ々b");
    auto const glyphs = page.glyphs();
    REQUIRE(glyphs.size() == 12);
    CHECK_FALSE(text::is_system_face(glyphs.front().face));
    CHECK_FALSE(text::is_system_face(glyphs.back().face));
    for (std::size_t i = 1; i < 11; ++i) {
        CAPTURE(i);
        REQUIRE(page.characters(glyphs[i]) != nullptr);
        CHECK(page.x(static_cast<std::uint32_t>(i) + 1) - page.x(static_cast<std::uint32_t>(i)) == doctest::Approx(18));
    }
    CHECK(page.characters(glyphs[1])->text == "橋");
    CHECK_FALSE(page.characters(glyphs[1])->is_emoji);
    CHECK(page.fonts.take_wishes().empty());
}

TEST_CASE("Han carries the language of the article, so that it is drawn as its readers write it") {
    std::map<std::string, std::string> const wanted = {
        {"ja", "ja"},         {"ja-JP", "ja"},        {"ko", "ko"},         {"zh", "zh-Hans"},
        {"zh-CN", "zh-Hans"}, {"zh-Hans", "zh-Hans"}, {"zh-TW", "zh-Hant"}, {"zh-Hant-HK", "zh-Hant"},
        {"yue", "zh-Hant"},   {"de", "zh-Hans"}};
    for (auto const& [language, drawn] : wanted) {
        std::string const& of_article = language;
        CAPTURE(of_article);
        SystemPage page("骨🌉", of_article);
        auto const glyphs = page.glyphs();
        REQUIRE(glyphs.size() == 2);
        CHECK(page.characters(glyphs[0])->language == drawn);
        CHECK(page.characters(glyphs[1])->language.empty());
    }
}

TEST_CASE("in an article of another language Han is written as the letters beside it say") {
    for (auto const& [words, drawn] : std::map<std::string, std::string>{
             {"骨の", "ja"}, {"骨。カ", "ja"}, {"骨이", "ko"}, {"骨。", "zh-Hans"}, {"骨", "zh-Hans"}}) {
        std::string const& written = words;
        CAPTURE(written);
        SystemPage page(written, "en");
        auto const glyphs = page.glyphs();
        REQUIRE_FALSE(glyphs.empty());
        CHECK(page.characters(glyphs[0])->language == drawn);
    }
}

TEST_CASE("half-width forms and letters of hangul are measured, hangul syllables by one of them") {
    SystemPage page("ｱ한국어ᄒ");
    page.widths = {{"ｱ", 0.5F}, {"한", 0.92F}, {"ᄒ", 0.8F}};
    CHECK(page.x(1) - page.x(0) == doctest::Approx(9));
    CHECK(page.x(2) - page.x(1) == doctest::Approx(18 * 0.92));
    CHECK(page.x(4) - page.x(3) == doctest::Approx(18 * 0.92));
    CHECK(page.x(5) - page.x(4) == doctest::Approx(18 * 0.8));
    CHECK(page.asked.count("국") == 0);
}

TEST_CASE("an emoji of many characters is one picture of a measured width, and the caret does not go into it") {
    for (char const* const emoji : {"👩‍👩‍👧‍👦", "🇷🇸", "👍🏽", "❤️", "1️⃣", "#⃣",
                                    "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏳️‍🌈", "☎️", "⚡", "🌉", "©️"}) {
        CAPTURE(emoji);
        SystemPage page(std::string("a") + emoji + "b");
        page.widths[emoji] = 1.25F;
        auto const glyphs = page.glyphs();
        REQUIRE(glyphs.size() == 3);
        REQUIRE(page.characters(glyphs[1]) != nullptr);
        CHECK(page.characters(glyphs[1])->text == emoji);
        CHECK(page.characters(glyphs[1])->is_emoji);
        std::uint32_t const end = page.document.text().length() - 1;
        CHECK(page.x(end) - page.x(1) == doctest::Approx(22.5));
        for (std::uint32_t i = 2; i < end; ++i) CHECK(page.x(i) == page.x(1));
    }
}

TEST_CASE("symbols and digits without a selector stay letters, also where the text asks for a letter") {
    SystemPage page("☎ © 1 # ⚡︎ ☺︎");
    for (int round = 0; round < 4; ++round) {
        page.document.prepare(0, 100);
        for (std::string const& file : page.fonts.take_wishes())
            CHECK(page.fonts.take_file(file, fixture::font_bytes(file)));
    }
    auto const glyphs = page.glyphs();
    CHECK(glyphs.size() >= 6);
    for (PlacedGlyph const& glyph : glyphs) {
        CHECK_FALSE(text::is_system_face(glyph.face));
        CHECK(glyph.face != text::kBoxFace);
    }
}

TEST_CASE("pictures come in visual order in text from right to left") {
    SystemPage page("א🌉🌊ב");
    CHECK(page.fonts.add(FontRole::Serif, "hebrew", fixture::font_bytes("hebrew")));
    auto const glyphs = page.glyphs();
    REQUIRE(glyphs.size() == 4);
    REQUIRE(page.characters(glyphs[1]) != nullptr);
    REQUIRE(page.characters(glyphs[2]) != nullptr);
    CHECK(page.characters(glyphs[1])->text == "🌊");
    CHECK(page.characters(glyphs[2])->text == "🌉");
    CHECK(glyphs[1].x < glyphs[2].x);
    CHECK(page.x(1) > page.x(2));
}

TEST_CASE("each grapheme is known once in each role and language, and measured once") {
    SystemPage page("🌉🌉 🌉\n🌉");
    auto const glyphs = page.glyphs();
    REQUIRE(glyphs.size() == 4);
    CHECK(glyphs[0].glyph == glyphs[3].glyph);
    CHECK(page.asked["🌉"] == 1);
    auto const line = text::set_short_line(page.fonts, "🌉", FontRole::Sans, 13, 0, "en");
    REQUIRE(line.glyphs.size() == 1);
    CHECK(line.glyphs[0].face != glyphs[0].face);
    REQUIRE(page.characters(line.glyphs[0]) != nullptr);
    CHECK(page.characters(line.glyphs[0])->role == FontRole::Sans);
    CHECK(page.fonts.system_characters(glyphs[0].face, 999) == nullptr);
    CHECK(page.fonts.system_characters(0, 0) == nullptr);
}

TEST_CASE("where no font of the system has them they are boxes with their code") {
    SystemPage page("橋🌉한");
    page.widths = {{"水", -1.0F}, {"🌉", -1.0F}, {"한", -1.0F}};
    auto const glyphs = page.glyphs();
    REQUIRE(glyphs.size() == 3);
    for (PlacedGlyph const& glyph : glyphs) CHECK(glyph.face == text::kBoxFace);
}

TEST_CASE("the pictures by default are those of the Unicode database") {
    std::string const path = test::unicode_file("emoji/emoji-data.txt");
    if (!test::can_test_with_file(path, "unicode-data")) return;
    std::ifstream file(path);
    std::string line;
    int checked = 0;
    while (std::getline(file, line)) {
        if (line.find("; Emoji_Presentation") == std::string::npos) continue;
        char* end = nullptr;
        unsigned long const first = std::strtoul(line.c_str(), &end, 16);
        unsigned long const last = *end == '.' ? std::strtoul(end + 2, nullptr, 16) : first;
        for (unsigned long c = first; c <= last; ++c, ++checked) CHECK(text::is_emoji_by_default(c));
    }
    CHECK(checked > 1100);
    for (char32_t const c : {U'1', U'#', U'a', U'©', U'☎', U'☺', U'❤', U'→', U'✔', U'🂡', U'🖐'})
        CHECK_FALSE(text::is_emoji_by_default(c));
}
