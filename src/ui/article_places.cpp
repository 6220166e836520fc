#include "ui/article_places.h"

#include <algorithm>

#include "unicode/segment.h"

namespace ui {

namespace {

using text::Affinity;
using unicode::Position;
using unicode::Range;

GraphemePlace grapheme_place(ArticleFrame const& frame, Range grapheme) {
    float const at_start = frame.x(frame.document->place({grapheme.start, Affinity::Downstream}).x);
    float const at_end = frame.x(frame.document->place({grapheme.end, Affinity::Upstream}).x);
    return {grapheme.start, std::min(at_start, at_end), std::max(at_start, at_end)};
}

LinePlaces places_of(ArticleFrame const& frame, text::LineInfo const& line, Range range) {
    LinePlaces places;
    places.range = line.range;
    places.rect = window_rect(frame, {0, line.top, frame.page.column_width, line.top + line.height});
    Position const end = std::min(line.range.end, range.end);
    for (Position at = std::max(line.range.start, range.start); at < end;) {
        Position const next = std::min(unicode::next_grapheme(frame.text(), at), line.range.end);
        places.graphemes.push_back(grapheme_place(frame, {at, next}));
        at = next;
    }
    return places;
}

} // namespace

std::vector<LinePlaces> line_places(ArticleFrame const& frame, Range range) {
    std::vector<LinePlaces> lines;
    text::Document& document = *frame.document;
    for (std::uint32_t i = document.paragraph_of(range.start); i < document.paragraph_count(); ++i) {
        Range const paragraph = document.paragraph_range(i);
        if (paragraph.start >= range.end) break;
        Position at = std::clamp(range.start, paragraph.start, paragraph.end);
        do {
            text::LineInfo const line = document.line_of({at, Affinity::Downstream});
            lines.push_back(places_of(frame, line, range));
            at = line.range.end;
        } while (at < std::min(paragraph.end, range.end));
    }
    return lines;
}

} // namespace ui
