#include <algorithm>
#include <cmath>

#include "text/document.h"
#include "text/document_implementation.h"
#include "unicode/segment.h"

namespace text {

namespace {

// The baseline from the top of a line box: ascent and descent stand in the middle of the line height, as in CSS.
float baseline_offset(FontMetrics metrics, ParagraphStyle const& style) {
    float const content = (metrics.descent - metrics.ascent) * style.size;
    return (style.line_height - content) / 2 - metrics.ascent * style.size;
}

constexpr float kSamePlace = 0.01f; // px

} // namespace

std::uint32_t Document::Implementation::line_of(Section const& section, std::uint32_t offset, Affinity affinity) {
    auto const after = std::upper_bound(section.lines.begin(), section.lines.end(), offset,
                                        [](std::uint32_t wanted, Line const& line) { return wanted < line.start; });
    auto const line = static_cast<std::uint32_t>(after - section.lines.begin()) - 1;
    bool const belongs_before = affinity == Affinity::Upstream && line > 0 && section.lines[line].start == offset;
    return belongs_before ? line - 1 : line;
}

Document::Implementation::LineKey Document::Implementation::line_of(Caret caret) {
    std::uint32_t index = section_of(caret.position);
    laid_out(index);
    if (caret.affinity == Affinity::Upstream && sections[index].continues &&
        caret.position == sections[index].range.start) {
        LineKey before{index, 0};
        go_to_line_before(before);
        // Laying out what stands before may have moved the border.
        index = section_of(caret.position);
        if (laid_out(index).range.start == caret.position) return before;
    }
    Section const& section = sections[index];
    std::uint32_t const offset = std::min(caret.position - section.range.start, section.range.length());
    return {index, line_of(section, offset, caret.affinity)};
}

bool Document::Implementation::go_to_line_before(LineKey& key) {
    if (key.line > 0) {
        --key.line;
        return true;
    }
    for (std::uint32_t index = key.section; index-- > 0;) {
        auto const count = static_cast<std::uint32_t>(laid_out(index).lines.size());
        if (count == 0) continue;
        key = {index, count - 1};
        return true;
    }
    return false;
}

bool Document::Implementation::go_to_line_after(LineKey& key) {
    if (key.line + 1 < laid_out(key.section).lines.size()) {
        ++key.line;
        return true;
    }
    for (std::uint32_t index = key.section + 1; index < sections.size(); ++index) {
        if (laid_out(index).lines.empty()) continue;
        key = {index, 0};
        return true;
    }
    return false;
}

LineView& Document::Implementation::look_at(std::uint32_t index, std::uint32_t line) {
    Section const& section = laid_out(index);
    LineKey const wanted{index, line};
    if (view_line == wanted && view_stamp == layout_stamp) return view;
    view.look_at(fitted(section), line);
    view_line = wanted;
    view_stamp = layout_stamp;
    return view;
}

LineInfo Document::Implementation::line_info(std::uint32_t index, std::uint32_t line) {
    Section const& section = laid_out(index);
    ParagraphStyle const& wanted = style_of(section);
    bool const is_last = line + 1 == section.lines.size();
    std::uint32_t const end = is_last ? section.range.length() : section.lines[line + 1].start;
    LineInfo info;
    info.range = {section.range.start + section.lines[line].start, section.range.start + end};
    info.top = static_cast<float>(top(index) + line * static_cast<double>(wanted.line_height));
    info.height = wanted.line_height;
    info.baseline = info.top + baseline_offset(fonts.metrics(wanted.role), wanted);
    info.width = section.lines[line].width;
    info.paragraph = section.paragraph;
    info.line = line;
    if (section.continues) {
        double const above = top(index) - top(first_section(section.paragraph));
        info.line += static_cast<std::uint32_t>(std::lround(above / static_cast<double>(wanted.line_height)));
    }
    return info;
}

CaretPlace Document::Implementation::place(Caret caret) {
    LineKey const key = line_of(caret);
    Section const& section = laid_out(key.section);
    ParagraphStyle const& wanted = style_of(section);
    LineInfo const line = line_info(key.section, key.line);
    FontMetrics const metrics = fonts.metrics(wanted.role);
    CaretPlace found;
    found.baseline = line.baseline;
    found.top = line.baseline + metrics.ascent * wanted.size;
    found.bottom = line.baseline + metrics.descent * wanted.size;
    std::uint32_t const offset = std::min(caret.position - section.range.start, section.range.length());
    LineView const& seen = look_at(key.section, key.line);
    VisualUnit const* const unit = seen.unit_at(offset, caret.affinity == Affinity::Upstream);
    found.right_to_left = unit != nullptr ? unit->right_to_left : section.base_level % 2 != 0;
    found.x = unit != nullptr ? seen.border_x(*unit, offset) : found.right_to_left ? style.width : 0;
    return found;
}

Caret Document::Implementation::settle(Caret caret) {
    Caret const other{caret.position, Affinity::Downstream};
    if (caret.affinity == Affinity::Downstream) return caret;
    CaretPlace const here = place(caret);
    CaretPlace const there = place(other);
    bool const is_same = here.baseline == there.baseline && std::abs(here.x - there.x) < kSamePlace;
    return is_same ? other : caret;
}

Caret Document::Implementation::hit_line(LineKey key, float x) {
    LineView const& seen = look_at(key.section, key.line);
    Position const start = sections[key.section].range.start;
    if (seen.units().empty()) return {start + seen.start()};
    VisualUnit const* nearest = &seen.units().front();
    for (VisualUnit const& unit : seen.units()) {
        if (unit.advance > 0 && (x >= unit.x || nearest->advance <= 0)) nearest = &unit;
    }
    std::uint32_t const offset = seen.nearest_border(*nearest, x);
    bool const at_end = offset == nearest->end();
    Position const position = unicode::snap_to_grapheme(text, start + offset);
    return settle({position, at_end ? Affinity::Upstream : Affinity::Downstream});
}

std::uint32_t Document::Implementation::line_at(double y, std::uint32_t& line) {
    std::uint32_t index = section_at(y);
    while (!sections[index].is_fitted) {
        laid_out(index);
        index = section_at(y);
    }
    Section const& section = sections[index];
    auto const height = static_cast<double>(style_of(section).line_height);
    double const inside = height > 0 ? std::floor((y - top(index)) / height) : 0;
    auto const last = static_cast<double>(section.lines.size() - 1);
    line = static_cast<std::uint32_t>(std::clamp(inside, 0.0, last));
    return index;
}

Caret Document::hit(float x, float y) {
    implementation_->keep_up_with_fonts();
    Implementation::LineKey key;
    key.section = implementation_->line_at(static_cast<double>(y), key.line);
    return implementation_->hit_line(key, x);
}

CaretPlace Document::place(Caret caret) {
    implementation_->keep_up_with_fonts();
    return implementation_->place(caret);
}

LineInfo Document::line_of(Caret caret) {
    implementation_->keep_up_with_fonts();
    Implementation::LineKey const key = implementation_->line_of(caret);
    return implementation_->line_info(key.section, key.line);
}

std::vector<LineInfo> Document::lines(float top, float bottom) {
    implementation_->keep_up_with_fonts();
    std::vector<LineInfo> found;
    implementation_->for_lines(top, bottom, [&](std::uint32_t section, std::uint32_t line) {
        found.push_back(implementation_->line_info(section, line));
    });
    return found;
}

namespace {

// Glyphs of one visual unit, its pen at unit.x.
void place_glyphs(Fonts::Implementation const& fonts, VisualUnit const& unit, PlacedGlyph placed,
                  std::vector<PlacedGlyph>& out) {
    Word const& word = fonts.shaper.word(unit.word);
    Face const* const face = fonts.face(word.face);
    if (face == nullptr && !is_system_face(word.face)) return;
    float const unit_size = fonts.unit_size(word.face, placed.size);
    float const baseline = placed.baseline;
    std::uint32_t const start = placed.position;
    float const box_size = placed.size;
    float const glyph_size = face != nullptr ? placed.size * face->scale : placed.size;
    float pen = placed.x + unit.x;
    WordGlyph const* const glyphs = fonts.shaper.glyphs(word);
    for (std::uint32_t i = 0; i < word.glyph_count; ++i) {
        placed.face = glyphs[i].is_box != 0 ? kBoxFace : word.face;
        placed.size = glyphs[i].is_box != 0 ? box_size : glyph_size;
        placed.glyph = glyphs[i].glyph;
        placed.x = pen + static_cast<float>(glyphs[i].dx) * unit_size;
        placed.baseline = baseline - static_cast<float>(glyphs[i].dy) * unit_size;
        placed.position = start + glyphs[i].cluster;
        out.push_back(placed);
        pen += static_cast<float>(glyphs[i].advance) * unit_size;
    }
}

} // namespace

void append_glyphs(Fonts::Implementation const& fonts, LineView const& view, std::vector<Unit> const& units,
                   PlacedGlyph const& origin, std::vector<PlacedGlyph>& out) {
    for (VisualUnit const& unit : view.units()) {
        if (unit.word == kNoWord || units[unit.unit].kind == UnitKind::Space) continue;
        PlacedGlyph placed = origin;
        placed.position += unit.start;
        place_glyphs(fonts, unit, placed, out);
    }
}

void Document::glyphs(float top, float bottom, std::vector<PlacedGlyph>& out) {
    Implementation& self = *implementation_;
    self.keep_up_with_fonts();
    self.for_lines(top, bottom, [&](std::uint32_t index, std::uint32_t line) {
        Implementation::Section const& section = self.laid_out(index);
        PlacedGlyph origin;
        origin.size = self.style_of(section).size;
        origin.baseline = self.line_info(index, line).baseline;
        origin.position = section.range.start.value();
        append_glyphs(self.faces, self.look_at(index, line), section.units, origin, out);
    });
}

} // namespace text
