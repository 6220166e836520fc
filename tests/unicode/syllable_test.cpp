#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unicode/breaks.h"
#include "unicode/utf8.h"

namespace {

// The text with a bar at every break inside it.
std::string broken(std::u32string const& text) {
    std::vector<bool> breaks;
    unicode::find_syllable_breaks(text, breaks);
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (i + 1 < text.size() && breaks[i]) out += U'|';
    }
    return unicode::to_utf8(out);
}

} // namespace

TEST_CASE("letters and marks of Thai, Lao, Khmer and Burmese need a dictionary, digits and others do not") {
    for (char32_t const c : {U'ก', U'เ', char32_t(0x0E31), U'ກ', U'ក', char32_t(0x17D2), U'က', char32_t(0xAA60)})
        CHECK(unicode::needs_dictionary(c));
    for (char32_t const c : {U'a', U'漢', U'か', U'๕', U'฿', U'។', U'၊', U'क', char32_t(0x1F300)})
        CHECK_FALSE(unicode::needs_dictionary(c));
}

TEST_CASE("Thai and Lao break before a vowel that is written first and after signs that end a syllable") {
    CHECK(broken(U"ประเทศไทย") == "ประ|เทศ|ไทย");
    CHECK(broken(U"ทำงานต่างๆให้") == "ทำ|งานต่างๆ|ให้");
    CHECK(broken(U"เกาะ") == "เกาะ");
    CHECK(broken(U"ພາສາເກົາຫຼີ") == "ພາສາ|ເກົາຫຼີ");
}

TEST_CASE("Khmer breaks before a consonant that carries something, never below one") {
    CHECK(broken(U"ភាសាខ្មែរ") == "ភា|សា|ខ្មែរ");
    CHECK(broken(U"កម្ពុជា") == "ក|ម្ពុ|ជា");
}

TEST_CASE("Burmese breaks between syllables, not before a consonant that closes one and not below another") {
    CHECK(broken(U"မြန်မာနိုင်ငံ") == "မြန်|မာ|နိုင်|ငံ");
    CHECK(broken(U"သတ္တဝါ") == "သ|တ္တ|ဝါ");
}

TEST_CASE("breaks without a dictionary are never inside a grapheme, and the last is always there") {
    std::u32string const text = U"ก\u0E31\u0E49เกม\u0E39\u0E4Cကျ\u1031\u102C်\u17D2ក";
    std::vector<bool> graphemes;
    std::vector<bool> breaks;
    unicode::find_grapheme_breaks(text, graphemes);
    unicode::find_syllable_breaks(text, breaks);
    CHECK(breaks.size() == text.size());
    CHECK(breaks.back());
    for (std::size_t i = 0; i < text.size(); ++i) CHECK((!breaks[i] || graphemes[i]));
    unicode::find_syllable_breaks(U"", breaks);
    CHECK(breaks.empty());
}
