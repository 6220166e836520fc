#include "text/line_view.h"

#include <algorithm>
#include <cmath>

#include "text/bidi.h"

namespace text {

void LineView::look_at(FittedParagraph const& paragraph, std::uint32_t line) {
    setting_ = paragraph.setting;
    collect(paragraph, line);
    mark_hanging(paragraph);
    find_visual_order(levels_, order_);
    float total = 0;
    float hanging = 0;
    for (VisualUnit const& unit : logical_) {
        total += unit.advance;
        hanging += unit.hangs ? unit.advance : 0;
    }
    bool const from_right = paragraph.base_level % 2 != 0;
    float x = from_right ? setting_.width - (total - hanging) - hanging : 0;
    left_ = from_right ? x + hanging : 0;
    right_ = left_;
    bool is_first = true;
    units_.clear();
    for (std::uint32_t const index : order_) {
        VisualUnit& unit = units_.emplace_back(logical_[index]);
        unit.x = x;
        x += unit.advance;
        if (unit.hangs) continue;
        left_ = is_first ? unit.x : left_;
        right_ = x;
        is_first = false;
    }
}

void LineView::collect(FittedParagraph const& paragraph, std::uint32_t line) {
    bool const is_last = line + 1 == paragraph.lines.size();
    Line const& now = paragraph.lines[line];
    std::uint32_t const end_unit =
        is_last ? static_cast<std::uint32_t>(paragraph.units.size()) : paragraph.lines[line + 1].first_unit;
    start_ = now.start;
    end_ = is_last ? paragraph.length : paragraph.lines[line + 1].start;
    logical_.clear();
    levels_.clear();
    float x = 0;
    for (std::uint32_t i = now.first_unit; i < end_unit; ++i) {
        Unit const& unit = paragraph.units[i];
        VisualUnit seen;
        seen.unit = i;
        seen.start = unit.start;
        seen.length = unit.length;
        seen.word = unit.word;
        seen.right_to_left = unit.level % 2 != 0;
        if (unit.kind == UnitKind::SoftHyphen && now.has_hyphen && i + 1 == end_unit)
            seen.word = hyphen_word(fonts_, setting_.role, paragraph.language);
        if (seen.word != kNoWord) {
            Word const& word = fonts_.shaper.word(seen.word);
            seen.advance = static_cast<float>(word.advance) * fonts_.unit_size(word.face, setting_.size);
        } else if (unit.kind == UnitKind::Tab) {
            seen.advance = next_tab_stop(fonts_, setting_, x) - x;
        }
        x += seen.advance;
        logical_.push_back(seen);
        levels_.push_back(unit.level);
    }
}

// Rule L1: tabs, the white space before them and what hangs at the end of the line go the paragraph's way.
void LineView::mark_hanging(FittedParagraph const& paragraph) {
    bool at_end = true;
    bool is_reset = true;
    for (std::size_t i = logical_.size(); i-- > 0;) {
        UnitKind const kind = paragraph.units[logical_[i].unit].kind;
        bool const is_white = kind == UnitKind::Space || kind == UnitKind::Tab;
        bool const is_neutral = is_white || kind == UnitKind::ZeroWidth;
        at_end = at_end && (is_neutral || kind == UnitKind::DirectionMark);
        is_reset = kind == UnitKind::Tab || (is_reset && is_neutral);
        logical_[i].hangs = at_end;
        if (is_reset) {
            levels_[i] = paragraph.base_level;
            logical_[i].right_to_left = paragraph.base_level % 2 != 0;
        }
    }
}

float LineView::border_x(VisualUnit const& unit, std::uint32_t offset) const {
    std::uint32_t const inside = offset - unit.start;
    float from_start = inside >= unit.length ? unit.advance : 0;
    if (unit.word != kNoWord && inside > 0 && inside < unit.length) {
        Word const& word = fonts_.shaper.word(unit.word);
        from_start =
            static_cast<float>(fonts_.shaper.borders(word)[inside]) * fonts_.unit_size(word.face, setting_.size);
    }
    return unit.right_to_left ? unit.x + unit.advance - from_start : unit.x + from_start;
}

VisualUnit const* LineView::unit_at(std::uint32_t offset, bool before) const {
    VisualUnit const* nearest = nullptr;
    for (VisualUnit const& unit : units_) {
        bool const holds =
            before ? unit.start < offset && offset <= unit.end() : unit.start <= offset && offset < unit.end();
        if (holds) return &unit;
        bool const touches = unit.start == offset || unit.end() == offset;
        nearest = touches ? &unit : nearest;
    }
    return nearest;
}

std::uint32_t LineView::nearest_border(VisualUnit const& unit, float x) const {
    float const from_start =
        std::clamp(unit.right_to_left ? unit.x + unit.advance - x : x - unit.x, 0.0f, unit.advance);
    if (unit.word == kNoWord || unit.length == 1) return from_start * 2 < unit.advance ? unit.start : unit.end();
    Word const& word = fonts_.shaper.word(unit.word);
    std::int32_t const* const borders = fonts_.shaper.borders(word);
    float const unit_size = fonts_.unit_size(word.face, setting_.size);
    auto const units = static_cast<std::int32_t>(std::floor(from_start / unit_size));
    // Where borders share a place, the last of them: an alef drawn over its lam has no width, and what is pointed at is
    // the border behind it. The caller goes back to the grapheme's start.
    std::int32_t const* const end = borders + unit.length;
    std::int32_t const* after = std::upper_bound(borders, end, units);
    std::int32_t const* const before = after - 1;
    after = std::upper_bound(after, end + 1, *after) - 1;
    bool const is_nearer_before =
        from_start - static_cast<float>(*before) * unit_size < static_cast<float>(*after) * unit_size - from_start;
    return unit.start + static_cast<std::uint32_t>((is_nearer_before ? before : after) - borders);
}

} // namespace text
