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

std::vector<char>& scratch(std::size_t size) {
    static std::vector<char> raw;
    raw.resize(size);
    return raw;
}

} // namespace

void find_grapheme_breaks(std::u32string_view characters, std::vector<bool>& out) {
    std::vector<char>& raw = scratch(characters.size());
    set_graphemebreaks_utf32(units(characters), characters.size(), "", raw.data());
    out.resize(characters.size());
    for (std::size_t i = 0; i < raw.size(); ++i) out[i] = raw[i] == GRAPHEMEBREAK_BREAK;
}

void find_word_breaks(std::u32string_view characters, std::vector<bool>& out) {
    std::vector<char>& raw = scratch(characters.size());
    set_wordbreaks_utf32(units(characters), characters.size(), "", raw.data());
    out.resize(characters.size());
    for (std::size_t i = 0; i < raw.size(); ++i) out[i] = raw[i] == WORDBREAK_BREAK;
}

void find_line_breaks(std::u32string_view characters, std::string const& language, LineBreakRules rules,
                      std::vector<LineBreak>& out) {
    std::vector<char>& raw = scratch(characters.size());
    set_linebreaks_utf32(units(characters), characters.size(), language.c_str(), raw.data());
    out.resize(characters.size());
    for (std::size_t i = 0; i < raw.size(); ++i)
        out[i] = raw[i] == LINEBREAK_ALLOWBREAK ? LineBreak::Allowed
                 : raw[i] == LINEBREAK_NOBREAK  ? LineBreak::Forbidden
                                                : LineBreak::Mandatory;
    if (rules == LineBreakRules::Reading) tailor_slashes(characters, out);
}

} // namespace unicode
