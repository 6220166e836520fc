#include "unicode/breaks.h"
#include "unicode/cursor.h"
#include "unicode/properties.h"
#include "unicode/segment.h"

namespace unicode {

namespace {

// How far back a doubtful border looks for where to begin. Even, so that a longer row of flags is still cut in pairs.
constexpr std::uint32_t kFarthest = 4096;

bool is_regional_indicator(char32_t character) {
    return character >= 0x1F1E6 && character <= 0x1F1FF;
}

bool breaks_between(char32_t before, char32_t after) {
    static std::vector<bool> breaks;
    char32_t const pair[] = {before, after};
    find_grapheme_breaks({pair, 2}, breaks);
    return breaks[0];
}

enum class Verdict : std::uint8_t { Border, Inside, Doubtful };

// Rules GB9c, GB11, GB12 and GB13 look further back than one character; all others are settled by the pair.
Verdict judge_pair(char32_t before, char32_t after) {
    if (before < 0x300 && after < 0x300) return before == '\r' && after == '\n' ? Verdict::Inside : Verdict::Border;
    bool const pair_breaks = breaks_between(before, after);
    if (is_regional_indicator(before) && is_regional_indicator(after)) return Verdict::Doubtful;
    if (!pair_breaks) return Verdict::Inside;
    bool const may_join = before == 0x200D || properties_of(before).is_mark();
    return may_join ? Verdict::Doubtful : Verdict::Border;
}

// GB9c and GB11 begin anew with each letter and each pictograph, whether it is joined to what stands before it or not;
// flags are counted from the first.
bool begins_anew(char32_t before, char32_t after) {
    Verdict const verdict = judge_pair(before, after);
    return verdict == Verdict::Border || (verdict == Verdict::Doubtful && !is_regional_indicator(after));
}

// Decides by all that stands between the nearest place where the rules begin anew and the cursor.
bool judge_in_context(Text const& text, Cursor cursor) {
    Position const end = cursor.position();
    do {
        cursor.step_back();
    } while (!cursor.at_start() && end - cursor.position() < kFarthest &&
             !begins_anew(cursor.previous_character(), cursor.next_character()));
    std::vector<bool> breaks;
    find_grapheme_breaks(text.code_points({cursor.position(), end + 1}), breaks);
    return breaks[end - cursor.position() - 1];
}

bool is_border_at(Text const& text, Cursor const& cursor) {
    if (cursor.at_start() || cursor.at_end()) return true;
    Verdict const verdict = judge_pair(cursor.previous_character(), cursor.next_character());
    return verdict == Verdict::Doubtful ? judge_in_context(text, cursor) : verdict == Verdict::Border;
}

} // namespace

bool is_grapheme_border(Text const& text, Position position) {
    return is_border_at(text, Cursor(text, position));
}

Position previous_grapheme(Text const& text, Position position) {
    Cursor cursor(text, position);
    if (cursor.at_start()) return position;
    do {
        cursor.step_back();
    } while (!is_border_at(text, cursor));
    return cursor.position();
}

Position next_grapheme(Text const& text, Position position) {
    Cursor cursor(text, position);
    if (cursor.at_end()) return position;
    do {
        cursor.step_forward();
    } while (!is_border_at(text, cursor));
    return cursor.position();
}

Position snap_to_grapheme(Text const& text, Position position) {
    Cursor cursor(text, position);
    while (!is_border_at(text, cursor)) cursor.step_back();
    return cursor.position();
}

} // namespace unicode
