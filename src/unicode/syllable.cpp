#include "unicode/breaks.h"
#include "unicode/properties.h"
#include "unicode/segment.h"

// Thai and Lao write some vowels before the consonant that they follow in speech, and a few signs only at the end of a
// syllable: there a border is sure. In Khmer a consonant with nothing on it may close a syllable, one with a vowel or a
// subscript opens one. In Burmese what closes a syllable carries an asat or stands above what follows it.

namespace unicode {

namespace {

enum class Script : std::uint8_t { Other, Thai, Lao, Burmese, Khmer };

Script script_of(char32_t c) {
    if (c >= 0x0E00 && c <= 0x0E7F) return Script::Thai;
    if (c >= 0x0E80 && c <= 0x0EFF) return Script::Lao;
    bool const is_burmese =
        (c >= 0x1000 && c <= 0x109F) || (c >= 0xA9E0 && c <= 0xA9FF) || (c >= 0xAA60 && c <= 0xAA7F);
    if (is_burmese) return Script::Burmese;
    return c >= 0x1780 && c <= 0x17FF ? Script::Khmer : Script::Other;
}

constexpr char32_t kCoeng = 0x17D2;  // Khmer: what follows is written below
constexpr char32_t kVirama = 0x1039; // Burmese: likewise
constexpr char32_t kAsat = 0x103A;   // Burmese: this consonant closes the syllable; a tone may stand between

bool is_leading_vowel(char32_t c) {
    return (c >= 0x0E40 && c <= 0x0E44) || (c >= 0x0EC0 && c <= 0x0EC4);
}

// Sara a, sara am, the sign of repetition and that of an abbreviation, in Thai and in Lao.
bool ends_syllable(char32_t c) {
    return c == 0x0E30 || c == 0x0E33 || c == 0x0E46 || c == 0x0E2F || c == 0x0EB0 || c == 0x0EB3 || c == 0x0EC6;
}

bool is_following_vowel(char32_t c) {
    return ends_syllable(c) || c == 0x0E32 || c == 0x0E45 || c == 0x0EB2 || c == 0x0EBD;
}

bool has_border(std::u32string_view before, std::u32string_view after) {
    switch (script_of(after.front())) {
    case Script::Thai:
    case Script::Lao: {
        bool const is_silent = after.find(0x0E4C) != std::u32string_view::npos;
        bool const is_end = ends_syllable(before.back()) && !is_following_vowel(after.front()) && !is_silent;
        return !is_leading_vowel(before.back()) && (is_leading_vowel(after.front()) || is_end);
    }
    case Script::Khmer: return before.back() != kCoeng && after.size() > 1;
    case Script::Burmese: {
        bool const is_closing = after.substr(1, 2).find(kAsat) != std::u32string_view::npos;
        return before.back() != kVirama && !is_closing && !properties_of(after.front()).is_mark();
    }
    case Script::Other: break;
    }
    return false;
}

} // namespace

bool needs_dictionary(char32_t c) {
    return c >= 0x0E00 && c <= 0xAA7F && script_of(c) != Script::Other && is_unspaced_script(c);
}

void find_syllable_breaks(std::u32string_view text, std::vector<bool>& out) {
    std::vector<bool> graphemes;
    find_grapheme_breaks(text, graphemes);
    out.assign(text.size(), false);
    if (text.empty()) return;
    out.back() = true;
    std::size_t before = 0;
    std::size_t after = 0;
    while (!graphemes[after]) ++after;
    ++after;
    while (after < text.size()) {
        std::size_t end = after;
        while (!graphemes[end]) ++end;
        ++end;
        out[after - 1] = has_border(text.substr(before, after - before), text.substr(after, end - after));
        before = after;
        after = end;
    }
}

} // namespace unicode
