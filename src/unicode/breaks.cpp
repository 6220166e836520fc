#include "unicode/breaks.h"

#include <graphemebreak.h>
#include <linebreak.h>
#include <wordbreak.h>

#include <algorithm>

#include "unicode/properties.h"

namespace unicode {

namespace {

static_assert(sizeof(utf32_t) == sizeof(char32_t));

utf32_t const* units(std::u32string_view characters) {
    return reinterpret_cast<utf32_t const*>(characters.data());
}

// A stretch without spaces shorter than this is never broken after a slash: "and/or", dates, short paths.
constexpr std::size_t kLongStretch = 32;
// Pieces shorter than this stay with the neighbour they belong to.
constexpr std::size_t kShortPiece = 6;

// Forbids the unwanted breaks after slashes in the stretch [start, end) that holds no white space.
void forbid_after_slashes(std::u32string_view text, std::size_t start, std::size_t end,
                          std::vector<LineBreak>& breaks) {
    std::size_t last_break = start;
    for (std::size_t i = start; i + 1 < end; ++i) {
        bool const is_slash = text[i] == U'/';
        bool const belongs_to_scheme = is_slash && i > start && (text[i - 1] == U':' || text[i - 1] == U'/');
        bool const is_short =
            end - start < kLongStretch || i + 1 - last_break < kShortPiece || end - i - 1 < kShortPiece;
        if (is_slash && breaks[i] == LineBreak::Allowed && (belongs_to_scheme || is_short))
            breaks[i] = LineBreak::Forbidden;
        if (breaks[i] != LineBreak::Forbidden) last_break = i + 1;
    }
}

void tailor_slashes(std::u32string_view text, std::vector<LineBreak>& breaks) {
    std::size_t slash = text.find(U'/');
    while (slash != std::u32string_view::npos) {
        auto const is_space = [text](std::size_t i) { return properties_of(text[i]).is_white_space(); };
        std::size_t start = slash;
        while (start > 0 && !is_space(start - 1)) --start;
        std::size_t end = slash;
        while (end < text.size() && !is_space(end)) ++end;
        forbid_after_slashes(text, start, end, breaks);
        slash = text.find(U'/', end);
    }
}

bool is_hebrew_letter(char32_t c) {
    return (c >= 0x5D0 && c <= 0x5F2) || (c >= 0xFB1D && c <= 0xFB4F);
}

// Unicode 15.0 keeps a Hebrew word after a hyphen on the line; from 15.1 on (LB21a) only what is not Hebrew stays.
void allow_after_hebrew_hyphens(std::u32string_view text, std::vector<LineBreak>& breaks) {
    constexpr std::u32string_view kHyphens = U"-\u05BE\u2010";
    for (std::size_t i = text.find_first_of(kHyphens, 1); i < text.size() - 1;
         i = text.find_first_of(kHyphens, i + 1)) {
        std::size_t before = i - 1;
        while (before > 0 && properties_of(text[before]).is_mark()) --before;
        bool const is_between = is_hebrew_letter(text[before]) && is_hebrew_letter(text[i + 1]);
        if (is_between && breaks[i] == LineBreak::Forbidden) breaks[i] = LineBreak::Allowed;
    }
}

char* scratch(std::size_t size) {
    static std::vector<char> raw;
    raw.resize(size);
    return raw.data();
}

} // namespace

void find_grapheme_breaks(std::u32string_view characters, std::vector<bool>& out) {
    if (characters.empty()) return out.clear(); // where libunibreak would write before the first byte
    char* const raw = scratch(characters.size());
    set_graphemebreaks_utf32(units(characters), characters.size(), "", raw);
    out.resize(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i) out[i] = raw[i] == GRAPHEMEBREAK_BREAK;
}

void find_word_breaks(std::u32string_view characters, std::vector<bool>& out) {
    if (characters.empty()) return out.clear(); // where libunibreak would write before the first byte
    char* const raw = scratch(characters.size());
    set_wordbreaks_utf32(units(characters), characters.size(), "", raw);
    out.resize(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i) out[i] = raw[i] == WORDBREAK_BREAK;
}

void find_line_breaks(std::u32string_view characters, std::string const& language, LineBreakRules rules,
                      std::vector<LineBreak>& out) {
    if (characters.empty()) return out.clear(); // where libunibreak would write before the first byte
    char* const raw = scratch(characters.size());
    set_linebreaks_utf32(units(characters), characters.size(), language.c_str(), raw);
    out.resize(characters.size());
    for (std::size_t i = 0; i < characters.size(); ++i)
        out[i] = raw[i] == LINEBREAK_ALLOWBREAK ? LineBreak::Allowed
                 : raw[i] == LINEBREAK_NOBREAK  ? LineBreak::Forbidden
                                                : LineBreak::Mandatory;
    if (rules == LineBreakRules::Standard) return;
    tailor_slashes(characters, out);
    allow_after_hebrew_hyphens(characters, out);
}

} // namespace unicode
