#include <algorithm>
#include <string>

#include "ui/list_order.h"
#include "unicode/fold.h"
#include "unicode/text.h"

namespace ui {

namespace {

// The letter without its accents, of those that Latin-1 and Latin Extended-A compose; in lower case already.
char32_t bare(char32_t letter) {
    constexpr std::string_view kFromE0 = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";
    constexpr std::string_view kFrom100 = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
                                          "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    if (letter >= 0xE0 && letter <= 0xFF && letter != 0xF7)
        return static_cast<char32_t>(kFromE0[static_cast<std::size_t>(letter - 0xE0)]);
    if (letter >= 0x100 && letter <= 0x17F)
        return static_cast<char32_t>(kFrom100[static_cast<std::size_t>(letter - 0x100)]);
    constexpr std::u32string_view kGreek = U"\u03AC\u03AD\u03AE\u03AF\u03CC\u03CD\u03CE";
    constexpr std::u32string_view kPlain = U"\u03B1\u03B5\u03B7\u03B9\u03BF\u03C5\u03C9";
    auto const greek = kGreek.find(letter);
    if (greek != std::u32string_view::npos) return kPlain[greek];
    return letter == 0x451 ? 0x435 : letter;
}

bool is_accent(char32_t letter) {
    return letter >= 0x300 && letter <= 0x36F;
}

std::u32string folded(std::string_view utf8) {
    unicode::Text text = unicode::Text::from_utf8(utf8);
    std::u32string letters = text.code_points(text.all());
    letters.erase(std::remove_if(letters.begin(), letters.end(), is_accent), letters.end());
    for (char32_t& letter : letters) letter = letter == 0x2019 ? U'\'' : bare(unicode::fold(letter));
    return letters;
}

} // namespace

bool holds_words(std::string_view text, std::string_view words) {
    return folded(text).find(folded(words)) != std::u32string::npos;
}

} // namespace ui
