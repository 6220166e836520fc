#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "page.h"
#include "unicode/breaks.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

using fixture::Page;
using text::LineInfo;
using unicode::Text;

namespace {

// "The bridge in the harbour of the city", without the spaces that Thai does not write.
constexpr std::u32string_view kThaiWords[] = {U"สะพาน", U"ที่", U"ท่าเรือ", U"ของ", U"เมือง"};

std::string thai_text(int repetitions) {
    std::u32string text;
    for (int i = 0; i < repetitions; ++i) {
        for (std::u32string_view const word : kThaiWords) text += word;
    }
    return unicode::to_utf8(text);
}

// A dictionary of five words.
bool find_thai_words(std::u32string_view run, std::vector<bool>& ends) {
    for (std::size_t i = 0; i < run.size();) {
        std::size_t length = 1;
        for (std::u32string_view const word : kThaiWords) {
            if (run.substr(i, word.size()) == word) length = word.size();
        }
        i += length;
        ends[i - 1] = true;
    }
    return true;
}

bool ends_with_a_word(std::string_view line) {
    std::u32string const text = Text::from_utf8(line).code_points(Text::from_utf8(line).all());
    for (std::u32string_view const word : kThaiWords) {
        if (text.size() >= word.size() && std::u32string_view(text).substr(text.size() - word.size()) == word)
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("lines of Thai break between the words of the dictionary") {
    Page page(thai_text(20), 200);
    page.fonts.find_words = find_thai_words;
    std::vector<LineInfo> const lines = page.document.lines(0, 5000);
    REQUIRE(lines.size() > 5);
    for (LineInfo const& line : lines) {
        CHECK(ends_with_a_word(page.document.text().slice(line.range)));
        CHECK(line.width <= 200);
    }
}

TEST_CASE("without a dictionary Thai breaks between syllables, and inside none of its characters") {
    for (bool const is_asked : {false, true}) {
        CAPTURE(is_asked);
        Page page(thai_text(20), 200);
        if (is_asked) page.fonts.find_words = [](std::u32string_view, std::vector<bool>&) { return false; };
        std::vector<LineInfo> const lines = page.document.lines(0, 5000);
        REQUIRE(lines.size() > 5);
        for (LineInfo const& line : lines) {
            CHECK(unicode::is_grapheme_border(page.document.text(), line.range.start));
            char32_t const last = page.document.text().at(line.range.end - 1);
            CHECK_FALSE((last >= 0x0E40 && last <= 0x0E44));
        }
    }
}

TEST_CASE("the dictionary is asked only about the paragraphs that are looked at, and never about other scripts") {
    std::string article = "The bridge closes.\n";
    for (int i = 0; i < 100; ++i) article += thai_text(3) + " harbour 2026\n";
    Page page(article);
    std::size_t asked = 0;
    page.fonts.find_words = [&asked](std::u32string_view run, std::vector<bool>& ends) {
        for (char32_t const c : run) CHECK((c == U' ' || unicode::needs_dictionary(c)));
        asked += run.size();
        return find_thai_words(run, ends);
    };
    page.document.prepare(0, 10);
    CHECK(asked == 0);
    page.document.prepare(0, 300);
    CHECK(asked > 0);
    CHECK(asked < page.document.text().length() / 10);
}

TEST_CASE("all stretches of a paragraph are one question, and lines break as if each had been one") {
    Page apart(thai_text(20), 200);
    apart.fonts.find_words = find_thai_words;
    Page together("2026 " + thai_text(20) + " in " + thai_text(20) + " harbour", 200);
    int questions = 0;
    together.fonts.find_words = [&questions](std::u32string_view stretches, std::vector<bool>& ends) {
        ++questions;
        return find_thai_words(stretches, ends);
    };
    int words = 0;
    for (LineInfo const& line : together.document.lines(0, 5000))
        words += ends_with_a_word(together.document.text().slice(line.range)) ? 1 : 0;
    CHECK(questions == 1);
    CHECK(words >= 2 * static_cast<int>(apart.document.lines(0, 5000).size()) - 3);
}

TEST_CASE("where the dictionary knows only one of two scripts, the other one breaks between syllables") {
    auto const knows_thai_alone = [](std::u32string_view stretches, std::vector<bool>& ends) {
        auto const is_lao = [](char32_t c) { return c >= 0x0E80 && c <= 0x0EFF; };
        return !std::any_of(stretches.begin(), stretches.end(), is_lao) && find_thai_words(stretches, ends);
    };
    std::string const lao = "\u0EAA\u0EB0\u0E9E\u0EB2\u0E99\u0EAA\u0EB0\u0E9E\u0EB2\u0E99"; // a bridge, twice
    Page mixed(thai_text(20) + " " + lao, 200);
    mixed.fonts.find_words = knows_thai_alone;
    Page thai(thai_text(20), 200);
    thai.fonts.find_words = find_thai_words;
    auto const expected = thai.document.lines(0, 5000);
    auto const lines = mixed.document.lines(0, 5000);
    REQUIRE(lines.size() >= expected.size());
    for (std::size_t i = 0; i + 1 < expected.size() && i < lines.size(); ++i)
        CHECK(lines[i].range == expected[i].range);
}

TEST_CASE("a word end inside a grapheme breaks no line") {
    Page page("กำกำกำกำกำกำกำกำกำกำกำกำกำกำกำกำ", 60);
    page.fonts.find_words = [](std::u32string_view run, std::vector<bool>& ends) {
        ends.assign(run.size(), true);
        return true;
    };
    std::vector<LineInfo> const lines = page.document.lines(0, 5000);
    REQUIRE(lines.size() > 2);
    for (LineInfo const& line : lines) CHECK(line.range.length() % 2 == 0);
}
