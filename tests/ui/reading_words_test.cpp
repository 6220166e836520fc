#include "ui/reading_words.h"

#include <doctest/doctest.h>

#include "unicode/segment.h"

// The headless platform's dictionary has words of five characters.

namespace {

using unicode::Position;
using unicode::Range;
using unicode::Text;

constexpr std::uint32_t kFirstThai = 4; // after "see "

Text mixed() {
    return Text::from_utf8("see \xE0\xB8\xAA\xE0\xB8\xB0\xE0\xB8\x9E\xE0\xB8\xB2\xE0\xB8\x99" // สะพาน
                           "\xE0\xB8\x88\xE0\xB8\xB0\xE0\xB8\x9B\xE0\xB8\xB4\xE0\xB8\x94"     // จะปิด
                           "\xE0\xB8\x9B\xE0\xB8\xB5 now");                                   // ปี
}

} // namespace

TEST_CASE("a word of Thai is what the dictionary says, from any of its letters") {
    Text const text = mixed();
    for (std::uint32_t i = 0; i < 5; ++i)
        CHECK(ui::reading_word_at(text, Position(kFirstThai + i)) == unicode::range(4, 9));
    for (std::uint32_t i = 5; i < 10; ++i)
        CHECK(ui::reading_word_at(text, Position(kFirstThai + i)) == unicode::range(9, 14));
    CHECK(ui::reading_word_at(text, Position(14)) == unicode::range(14, 16));
}

TEST_CASE("words of scripts with spaces are those of UAX #29") {
    Text const text = mixed();
    for (std::uint32_t const at : {0U, 2U, 3U, 17U, 19U})
        CHECK(ui::reading_word_at(text, Position(at)) == unicode::word_at(text, Position(at)));
}

TEST_CASE("word by word forward and back stops at the same words") {
    Text const text = mixed();
    std::vector<std::uint32_t> ends;
    for (Position at(0); at.value() < text.length(); ends.push_back(at.value())) at = ui::next_reading_word(text, at);
    CHECK(ends == std::vector<std::uint32_t>{3, 9, 14, 16, 20});
    std::vector<std::uint32_t> starts;
    for (Position at(text.length()); at.value() > 0; starts.push_back(at.value()))
        at = ui::previous_reading_word(text, at);
    CHECK(starts == std::vector<std::uint32_t>{17, 14, 9, 4, 0});
}

TEST_CASE("a word never ends inside a character and its marks") {
    std::string thai;
    for (int i = 0; i < 400; ++i) thai += "\xE0\xB8\x81\xE0\xB8\xB4\xE0\xB9\x88"; // one letter with two marks
    Text const text = Text::from_utf8(thai);
    for (std::uint32_t i = 0; i < text.length(); ++i) {
        Range const word = ui::reading_word_at(text, Position(i));
        REQUIRE(word.contains(Position(i)));
        REQUIRE(unicode::is_grapheme_border(text, word.start));
        REQUIRE(unicode::is_grapheme_border(text, word.end));
    }
}
