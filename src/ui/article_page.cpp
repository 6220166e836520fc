#include "ui/article_page.h"

#include <algorithm>
#include <cmath>

#include "text/bidi.h"
#include "ui/mark_geometry.h"
#include "unicode/segment.h"

namespace ui {

namespace {

constexpr float kTop = 24; // above the paper, and from its edge to the first line
constexpr float kNarrowMargin = 24;
constexpr float kSmallMargin = 72; // first visit
constexpr float kWideColumn = 600; // 66 to 72 characters
constexpr float kDeskBeside = 16;  // of the desk is seen on both sides of a full paper
constexpr float kDeskBesideWide = 48;

// Margin beside a column of `column` in `room` px.
float margin_for(float room, float column) {
    if (room >= column + 2 * (measure::kPaperMargin + kDeskBeside)) return measure::kPaperMargin;
    if (room >= column + 2 * kSmallMargin) return kSmallMargin;
    return std::max((room - column) / 2, kNarrowMargin);
}

ParagraphKind kind_of(model::StructureItem const& item) {
    if (item.kind == "heading") return item.level <= 1 ? ParagraphKind::Title : ParagraphKind::Heading;
    if (item.kind == "quotation") return ParagraphKind::Quotation;
    return item.kind == "dateline" ? ParagraphKind::Dateline : ParagraphKind::Body;
}

// Words that are quoted within a sentence do not make a quotation of their paragraph.
bool is_set_as(ParagraphKind kind, unicode::Range paragraph, unicode::Range item) {
    if (paragraph.is_empty()) return false;
    return kind != ParagraphKind::Quotation || (item.start <= paragraph.start && paragraph.end <= item.end);
}

} // namespace

PageMetrics page_metrics(Rect area, float zoom, float pixel_ratio) {
    PageMetrics page;
    float const room = area.width / zoom;
    bool const is_narrow = room < measure::kNarrow;
    bool const is_wide = room >= kWideColumn + 2 * (measure::kPaperMargin + kDeskBesideWide);
    page.column_width = is_wide ? kWideColumn : measure::kColumn;
    if (is_narrow) page.column_width = std::clamp(room - 2 * kNarrowMargin, 80.0F, kWideColumn);
    float const margin = is_narrow ? (room - page.column_width) / 2 : margin_for(room, page.column_width);
    float const paper = is_narrow ? room : page.column_width + 2 * margin;
    page.has_margins = !is_narrow && margin >= 48;
    page.paper_lead = is_narrow ? 0 : kTop;
    page.lead = page.paper_lead + kTop;
    page.tail = std::max(160.0F, area.height / zoom * 0.5F);
    page.paper_width = snapped(paper * zoom, pixel_ratio);
    page.paper_x = snapped(area.x + (area.width - page.paper_width) / 2, pixel_ratio);
    page.column_x = snapped(area.x + (area.width - page.column_width * zoom) / 2, pixel_ratio);
    return page;
}

PageText page_text(model::Article const& article) {
    PageText page;
    page.paragraphs = unicode::paragraphs(article.text);
    page.kinds.resize(page.paragraphs.size(), ParagraphKind::Body);
    page.has_right_to_left = text::has_bidi_trigger(article.text.utf8());
    for (std::size_t i = 0; i < page.kinds.size(); ++i)
        if (page.paragraphs[i].is_empty()) page.kinds[i] = ParagraphKind::Blank;
    for (model::StructureItem const& item : article.structure) {
        ParagraphKind const kind = kind_of(item);
        if (kind == ParagraphKind::Body) continue;
        auto const ends_before = [](unicode::Range paragraph, unicode::Position start) {
            return paragraph.end < start;
        };
        auto const first =
            std::lower_bound(page.paragraphs.begin(), page.paragraphs.end(), item.range.start, ends_before);
        for (auto at = first; at != page.paragraphs.end() && at->start < item.range.end; ++at)
            if (is_set_as(kind, *at, item.range))
                page.kinds[static_cast<std::size_t>(at - page.paragraphs.begin())] = kind;
    }
    for (std::size_t i = 0; i < page.kinds.size(); ++i)
        if (page.kinds[i] == ParagraphKind::Dateline) page.muted.push_back(page.paragraphs[i]);
    return page;
}

text::ParagraphStyle paragraph_style(ParagraphKind kind, LineRoom const& room) {
    text::ParagraphStyle style;
    auto const set = [](text::FontRole role, print::Face const& face) {
        return text::ParagraphStyle{role, face.size, face.line, face.after};
    };
    print::Face body = print::kBody;
    if (room.marks != MarkRoom::Lanes) body.line = print::kUnmarkedLine;
    switch (kind) {
    case ParagraphKind::Body: style = set(text::FontRole::Serif, body); break;
    case ParagraphKind::Quotation: style = set(text::FontRole::SerifItalic, body); break;
    case ParagraphKind::Title: style = set(text::FontRole::SerifSemibold, print::kTitle); break;
    case ParagraphKind::Heading: style = set(text::FontRole::SerifSemibold, print::kHeading); break;
    case ParagraphKind::Dateline: style = set(text::FontRole::Serif, print::kDateline); break;
    case ParagraphKind::Blank: return {text::FontRole::Serif, print::kBody.size, print::kBlankLine, 0};
    }
    bool const is_heading = kind == ParagraphKind::Title || kind == ParagraphKind::Heading;
    float own = 0;
    if (is_heading && room.heading_lanes > 0)
        own = std::ceil(static_cast<float>(room.heading_lanes) * lane_pitch(style.size)) + 1;
    style.line_height += std::max(room.extra, own);
    return style;
}

float corridor_below(float font_size, LineRoom const& room) {
    constexpr float kAboveNext = (print::kBody.line - print::kCorridor) / print::kBody.size;
    for (ParagraphKind const kind : {ParagraphKind::Title, ParagraphKind::Heading}) {
        text::ParagraphStyle const style = paragraph_style(kind, room);
        if (style.size == font_size) return style.line_height - kAboveNext * font_size;
    }
    return print::kCorridor + room.extra;
}

} // namespace ui
