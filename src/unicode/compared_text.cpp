#include "unicode/compared_text.h"

#include "unicode/accents.h"
#include "unicode/fold.h"

namespace unicode {

namespace {

// The way of writing that a keyboard has; 0: not seen at all.
char32_t as_typed(char32_t c) {
    if (c < 0xA0) return c;
    switch (c) {
    case 0x00A0:
    case 0x2009:
    case 0x202F: return U' ';
    case 0x2010:
    case 0x2011: return U'-';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B: return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F: return U'"';
    case 0x00AD: // soft hyphen
    case 0x0640: // tatweel
    case 0x2060:
    case 0xFEFF: return 0;
    default: break;
    }
    // Joiners, directions, variation selectors.
    bool const is_unseen = (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                           (c >= 0x2066 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F);
    return is_unseen ? 0 : c;
}

struct Spelling {
    char32_t letter;
    char const* letters;
};

// Letters that Unicode does not take apart and readers do.
constexpr Spelling kSpellings[] = {
    {0xDF, "ss"},   {0xE6, "ae"},   {0xF0, "d"},    {0xF8, "o"},     {0x111, "d"},
    {0x127, "h"},   {0x131, "i"},   {0x142, "l"},   {0x153, "oe"},   {0x167, "t"},
    {0xFB00, "ff"}, {0xFB01, "fi"}, {0xFB02, "fl"}, {0xFB03, "ffi"}, {0xFB04, "ffl"},
};

char const* spelling_of(char32_t letter) {
    for (Spelling const& one : kSpellings)
        if (one.letter == letter) return one.letters;
    return nullptr;
}

// The capital that folds to this one; itself where there is none.
char32_t capital_of(char32_t lower) {
    if (lower < 0x80) return lower >= U'a' && lower <= U'z' ? lower - 32 : lower;
    for (FoldingStretch const& one : kFoldingStretches) {
        auto const from = static_cast<char32_t>(static_cast<std::int64_t>(lower) - one.move);
        if (from >= one.first && from <= one.last && (from - one.first) % one.step == 0) return from;
    }
    return lower;
}

} // namespace

void ComparedText::put(char32_t letter) {
    letters_ += letter;
    starts_.push_back(length_);
}

void ComparedText::add_letter(char32_t lower, bool is_capital) {
    auto const shown = [is_capital](char32_t letter) { return is_capital ? capital_of(letter) : letter; };
    if (!comparison_.accents) {
        if (char const* const letters = spelling_of(lower)) {
            for (char const* at = letters; *at != '\0'; ++at) put(shown(static_cast<unsigned char>(*at)));
            return;
        }
    }
    AccentedLetter const* const accented = find_accented(lower);
    if (accented == nullptr) return put(shown(lower));
    char32_t const base = fold(accented->base);
    add_letter(base, is_capital || (comparison_.letter_case && base != accented->base));
    if (comparison_.accents && accented->accent != 0) put(accented->accent);
}

void ComparedText::add(char32_t character) {
    char32_t const typed = as_typed(character);
    if (typed == 0 || (!comparison_.accents && is_accent(typed))) return;
    char32_t const lower = fold(typed);
    bool const is_capital = comparison_.letter_case && lower != typed;
    if (lower < 0xC0) return put(is_capital ? typed : lower);
    add_letter(lower, is_capital);
}

void ComparedText::add(std::u32string_view characters) {
    for (char32_t const character : characters) {
        add(character);
        ++length_;
    }
}

std::optional<Range> ComparedText::range(std::size_t first, std::size_t last) const {
    if (first >= last || last > starts_.size()) return std::nullopt;
    bool const starts_inside = first > 0 && starts_[first - 1] == starts_[first];
    bool const ends_inside = last < starts_.size() && starts_[last - 1] == starts_[last];
    if (starts_inside || ends_inside) return std::nullopt;
    return unicode::range(starts_[first], last < starts_.size() ? starts_[last] : length_);
}

std::u32string compared(std::u32string_view characters, Comparison comparison) {
    ComparedText text(comparison);
    text.add(characters);
    return text.letters();
}

} // namespace unicode
