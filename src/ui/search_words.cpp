#include <string>

#include "ui/list_order.h"
#include "unicode/text.h"

namespace ui {

namespace {

// Simple case folding (CaseFolding.txt, status C) of the letters that European newspapers are set in.
char32_t folded(char32_t letter) {
    auto within = [&](char32_t first, char32_t last) { return letter >= first && letter <= last; };
    if (within(U'A', U'Z') || within(0xC0, 0xD6) || within(0xD8, 0xDE)) return letter + 32;
    if (within(0x391, 0x3A1) || within(0x3A3, 0x3AB) || within(0x410, 0x42F)) return letter + 32;
    if (within(0x400, 0x40F)) return letter + 80;
    if (within(0x100, 0x12F) || within(0x132, 0x137) || within(0x14A, 0x177) || within(0x218, 0x21B))
        return letter | 1U;
    if (within(0x139, 0x148) || within(0x179, 0x17E)) return letter + (letter & 1U);
    if (letter == 0x3C2) return 0x3C3;
    if (letter == 0x2019) return U'\'';
    return letter;
}

std::u32string folded(std::string_view utf8) {
    unicode::Text text = unicode::Text::from_utf8(utf8);
    std::u32string letters = text.code_points(text.all());
    for (char32_t& letter : letters) letter = folded(letter);
    return letters;
}

} // namespace

bool holds_words(std::string_view text, std::string_view words) {
    return folded(text).find(folded(words)) != std::u32string::npos;
}

} // namespace ui
