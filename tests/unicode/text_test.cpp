#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "unicode/text.h"
#include "unicode/utf8.h"
#include "unicode/well_formed.h"

using unicode::Position;
using unicode::Text;

namespace {

constexpr char kBad[] = "\xEF\xBF\xBD"; // U+FFFD

std::string repaired(std::string_view bytes) {
    return Text::from_utf8(bytes).utf8();
}

std::string bad(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += kBad;
    return out;
}

// One, two, three and four bytes, over all planes, in a row long enough for several strides of the index.
std::u32string characters_of_all_planes() {
    std::u32string characters;
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 251) {
        if (c < 0xD800 || c > 0xDFFF) characters.push_back(c);
    }
    return characters;
}

} // namespace

TEST_CASE("an empty text has length 0 and one position") {
    Text const text;
    CHECK(text.length() == 0);
    CHECK(text.to_byte(Position(0)) == 0);
    CHECK(text.to_utf16(Position(0)) == 0);
    CHECK(text.from_byte(0) == Position(0));
    CHECK(text.slice(text.all()).empty());
    CHECK(text == Text::from_utf8(""));
}

TEST_CASE("every maximal ill-formed part becomes one replacement character") {
    // The Unicode Standard 15.0, section 3.9, tables 3-8 to 3-11.
    CHECK(repaired("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") == bad(8) + "A");
    CHECK(repaired("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") == bad(8) + "A");
    CHECK(repaired("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") == bad(5) + "A" + bad(2) + "B");
    CHECK(repaired("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == bad(4) + "A");
}

TEST_CASE("bytes checked by the word are judged as one by one, whatever stands among them") {
    std::mt19937 random(11);
    // Characters of every length, then with bytes that belong nowhere.
    char const* const parts[] = {"a",
                                 " ",
                                 "é",
                                 "ب",
                                 "अ",
                                 "ก",
                                 "漢",
                                 "한",
                                 "\uD7FF",
                                 "\uE000",
                                 "👍",
                                 "\xED\xA0\x80",
                                 "\xC0\xAF",
                                 "\xE0\x9F\xBF",
                                 "\xF4\x90\x80\x80",
                                 "\x80",
                                 "\xE2\x82"};
    int wrong = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes;
        std::size_t const kinds = round % 3 == 0 ? 8 : round % 3 == 1 ? 11 : 17;
        while (bytes.size() < 40) bytes += parts[random() % (random() % 4 == 0 ? kinds : 8)];
        bytes.resize(random() % 41);
        std::size_t expected = 0;
        while (expected < bytes.size()) {
            unicode::DecodedCharacter const decoded = unicode::decode_first(std::string_view(bytes).substr(expected));
            if (!decoded.is_well_formed) break;
            expected += decoded.length;
        }
        wrong += unicode::well_formed_end(bytes, 0) == expected ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("a character cut off at the end becomes one replacement character") {
    std::string const whole = "x\xF0\x9F\x8C\x89";
    for (std::size_t length = 2; length < whole.size(); ++length)
        CHECK(repaired(whole.substr(0, length)) == "x" + bad(1));
    CHECK(repaired(whole) == whole);
}

TEST_CASE("bytes and UTF-16 units convert to positions and back over all planes") {
    std::u32string const characters = characters_of_all_planes();
    Text const text = Text::from_utf8(unicode::to_utf8(characters));
    REQUIRE(text.length() == characters.size());
    CHECK(text.code_points(text.all()) == characters);
    std::size_t byte = 0;
    std::size_t unit = 0;
    int wrong = 0;
    for (std::uint32_t i = 0; i < characters.size(); ++i) {
        char32_t const c = characters[i];
        std::size_t const bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        std::size_t const units = c < 0x10000 ? 1 : 2;
        Position const position(i);
        wrong += text.to_byte(position) == byte ? 0 : 1;
        wrong += text.to_utf16(position) == unit ? 0 : 1;
        for (std::size_t inside = 0; inside < bytes; ++inside)
            wrong += text.from_byte(byte + inside) == position ? 0 : 1;
        for (std::size_t inside = 0; inside < units; ++inside)
            wrong += text.from_utf16(unit + inside) == position ? 0 : 1;
        wrong += text.at(position) == c ? 0 : 1;
        byte += bytes;
        unit += units;
    }
    CHECK(wrong == 0);
    Position const end(text.length());
    CHECK(text.to_byte(end) == byte);
    CHECK(text.from_byte(byte) == end);
    CHECK(text.from_byte(byte + 100) == end);
    CHECK(text.to_utf16(end) == unit);
    CHECK(text.from_utf16(unit + 100) == end);
}

TEST_CASE("a slice is the UTF-8 of its range and lives with the text") {
    Text const text = Text::from_utf8("a\xC3\xA9\xE2\x80\x99\xF0\x9F\x8C\x89z");
    CHECK(text.slice(unicode::range(1, 4)) == "\xC3\xA9\xE2\x80\x99\xF0\x9F\x8C\x89");
    CHECK(text.slice(unicode::range(5, 5)).empty());
    std::string_view slice;
    {
        Text const copy = text;
        slice = copy.slice(unicode::range(4, 5));
    }
    CHECK(slice == "z");
}

TEST_CASE("texts are equal when their bytes are") {
    Text const text = Text::from_utf8("caf\xC3\xA9");
    CHECK(text == Text::from_utf8("caf\xC3\xA9"));
    CHECK_FALSE(text == Text::from_utf8("cafe\xCC\x81"));
}

TEST_CASE("import turns every line end into LF, drops a leading BOM and changes nothing else") {
    using unicode::normalize_import;
    CHECK(normalize_import("a\r\nb\rc\n\r\n\r\rd") == "a\nb\nc\n\n\n\nd");
    CHECK(normalize_import("\xEF\xBB\xBFtitle\xEF\xBB\xBF") == "title\xEF\xBB\xBF");
    CHECK(normalize_import("\r") == "\n");
    CHECK(normalize_import("") == "");
    CHECK(normalize_import(" e\xCC\x81 \xC2\x85 \xE2\x80\xA8 ") == " e\xCC\x81 \xC2\x85 \xE2\x80\xA8 ");
    CHECK(normalize_import("\xEF\xBB\xBF\xFF\r\n") == bad(1) + "\n");
}

TEST_CASE("surrogates and values beyond Unicode are encoded as replacement characters") {
    CHECK(unicode::to_utf8(std::u32string{char32_t(0xD800), char32_t(0xDFFF), char32_t(0x110000)}) == bad(3));
    CHECK(unicode::to_utf8(std::u32string{char32_t(0x10FFFF)}) == "\xF4\x8F\xBF\xBF");
}
