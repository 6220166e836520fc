// Characters that the system draws with its own fonts (Han, kana, hangul, colour emoji): which they are, and a number
// and an advance for each, so that text is laid out before the first picture of them is there.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/fonts.h"

namespace text {

// A grapheme that is an emoji: by default, by its variation selector, as a flag, a keycap or a joined sequence.
bool is_emoji(std::u32string_view grapheme);
// Drawn as a picture in colour unless the text asks for a letter (Emoji_Presentation of UTS #51).
bool is_emoji_by_default(char32_t);
// Of the scripts that are set by the system: Han, kana, bopomofo, hangul and their punctuation and width forms; and
// pictures that only an emoji font has.
bool is_set_by_system(char32_t);

// How Han is drawn: ja, ko, zh-Hans or zh-Hant by the language of the text, or by the letters beside it where that is a
// language without Han.
std::string_view han_language(std::string_view language, std::u32string_view text);

class SystemGlyphs {
public:
    using Measure = std::function<float(SystemCharacters const&)>;
    void use(Measure measure) { measure_ = std::move(measure); }
    bool is_used() const { return measure_ != nullptr; }

    struct Glyph {
        std::uint16_t number = 0;
        float advance = 0; // em; negative: no font of the system has it
    };
    // `language`: as han_language() takes it.
    Glyph glyph_for(FontRole, std::u32string_view grapheme, std::string_view language);
    // Null for numbers that were never given.
    SystemCharacters const* characters(FontRole, std::uint16_t number) const;

private:
    struct Entry {
        SystemCharacters characters;
        float advance = 0;
    };
    struct Table {
        std::vector<Entry> entries;
        std::vector<std::uint16_t> in_order; // numbers of entries, by text and language
        float square_advance = 0;            // 0: not measured yet; negative: no font has such characters
        float hangul_advance = 0;
    };

    float advance(Table&, SystemCharacters const&, std::u32string_view grapheme);

    Measure measure_;
    std::array<Table, kFontRoleCount> tables_;
};

} // namespace text
