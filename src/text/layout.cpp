#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>

#include "text/document_implementation.h"

namespace text {

namespace {

// What is remembered between frames is bounded: words for a vocabulary of some hundred thousand, lines for some
// megabytes of article.
constexpr std::size_t kLargestWordCache = 24u << 20;
constexpr std::size_t kLargestLayouts = 24u << 20;

// So much around a slice decides about its borders: breaks, joining, brackets and the direction of what is neither.
constexpr std::uint32_t kContext = 256;

} // namespace

void Document::Implementation::forget_analyses() {
    for (Section& section : sections) {
        section.was_exact = section.was_exact || section.is_exact;
        section.is_exact = false;
        section.is_fitted = false;
        section.is_analysed = false;
    }
    ++layout_stamp;
    next_to_prepare = 0;
    next_long = 0;
    ++generation;
}

// Heights and lines stay what they were when only the words are forgotten.
void Document::Implementation::keep_up_with_fonts() {
    faces.shaper.trim(kLargestWordCache);
    if (fonts_generation != fonts.generation()) forget_analyses();
    if (shaper_epoch != faces.shaper.epoch()) {
        for (Section& section : sections) forget_layout(section);
    }
    fonts_generation = fonts.generation();
    shaper_epoch = faces.shaper.epoch();
}

void Document::Implementation::forget_layout(Section& section) {
    layout_bytes -= layout_bytes_of(section);
    ++layout_stamp;
    // Their room counts in layout_bytes, and `= {}` would keep it.
    std::vector<Unit>().swap(section.units);
    std::vector<Line>().swap(section.lines);
    section.is_analysed = false;
    section.is_fitted = false;
}

std::size_t Document::Implementation::layout_bytes_of(Section const& section) {
    return section.units.capacity() * sizeof(Unit) + section.lines.capacity() * sizeof(Line);
}

Document::Implementation::Section& Document::Implementation::laid_out(std::uint32_t index) {
    Section& section = sections[index];
    if (section.is_fitted) return section;
    bool const was_exact = section.is_exact;
    ++layout_stamp;
    layout_bytes -= layout_bytes_of(section);
    if (section.is_analysed) {
        text.copy_code_points(section.range, scratch);
        scratch_start = 0;
    } else {
        analyse(index);
    }
    fit(section);
    if (section.is_continued) hand_over(index);
    layout_bytes += layout_bytes_of(section);
    set_height(index, static_cast<float>(section.lines.size()) * style_of(section).line_height);
    section.is_exact = true;
    section.is_fitted = true;
    if (!was_exact) ++generation;
    return section;
}

void Document::Implementation::analyse(std::uint32_t index) {
    Section& section = sections[index];
    Voice const voice{style_of(section).role, style.language, language, style.direction};
    if (section.continues || section.is_continued) {
        analyse_slice(index);
    } else {
        scratch_start = 0;
        text.copy_code_points(section.range, scratch);
        analyser.analyse(scratch, voice, analysis);
    }
    section.units = analysis.units;
    section.base_level = analysis.base_level;
    section.run = 0;
    for (Unit const& unit : section.units) {
        if (unit.word == kNoWord) continue;
        Word const& word = faces.shaper.word(unit.word);
        section.run += static_cast<float>(word.advance) * faces.unit_size(word.face, 1);
    }
    section.is_analysed = true;
}

// The slice as it was cut, however far it has reached before, so that it always comes out the same.
void Document::Implementation::analyse_slice(std::uint32_t index) {
    Section const& section = sections[index];
    LongParagraph const& whole = long_paragraphs.at(section.paragraph);
    Range const slice{section.range.start, cut_end(index)};
    Position const from = slice.start - std::min(kContext, slice.start - whole.range().start);
    Position const to = slice.end + std::min(kContext, whole.range().end - slice.end);
    text.copy_code_points({from, to}, scratch);
    scratch_start = slice.start - from;
    BidiState const before = whole.state_at(text, from);
    Voice const voice{style_of(section).role, style.language, language, style.direction};
    analyser.analyse(Excerpt{scratch, scratch_start, slice.end - from, &before}, voice, analysis);
}

void Document::Implementation::fit(Section& section) {
    Fitter fitter(faces, analyser, setting_of(section), language);
    fitter.fit(std::u32string_view(scratch).substr(scratch_start), section.units, section.lines);
    section.lines.shrink_to_fit();
}

// The last line may hold more than the slice has: the next one begins with it.
void Document::Implementation::hand_over(std::uint32_t index) {
    Section& section = sections[index];
    Section& next = sections[index + 1];
    Line const last = section.lines.back();
    section.lines.pop_back();
    section.units.resize(last.first_unit);
    Position const border = section.range.start + last.start;
    section.range.end = border;
    if (next.range.start == border) return;
    next.range.start = border;
    next.was_exact = next.was_exact || next.is_exact;
    next.is_exact = false;
    forget_layout(next);
}

Setting Document::Implementation::setting_of(Section const& section) const {
    ParagraphStyle const& wanted = style_of(section);
    return {wanted.role, wanted.size, style.width};
}

FittedParagraph Document::Implementation::fitted(Section const& section) const {
    return {section.units, section.lines, section.range.length(), section.base_level, setting_of(section), language};
}

void Document::Implementation::bound_memory() {
    if (layout_bytes <= kLargestLayouts) return;
    std::size_t kept = 0;
    auto const count = static_cast<std::uint32_t>(sections.size());
    auto const visit = [&](Section& section) {
        std::size_t const bytes = layout_bytes_of(section);
        if (kept + bytes > kLargestLayouts / 2 && bytes > 0)
            forget_layout(section);
        else
            kept += bytes;
    };
    for (std::uint32_t distance = 0; distance < count; ++distance) {
        if (distance <= looked_at) visit(sections[looked_at - distance]);
        if (distance > 0 && looked_at + distance < count) visit(sections[looked_at + distance]);
    }
}

double Document::Implementation::line_top(Position position) {
    LineKey const key = line_of(Caret{position});
    return top(key.section) + key.line * static_cast<double>(style_of(sections[key.section]).line_height);
}

// What was read before keeps its line; what comes into sight for the first time, its end. The slice before one that is
// jumped into is laid out too: its lines most probably end where those of the whole paragraph do.
double Document::Implementation::enter(std::uint32_t index, double y) {
    double shift = 0;
    if (sections[index].continues && !sections[index - 1].is_exact) {
        double const before = top(index);
        laid_out(index - 1);
        shift = top(index) - before;
    }
    Section const& section = sections[index];
    bool const was_exact = section.is_exact;
    bool const was_read = section.was_exact;
    Position const end = section.range.end;
    auto const old_height = static_cast<double>(section.height);
    double const old_end = top(index) + old_height;
    double const inside = std::clamp(y + shift - top(index), 0.0, old_height);
    laid_out(index);
    if (was_exact || inside <= 0) return shift;
    double const new_end = section.is_continued ? line_top(end) : top(index) + static_cast<double>(section.height);
    double const change = new_end - old_end;
    return shift + (was_read ? change * inside / old_height : change);
}

Progress Document::Implementation::go_on(std::uint32_t& next, bool only_long, double budget_ms, float y) {
    using Clock = std::chrono::steady_clock;
    Clock::time_point const end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                                     std::chrono::duration<double, std::milli>(budget_ms));
    std::uint32_t line = 0;
    std::uint32_t const index = section_at(y);
    bool const has_anchor = sections[index].is_fitted;
    Position const anchor = has_anchor ? line_info(line_at(y, line), line).range.start : Position();
    double const before = has_anchor ? line_top(anchor) : 0;
    for (; next < sections.size(); ++next) {
        Section const& section = sections[next];
        bool const is_wanted = !only_long || section.continues || section.is_continued;
        if (section.is_exact || !is_wanted) continue;
        laid_out(next);
        bound_memory();
        if (Clock::now() >= end) break;
    }
    double const shift = has_anchor ? line_top(anchor) - before : 0;
    return {static_cast<float>(shift), next >= sections.size()};
}

} // namespace text
