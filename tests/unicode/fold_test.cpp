#include "unicode/fold.h"

#include <doctest/doctest.h>

TEST_CASE("letters that differ in case alone fold to one, everything else to itself") {
    CHECK(unicode::fold(U'A') == U'a');
    CHECK(unicode::fold(U'z') == U'z');
    CHECK(unicode::fold(U'[') == U'[');
    CHECK(unicode::fold(0x00C9) == 0x00E9); // É
    CHECK(unicode::fold(0x0100) == 0x0101); // Ā, every second one
    CHECK(unicode::fold(0x0101) == 0x0101);
    CHECK(unicode::fold(0x0178) == 0x00FF);   // Ÿ, backwards
    CHECK(unicode::fold(0x03A3) == 0x03C3);   // Σ
    CHECK(unicode::fold(0x03C2) == 0x03C3);   // final ς
    CHECK(unicode::fold(0x0416) == 0x0436);   // Ж
    CHECK(unicode::fold(0x1E921) == 0x1E943); // Adlam
    CHECK(unicode::fold(0x00DF) == 0x00DF);   // ß
    CHECK(unicode::fold(0x6A4B) == 0x6A4B);
    CHECK(unicode::fold(0x10FFFF) == 0x10FFFF);
}

TEST_CASE("folding twice is folding once") {
    for (char32_t character = 0; character < 0x20000; ++character) {
        char32_t const once = unicode::fold(character);
        if (unicode::fold(once) != once) CHECK(character == 0);
    }
}
