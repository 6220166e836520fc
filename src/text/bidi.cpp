#include "text/bidi.h"

#include <SheenBidi/SheenBidi.h>

#include <algorithm>
#include <cassert>
#include <numeric>

#include "unicode/cursor.h"
#include "unicode/utf8.h"

namespace text {

namespace {

SBLevel wanted_level(BaseDirection direction) {
    switch (direction) {
    case BaseDirection::LeftToRight: return 0;
    case BaseDirection::RightToLeft: return 1;
    case BaseDirection::Automatic: break;
    }
    return SBLevelDefaultLTR;
}

// SheenBidi would end a paragraph at these separators, which are ours inside one (as UAX #9, table 4 does with U+001F).
void replace_separators(std::u32string& text) {
    for (char32_t& c : text) {
        if (c >= 0x1C && c <= 0x1E) c = 0x1F;
    }
}

// Returns the paragraph level; fills `levels` from the character `skipped` on.
std::uint8_t resolve(std::u32string text, std::size_t skipped, SBLevel base, std::vector<std::uint8_t>& levels) {
    replace_separators(text);
    SBCodepointSequence const sequence{SBStringEncodingUTF32, text.data(), text.size()};
    SBAlgorithmRef const algorithm = SBAlgorithmCreate(&sequence);
    SBParagraphRef const analysed = SBAlgorithmCreateParagraph(algorithm, 0, text.size(), base);
    assert(analysed != nullptr && SBParagraphGetLength(analysed) == text.size());
    SBLevel const found = SBParagraphGetBaseLevel(analysed);
    SBLevel const* const first = SBParagraphGetLevelsPtr(analysed);
    levels.assign(first + skipped, first + text.size());
    SBParagraphRelease(analysed);
    SBAlgorithmRelease(algorithm);
    return found;
}

} // namespace

bool is_bidi_trigger(char32_t c) {
    if (c < 0x590) return false;
    bool const in_first_block = c <= 0x08FF; // Hebrew to Arabic Extended-A
    bool const is_control = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    bool const is_presentation = (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
    bool const in_plane_1 = (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
    return in_first_block || is_control || is_presentation || in_plane_1;
}

bool has_bidi_trigger(std::string_view utf8) {
    for (std::size_t at = unicode::ascii_end(utf8, 0); at < utf8.size(); at = unicode::ascii_end(utf8, at)) {
        if (is_bidi_trigger(unicode::decode_well_formed(utf8.data() + at))) return true;
        at += unicode::length_from_first_byte(utf8[at]);
    }
    return false;
}

std::uint8_t find_levels(std::u32string_view paragraph, BaseDirection direction, std::vector<std::uint8_t>& levels) {
    levels.clear();
    if (paragraph.empty()) return direction == BaseDirection::RightToLeft ? 1 : 0;
    return resolve(std::u32string(paragraph), 0, wanted_level(direction), levels);
}

void find_levels(std::u32string_view part, BidiState const& before, std::vector<std::uint8_t>& levels) {
    levels.clear();
    if (part.empty()) return;
    std::u32string text = before.prefix();
    std::size_t const skipped = text.size();
    text += part;
    resolve(std::move(text), skipped, before.base_level(), levels);
}

std::uint8_t find_base_level(unicode::Text const& text, Range paragraph, BaseDirection direction) {
    if (direction != BaseDirection::Automatic) return direction == BaseDirection::RightToLeft ? 1 : 0;
    std::uint32_t isolates = 0;
    for (unicode::Cursor cursor(text, paragraph.start); cursor.position() < paragraph.end; cursor.step_forward()) {
        SBBidiType const type = SBCodepointGetBidiType(cursor.next_character());
        if (type == SBBidiTypeLRI || type == SBBidiTypeRLI || type == SBBidiTypeFSI) ++isolates;
        if (type == SBBidiTypePDI && isolates > 0) --isolates;
        if (isolates > 0) continue;
        if (type == SBBidiTypeL) return 0;
        if (type == SBBidiTypeR || type == SBBidiTypeAL) return 1;
    }
    return 0;
}

void find_visual_order(std::vector<std::uint8_t> const& levels, std::vector<std::uint32_t>& order) {
    order.resize(levels.size());
    std::iota(order.begin(), order.end(), 0u);
    if (levels.empty()) return;
    std::uint8_t const highest = *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level) {
        for (std::size_t i = 0; i < levels.size();) {
            std::size_t end = i;
            while (end < levels.size() && levels[order[end]] >= level) ++end;
            std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                         order.begin() + static_cast<std::ptrdiff_t>(end));
            i = end + 1;
        }
    }
}

} // namespace text
