#include "unicode/compared_text.h"

#include <doctest/doctest.h>

#include "unicode/accents.h"
#include "unicode/fold.h"

using unicode::compared;
using unicode::ComparedText;
using unicode::Comparison;

namespace {

constexpr Comparison kCaseMatters{true, false};
constexpr Comparison kAccentsMatter{false, true};
constexpr Comparison kBothMatter{true, true};

} // namespace

TEST_CASE("case and accents of many scripts do not matter unless asked for") {
    CHECK(compared(U"\u00C9t\u00E9 ete\u0301") == U"ete ete"); // French, composed and not
    CHECK(compared(U"\u0106ur\u010Di\u0107 \u0110oko\u0432\u0438\u045B") == U"curcic doko\u0432\u0438\u045B");
    CHECK(compared(U"\u0141\u00F3d\u017A") == U"lodz"); // Polish
    CHECK(compared(U"Vi\u1EC7t Nam") == U"viet nam");   // Vietnamese, two accents
    CHECK(compared(U"\u0386\u03BD\u03B8\u03C1\u03C9\u03C0\u03BF\u03C2") ==
          U"\u03B1\u03BD\u03B8\u03C1\u03C9\u03C0\u03BF\u03C3"); // Greek with its last sigma
    CHECK(compared(U"\u0401\u043B\u043A\u0430 \u0419\u043E\u0434") == U"\u0435\u043B\u043A\u0430 \u0438\u043E\u0434");
    CHECK(compared(U"\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD") == U"\u05E9\u05DC\u05D5\u05DD"); // Hebrew points
    CHECK(compared(U"\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F \u0623\u0644\u0640\u0640\u0641") ==
          U"\u0645\u062D\u0645\u062F \u0627\u0644\u0641");           // Arabic points, hamza, tatweel
    CHECK(compared(U"\u0958\u0932\u092E") == U"\u0915\u0932\u092E"); // a nukta
    CHECK(compared(U"\u0130stanbul Stra\u00DFe \uFB01n \u00C6on") == U"istanbul strasse fin aeon");
}

TEST_CASE("what makes another letter is kept: tones, vowels, voicing, ideographs") {
    for (std::u32string_view const text : {U"\u0E04\u0E48\u0E32", U"\u0915\u093F\u0924\u093E\u092C", U"\u304B\u3099",
                                           U"\u6A4B", U"\U0001F309", U"\uAC01"})
        CHECK(compared(text) == text);
}

TEST_CASE("what no keyboard writes is what a keyboard writes") {
    CHECK(compared(U"\u201Cit\u2019s\u201D 10\u00A0km co\u00ADop\u200B x\u2011y", kBothMatter) ==
          U"\"it's\" 10 km coop x-y");
}

TEST_CASE("case alone or accents alone can matter, for composed letters too") {
    CHECK(compared(U"\u00C9t\u00E9 \u0386", kCaseMatters) == U"Ete \u0391");
    CHECK(compared(U"\u00C9t\u00E9", kAccentsMatter) == U"e\u0301te\u0301");
    CHECK(compared(U"\u00C9", kBothMatter) == U"E\u0301");
    CHECK(compared(U"E\u0301", kBothMatter) == U"E\u0301");
    CHECK(compared(U"\u1EC7", kAccentsMatter) == U"e\u0323\u0302");
    CHECK(compared(U"\u0416\u0436", kCaseMatters) == U"\u0416\u0436");
    CHECK(compared(U"\u00C6on \u00DF", kCaseMatters) == U"AEon ss");
}

TEST_CASE("letters know where they stand, with the accents after them, and never in the middle of a character") {
    ComparedText text;
    text.add(U"\U0001F309 cafe");
    text.add(U"\u0301 Stra\u00DFe");
    CHECK(text.letters() == U"\U0001F309 cafe strasse");
    CHECK(text.length() == 14);
    CHECK(*text.range(2, 6) == unicode::range(2, 7));
    CHECK(*text.range(7, 14) == unicode::range(8, 14));
    CHECK(*text.range(11, 13) == unicode::range(12, 13));
    CHECK_FALSE(text.range(11, 12)); // half an ß
    CHECK_FALSE(text.range(12, 14));
    CHECK_FALSE(text.range(3, 3));
    CHECK_FALSE(text.range(13, 15));
}

TEST_CASE("the tables are sorted, and taking a letter apart comes to an end") {
    for (std::size_t i = 1; i < unicode::kAccentedLetters.size(); ++i)
        CHECK(unicode::kAccentedLetters[i - 1].letter < unicode::kAccentedLetters[i].letter);
    for (std::size_t i = 1; i < unicode::kAccentStretches.size(); ++i)
        CHECK(unicode::kAccentStretches[i - 1].last < unicode::kAccentStretches[i].first);
    for (unicode::AccentedLetter const& one : unicode::kAccentedLetters) {
        CHECK((one.accent == 0 || unicode::is_accent(one.accent)));
        std::u32string const letters = compared(std::u32string(1, one.letter));
        CHECK(letters.size() <= 2); // "ae" at most
        CHECK(compared(letters) == letters);
    }
}
