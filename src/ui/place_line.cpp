#include "ui/place_line.h"

#include <algorithm>

#include "ui/set_words.h"
#include "unicode/segment.h"

namespace ui {

namespace {

constexpr std::uint32_t kReach = 90; // characters at each side: more than a line holds
constexpr std::uint32_t kMostWords = 300;
constexpr float kSize = letters::kRowQuote;
constexpr float kSpace = 4;

float width_of(std::string const& words, std::string_view language) {
    auto const& lines = set_words(words, {text::FontRole::Serif, kSize, language}, 0, LineRule::One);
    return lines.empty() ? 0 : lines.front().width;
}

bool runs_from_right(std::string const& words, std::string_view language) {
    auto const& lines = set_words(words, {text::FontRole::Serif, kSize, language}, 0, LineRule::One);
    return !lines.empty() && lines.front().right_to_left;
}

// The end of the words that fits, cut between two words.
std::string end_of(std::string const& words, float width, std::string_view language) {
    if (width_of(words, language) <= width) return words;
    std::size_t at = 0;
    while ((at = words.find(' ', at)) != std::string::npos) {
        ++at;
        std::string rest = "\u2026" + words.substr(at);
        if (width_of(rest, language) <= width) return rest;
    }
    return {};
}

// The beginning of a paragraph that is not whole.
std::string cut_at_start(unicode::Text const& text, unicode::Range range, unicode::Range paragraph) {
    std::string words(text.slice(range));
    if (range.start <= paragraph.start) return words;
    std::size_t const space = words.find(' ');
    return space == std::string::npos ? words : "\u2026" + words.substr(space + 1);
}

} // namespace

PlaceLine place_line(unicode::Text const& text, unicode::Range range) {
    range.end = std::min(range.end, text.all().end);
    unicode::Range const paragraph = unicode::paragraph_at(text, range.start);
    unicode::Range const after_paragraph = unicode::paragraph_at(text, range.end);
    std::uint32_t const reach = std::min(kReach, range.start - paragraph.start);
    unicode::Position const start = unicode::snap_to_grapheme(text, unicode::Position(range.start.value() - reach));
    unicode::Position const end =
        unicode::snap_to_grapheme(text, std::min(range.end + kReach, std::max(range.end, after_paragraph.end)));
    unicode::Range words = range;
    if (words.length() > kMostWords) words.end = unicode::snap_to_grapheme(text, words.start + kMostWords);
    PlaceLine line{cut_at_start(text, {start, range.start}, paragraph), std::string(text.slice(words)),
                   std::string(text.slice({range.end, std::max(range.end, end)}))};
    for (std::string* const part : {&line.before, &line.words, &line.after})
        std::replace(part->begin(), part->end(), '\n', ' ');
    return line;
}

void draw_place_line(Painter& painter, PlaceLine const& line, Rect box, float turn, std::string_view language,
                     PlaceLook look) {
    Theme const& now = theme();
    bool const is_chosen = look == PlaceLook::Chosen;
    Color const quiet = is_chosen ? now.ink2 : now.muted;
    bool const is_mirrored = runs_from_right(line.before + line.words + line.after, language);
    float const baseline = box.y + box.height / 2 + 5;
    // Set by itself, each part loses the space at its border.
    float const gap_before = !line.before.empty() && line.before.back() == ' ' ? kSpace : 0;
    float const gap_after = !line.after.empty() && line.after.front() == ' ' ? kSpace : 0;
    float const room_before = turn - box.x;
    float const room_after = box.width - room_before;
    std::string const before = end_of(line.before, room_before - gap_before, language);
    float const words = std::min(width_of(line.words, language), room_after * 0.7F);
    float const after = std::max(0.0F, room_after - words - gap_after);
    float const x = is_mirrored ? box.right() - room_before - words : turn;
    painter.list->AddRectFilled({x - 1.5F, baseline - 14}, {x + words + 1.5F, baseline + 5},
                                is_chosen ? now.found : now.hover, 3);
    draw_article_line(painter, x, baseline, words + 0.5F, line.words, is_chosen ? now.ink : now.muted, kSize, language);
    float const before_x = is_mirrored ? x + words + gap_before : x - gap_before - width_of(before, language);
    draw_article_line(painter, before_x, baseline, 0, before, quiet, kSize, language);
    float const after_x = is_mirrored ? x - gap_after - after : x + words + gap_after;
    if (after >= 16) draw_article_line(painter, after_x, baseline, after, line.after, quiet, kSize, language);
}

} // namespace ui
