#include <algorithm>

#include "text/document.h"
#include "text/document_implementation.h"

namespace text {

namespace {

// A stretch of one line that is one piece of a range: neighbours both in the text and in the picture.
struct Stretch {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    float x0 = 0;
    float x1 = 0;
    bool right_to_left = false;
};

// The part of a unit inside [start, end). What hangs at the end of a line takes no room.
Stretch clip(LineView const& view, VisualUnit const& unit, std::uint32_t start, std::uint32_t end) {
    Stretch part{std::max(unit.start, start), std::min(unit.end(), end), 0, 0, unit.right_to_left};
    float const a = view.border_x(unit, part.start);
    float const b = view.border_x(unit, part.end);
    part.x0 = std::clamp(std::min(a, b), view.left(), view.right());
    part.x1 = std::clamp(std::max(a, b), view.left(), view.right());
    return part;
}

bool extends(Stretch const& last, Stretch const& next) {
    bool const is_neighbour = next.right_to_left ? next.end == last.start : next.start == last.end;
    return next.right_to_left == last.right_to_left && is_neighbour;
}

// In reading order.
std::vector<Stretch> find_stretches(LineView const& view, std::uint32_t start, std::uint32_t end) {
    std::vector<Stretch> stretches;
    for (VisualUnit const& unit : view.units()) {
        if (unit.end() <= start || unit.start >= end) continue;
        Stretch const part = clip(view, unit, start, end);
        if (stretches.empty() || !extends(stretches.back(), part)) {
            stretches.push_back(part);
            continue;
        }
        Stretch& last = stretches.back();
        last.start = std::min(last.start, part.start);
        last.end = std::max(last.end, part.end);
        last.x1 = part.x1;
    }
    std::sort(stretches.begin(), stretches.end(), [](Stretch const& a, Stretch const& b) { return a.start < b.start; });
    return stretches;
}

class PieceFinder {
public:
    PieceFinder(Document::Implementation& document, Range range);

    void add_line(std::uint32_t index, std::uint32_t line);
    std::vector<RangePiece> take() { return std::move(pieces_); }

private:
    Document::Implementation& document_;
    Range range_;
    Range drawn_; // without the line ends at either side
    std::vector<RangePiece> pieces_;
};

PieceFinder::PieceFinder(Document::Implementation& document, Range range)
    : document_(document)
    , range_(range)
    , drawn_(range) {
    std::uint32_t first = document.section_of(range.start);
    while (first + 1 < document.sections.size() && drawn_.start >= document.sections[first].range.end)
        drawn_.start = std::max(drawn_.start, document.sections[++first].range.start);
    std::uint32_t last = document.section_of(range.end);
    drawn_.end = std::min(drawn_.end, document.sections[last].range.end);
    while (last > 0 && drawn_.end <= document.sections[last].range.start)
        drawn_.end = std::min(drawn_.end, document.sections[--last].range.end);
}

void PieceFinder::add_line(std::uint32_t index, std::uint32_t line) {
    LineInfo const info = document_.line_info(index, line);
    if (!info.range.meets(range_)) return;
    Document::Implementation::Section const& section = document_.sections[index];
    ParagraphStyle const& style = document_.style_of(section);
    FontMetrics const metrics = document_.fonts.metrics(style.role);
    Position const origin = section.range.start;
    std::uint32_t const start = std::max(info.range.start, range_.start) - origin;
    std::uint32_t const end = std::min(info.range.end, range_.end) - origin;
    for (Stretch const& stretch : find_stretches(document_.look_at(index, line), start, end)) {
        RangePiece piece;
        piece.box = {stretch.x0, info.baseline + metrics.ascent * style.size, stretch.x1,
                     info.baseline + metrics.descent * style.size};
        piece.baseline = info.baseline;
        piece.font_size = style.size;
        piece.range = {origin + stretch.start, origin + stretch.end};
        piece.line = info.line;
        piece.paragraph = info.paragraph;
        piece.right_to_left = stretch.right_to_left;
        piece.starts = piece.range.start == drawn_.start;
        piece.ends = piece.range.end == drawn_.end;
        pieces_.push_back(piece);
    }
}

} // namespace

std::vector<RangePiece> Document::pieces(Range range) {
    Implementation& self = *implementation_;
    self.keep_up_with_fonts();
    PieceFinder finder(self, range);
    if (range.is_empty()) return {};
    auto const count = static_cast<std::uint32_t>(self.sections.size());
    std::uint32_t const first = self.section_of(range.start);
    for (std::uint32_t i = first; i < count && (i == first || self.sections[i].range.start < range.end); ++i) {
        Implementation::Section const& section = self.laid_out(i);
        for (std::uint32_t line = 0; line < section.lines.size(); ++line) finder.add_line(i, line);
    }
    return finder.take();
}

std::vector<RangePiece> Document::pieces_within(Range range, float top, float bottom) {
    implementation_->keep_up_with_fonts();
    if (range.is_empty()) return {};
    PieceFinder finder(*implementation_, range);
    implementation_->for_lines(top, bottom,
                               [&](std::uint32_t section, std::uint32_t line) { finder.add_line(section, line); });
    return finder.take();
}

} // namespace text
