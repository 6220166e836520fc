#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "unicode/breaks.h"
#include "unicode/segment.h"
#include "unicode/utf8.h"

using unicode::Position;
using unicode::Range;
using unicode::Text;

namespace {

std::string word_around(Text const& text, std::uint32_t position) {
    return std::string(text.slice(unicode::word_at(text, Position(position))));
}

std::vector<std::string> paragraphs_of(std::string_view utf8) {
    Text const text = Text::from_utf8(utf8);
    std::vector<std::string> out;
    for (Range const range : unicode::paragraphs(text)) out.emplace_back(text.slice(range));
    return out;
}

// The places where lines may break, marked with |.
std::string broken(std::string_view utf8, std::string const& language = "en") {
    Text const text = Text::from_utf8(utf8);
    std::u32string const characters = text.code_points(text.all());
    std::vector<unicode::LineBreak> breaks;
    unicode::find_line_breaks(characters, language, unicode::LineBreakRules::Reading, breaks);
    std::string out;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        unicode::append_utf8(out, characters[i]);
        if (breaks[i] == unicode::LineBreak::Allowed) out += '|';
    }
    return out;
}

} // namespace

TEST_CASE("lines may break after a hyphen between Hebrew words, not before a number") {
    CHECK(broken("בית־ספר") == "בית־|ספר");
    CHECK(broken("בן-עזרא") == "בן-|עזרא");
    CHECK(broken("בַּ־סֵפֶר") == "בַּ־|סֵפֶר");
    CHECK(broken("ב־38 או ב־The") == "ב־38 |או |ב־The");
    CHECK(broken("־ספר") == "־|ספר");
    CHECK(broken("ב־") == "ב־");
    CHECK(broken("") == "");
}

TEST_CASE("graphemes are stepped over whole in both directions") {
    Text const text = Text::from_utf8("a👩‍👩‍👧‍👦e\u0301🇷🇸🇩🇪\r\nक्षि");
    std::vector<std::uint32_t> forward;
    for (Position p; p.value() < text.length();) {
        p = unicode::next_grapheme(text, p);
        forward.push_back(p.value());
    }
    CHECK(forward == std::vector<std::uint32_t>{1, 8, 10, 12, 14, 16, 20});
    std::vector<std::uint32_t> backward;
    for (Position p(text.length()); p.value() > 0;) {
        p = unicode::previous_grapheme(text, p);
        backward.push_back(p.value());
    }
    CHECK(backward == std::vector<std::uint32_t>{16, 14, 12, 10, 8, 1, 0});
    CHECK(unicode::snap_to_grapheme(text, Position(5)) == Position(1));
    CHECK(unicode::next_grapheme(text, Position(20)) == Position(20));
    CHECK(unicode::previous_grapheme(text, Position(0)) == Position(0));
}

TEST_CASE("a hundred thousand marks on one letter are one grapheme") {
    std::string marked = "xa";
    for (int i = 0; i < 100'000; ++i) marked += "\u0301";
    Text const text = Text::from_utf8(marked + "b");
    CHECK(unicode::next_grapheme(text, Position(1)) == Position(100'002));
    CHECK(unicode::previous_grapheme(text, Position(100'002)) == Position(1));
}

TEST_CASE(
    "pictures and letters that are joined a hundred thousand times are one grapheme, found from any place in it") {
    for (char const* const part : {"\U0001F469\u200D", "\U0001F469\U0001F3FD\u200D", "\u0915\u094D"}) {
        CAPTURE(std::string(part));
        std::string chain = "x";
        for (int i = 0; i < 100'000; ++i) chain += part;
        Text const text = Text::from_utf8(chain);
        int borders = 0;
        for (std::uint32_t i = 2; i < text.length(); ++i) borders += is_grapheme_border(text, Position(i)) ? 1 : 0;
        CHECK(borders == 0);
        CHECK(unicode::next_grapheme(text, Position(1)) == Position(text.length()));
        CHECK(unicode::previous_grapheme(text, Position(text.length())) == Position(1));
    }
}

TEST_CASE("a border that is asked about alone is one of those that are found from the start") {
    constexpr char32_t kSigns[] = {U'a',    U'\r',   U'\n',  0x301,  0x903,   0x200D,  0x200C,  0x94D,
                                   0x915,   0x928,   0x1100, 0x1161, 0x11A8,  0x1F469, 0x1F3FD, 0x1F680,
                                   0x1F1E6, 0x1F1F7, 0x0600, 0xFE0F, 0xE0061, 0x20E3,  0x0E33,  0x0BBE};
    std::uint32_t state = 7;
    int wrong = 0;
    for (int round = 0; round < 3000; ++round) {
        std::u32string signs;
        for (int i = 0; i < 24; ++i) {
            state = state * 1664525U + 1013904223U;
            signs += kSigns[(state >> 16U) % std::size(kSigns)];
        }
        std::vector<bool> breaks;
        unicode::find_grapheme_breaks(signs, breaks);
        Text const text = Text::from_utf8(unicode::to_utf8(signs));
        for (std::uint32_t i = 1; i < text.length(); ++i)
            wrong += is_grapheme_border(text, Position(i)) == breaks[i - 1] ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("the word at a position is its segment, and at the end of a paragraph the one before") {
    Text const text = Text::from_utf8("It’s 3.14, or so.\nNext\n\n");
    CHECK(word_around(text, 0) == "It’s");
    CHECK(word_around(text, 3) == "It’s");
    CHECK(word_around(text, 4) == " ");
    CHECK(word_around(text, 6) == "3.14");
    CHECK(word_around(text, 9) == ",");
    CHECK(word_around(text, 17) == ".");
    CHECK(word_around(text, 18) == "Next");
    CHECK(word_around(text, 22) == "Next");
    CHECK(unicode::word_at(text, Position(23)) == unicode::range(23, 23));
    CHECK(unicode::word_at(text, Position(text.length())) == unicode::range(text.length(), text.length()));
}

TEST_CASE("moving by words stops at words with a letter or digit, across paragraphs") {
    Text const text = Text::from_utf8("One, “two” — 3.5\nfour");
    std::vector<std::uint32_t> ends;
    for (Position p; p.value() < text.length();) {
        p = unicode::next_word(text, p);
        ends.push_back(p.value());
    }
    CHECK(ends == std::vector<std::uint32_t>{3, 9, 16, 21});
    std::vector<std::uint32_t> starts;
    for (Position p(text.length()); p.value() > 0;) {
        p = unicode::previous_word(text, p);
        starts.push_back(p.value());
    }
    CHECK(starts == std::vector<std::uint32_t>{17, 13, 6, 0});
    CHECK(unicode::previous_word(text, Position(8)) == Position(6));
    CHECK(unicode::next_word(text, Position(7)) == Position(9));
}

TEST_CASE("a word of a million letters is found whole") {
    std::string const letters(1'000'000, 'a');
    Text const text = Text::from_utf8("x " + letters + " y");
    CHECK(unicode::word_at(text, Position(500'000)) == unicode::range(2, 1'000'002));
}

TEST_CASE("paragraphs end at every line terminator, CR LF being one of two characters") {
    CHECK(paragraphs_of("a\r\nb\rc\n\nd\u2029e") == std::vector<std::string>{"a", "b", "c", "", "d", "e"});
    CHECK(paragraphs_of("a\vb\fc\u0085d\u2028e") == std::vector<std::string>{"a", "b", "c", "d", "e"});
    CHECK(paragraphs_of("") == std::vector<std::string>{""});
    CHECK(paragraphs_of("a\n") == std::vector<std::string>{"a", ""});
    CHECK(paragraphs_of("\u00C2\u2027\u202A") == std::vector<std::string>{"\u00C2\u2027\u202A"});
}

TEST_CASE("a paragraph is found from every position, also inside its terminator") {
    Text const text = Text::from_utf8("ab\r\ncd\n\nef");
    CHECK(unicode::paragraph_at(text, Position(0)) == unicode::range(0, 2));
    CHECK(unicode::paragraph_at(text, Position(2)) == unicode::range(0, 2));
    CHECK(unicode::paragraph_at(text, Position(3)) == unicode::range(0, 2));
    CHECK(unicode::paragraph_at(text, Position(4)) == unicode::range(4, 6));
    CHECK(unicode::paragraph_at(text, Position(7)) == unicode::range(7, 7));
    CHECK(unicode::paragraph_at(text, Position(10)) == unicode::range(8, 10));
}

TEST_CASE("letters, digits, marks and joiners make words; scripts without spaces are known") {
    for (char32_t const c : {U'a', U'É', U'ж', U'7', U'٣', char32_t(0x301), char32_t(0x200D), U'漢', U'ก'})
        CHECK(unicode::is_word_character(c));
    for (char32_t const c : {U' ', U'.', U'-', U'’', U'“', U'€', char32_t(0x1F309), char32_t(0x110000)})
        CHECK_FALSE(unicode::is_word_character(c));
    for (char32_t const c : {U'漢', U'の', U'カ', U'ー', U'ก', U'ລ', U'ក', U'မ'}) CHECK(unicode::is_unspaced_script(c));
    for (char32_t const c : {U'a', U'한', U'א', U'अ'}) CHECK_FALSE(unicode::is_unspaced_script(c));
    CHECK(unicode::is_white_space(0xA0));
    CHECK(unicode::is_white_space(0x3000));
    CHECK_FALSE(unicode::is_white_space(0x200B));
}

TEST_CASE("lines do not break after a slash in short stretches, nor inside a scheme") {
    CHECK(broken("and/or both") == "and/or |both");
    CHECK(broken("see https://a.org now") == "see |https://a.org |now");
    CHECK(broken("https://example.org/harbour/bridges/2026/article.html") ==
          "https://example.org/|harbour/|bridges/2026/|article.html");
    CHECK(broken("one two") == "one |two");
    CHECK(broken("well-known") == "well-|known");
}

TEST_CASE("an apostrophe, a no-break space and a word joiner hold a line together") {
    CHECK(broken("l’homme 10\u00A0km a\u2060b") == "l’homme |10\u00A0km |a\u2060b");
}
