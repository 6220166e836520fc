#include "text/system_glyphs.h"

#include <algorithm>

#include "unicode/utf8.h"

namespace text {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template <std::size_t count>
bool is_in(Range const (&ranges)[count], char32_t c) {
    auto const after = std::upper_bound(std::begin(ranges), std::end(ranges), c,
                                        [](char32_t wanted, Range const& range) { return wanted < range.first; });
    return after != std::begin(ranges) && c <= std::prev(after)->last;
}

// Emoji_Presentation of Unicode 15 and 16 (emoji-data.txt), with what is reserved between them in the last two blocks.
constexpr Range kEmojiByDefault[] = {
    {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},
    {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},
    {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
    {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F1E6, 0x1F1FF}, {0x1F201, 0x1F201}, {0x1F21A, 0x1F21A},
    {0x1F22F, 0x1F22F}, {0x1F232, 0x1F236}, {0x1F238, 0x1F23A}, {0x1F250, 0x1F251}, {0x1F300, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
    {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC},
    {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596},
    {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FF}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0},
    {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAFF},
};

// Han with its radicals and strokes, kana, bopomofo, hangul with its letters, Yi, their punctuation and width forms.
constexpr Range kSystemScripts[] = {
    {0x1100, 0x11FF}, {0x2E80, 0x2FDF}, {0x2FF0, 0x4DBF}, {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7FF},
    {0xF900, 0xFAFF}, {0xFE30, 0xFE4F}, {0xFF00, 0xFFEF}, {0x1AFF0, 0x1B16F}, {0x1F200, 0x1F2FF}, {0x20000, 0x3FFFD},
};

// Pictures that are letters by default but that hardly any font but an emoji font has.
constexpr Range kPictures[] = {{0x1F300, 0x1F5FF}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}};

bool is_hangul_syllable(char32_t c) {
    return c >= 0xAC00 && c <= 0xD7A3;
}
bool is_halfwidth(char32_t c) {
    return (c >= 0xFF61 && c <= 0xFFDC) || (c >= 0xFFE8 && c <= 0xFFEE);
}
bool is_jamo(char32_t c) {
    return (c >= 0x1100 && c <= 0x11FF) || (c >= 0xA960 && c <= 0xA97F) || (c >= 0xD7B0 && c <= 0xD7FF);
}
bool is_flag_letter(char32_t c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool contains(std::u32string_view text, char32_t c) {
    return text.find(c) != std::u32string_view::npos;
}

bool is_kana(char32_t c) {
    return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF66 && c <= 0xFF9F);
}

} // namespace

std::string_view han_language(std::string_view language, std::u32string_view text) {
    auto const begins = [language](std::string_view start) { return language.substr(0, start.size()) == start; };
    auto const names = [language](std::string_view part) { return language.find(part) != std::string_view::npos; };
    if (begins("ja")) return "ja";
    if (begins("ko")) return "ko";
    if (begins("yue")) return "zh-Hant";
    if (begins("zh")) {
        bool const is_traditional =
            names("ant") || names("tw") || names("TW") || names("hk") || names("HK") || names("mo") || names("MO");
        return is_traditional ? "zh-Hant" : "zh-Hans";
    }
    if (std::any_of(text.begin(), text.end(), is_kana)) return "ja";
    return std::any_of(text.begin(), text.end(), is_hangul_syllable) ? "ko" : "zh-Hans";
}

bool is_emoji_by_default(char32_t c) {
    return is_in(kEmojiByDefault, c);
}

bool is_set_by_system(char32_t c) {
    return is_in(kSystemScripts, c) || is_in(kEmojiByDefault, c) || is_in(kPictures, c);
}

bool is_emoji(std::u32string_view grapheme) {
    if (grapheme.empty() || contains(grapheme, 0xFE0E)) return false;
    char32_t const first = grapheme.front();
    if (is_flag_letter(first)) return grapheme.size() > 1;
    return is_emoji_by_default(first) || contains(grapheme, 0xFE0F) || contains(grapheme, 0x20E3) ||
           (grapheme.size() > 1 && grapheme[1] >= 0x1F3FB && grapheme[1] <= 0x1F3FF);
}

// One em for what is set on a grid of squares, hangul syllables all as wide as one of them; the rest is measured.
float SystemGlyphs::advance(Table& table, SystemCharacters const& characters, std::u32string_view grapheme) {
    char32_t const first = grapheme.front();
    if (characters.is_emoji || is_halfwidth(first) || is_jamo(first)) return measure_(characters);
    bool const is_hangul = is_hangul_syllable(first);
    float& known = is_hangul ? table.hangul_advance : table.square_advance;
    if (known == 0) {
        SystemCharacters sample = characters;
        sample.text = is_hangul ? "\uD55C" : "\u6C34";
        known = measure_(sample);
        if (!is_hangul && known > 0) known = 1;
    }
    return known;
}

SystemGlyphs::Glyph SystemGlyphs::glyph_for(FontRole role, std::u32string_view grapheme, std::string_view language) {
    Table& table = tables_[static_cast<std::size_t>(role)];
    Entry entry;
    entry.characters.role = role;
    entry.characters.is_emoji = is_emoji(grapheme);
    if (!entry.characters.is_emoji) entry.characters.language = han_language(language, grapheme);
    for (char32_t const c : grapheme) unicode::append_utf8(entry.characters.text, c);
    auto const comes_before = [&table](std::uint16_t number, SystemCharacters const& wanted) {
        SystemCharacters const& known = table.entries[number].characters;
        int const order = known.text.compare(wanted.text);
        return order != 0 ? order < 0 : known.language < wanted.language;
    };
    auto const place = std::lower_bound(table.in_order.begin(), table.in_order.end(), entry.characters, comes_before);
    if (place != table.in_order.end()) {
        Entry const& known = table.entries[*place];
        bool const is_it =
            known.characters.text == entry.characters.text && known.characters.language == entry.characters.language;
        if (is_it) return {*place, known.advance};
    }
    if (table.entries.size() > 0xFFFF || !measure_) return {0, -1};
    entry.advance = advance(table, entry.characters, grapheme);
    auto const number = static_cast<std::uint16_t>(table.entries.size());
    table.in_order.insert(place, number);
    table.entries.push_back(std::move(entry));
    return {number, table.entries.back().advance};
}

SystemCharacters const* SystemGlyphs::characters(FontRole role, std::uint16_t number) const {
    Table const& table = tables_[static_cast<std::size_t>(role)];
    return number < table.entries.size() ? &table.entries[number].characters : nullptr;
}

} // namespace text
