// How the page lies on the desk: paper, margins and column for a window's width and zoom; and how each paragraph is
// set.
#pragma once

#include <vector>

#include "model/article.h"
#include "text/document.h"
#include "ui/widgets.h"

namespace ui {

struct PageMetrics {
    float column_width = 576; // px of the column, at zoom 1
    float lead = 48;          // from the top of the view to the column at scroll 0, at zoom 1
    float paper_lead = 24;    // the same to the paper
    float tail = 0;           // empty paper below the last line, at zoom 1
    float paper_x = 0;        // CSS px of the window from here on
    float paper_width = 0;
    float column_x = 0;
    bool has_margins = true; // room beside the column for links and notes
    friend bool operator==(PageMetrics const&, PageMetrics const&) = default;
};
PageMetrics page_metrics(Rect area, float zoom, float pixel_ratio);

enum class ParagraphKind : std::uint8_t { Body, Title, Heading, Dateline, Quotation, Blank };

struct PageText {
    std::vector<unicode::Range> paragraphs;
    std::vector<ParagraphKind> kinds;
    std::vector<unicode::Range> muted; // datelines, sorted
    bool has_right_to_left = false;
};
PageText page_text(model::Article const&);

// Line height of running text: 35 leaves room for three lanes and a corridor; 30 when no marks are shown.
enum class MarkRoom : std::uint8_t { None, Lanes };
struct LineRoom {
    MarkRoom marks = MarkRoom::Lanes;
    float extra = 0;                 // px that every line is higher, for lanes that would not fit
    std::uint32_t heading_lanes = 0; // below the words of titles and headings, beyond the two that fit; links take one
    friend bool operator==(LineRoom const&, LineRoom const&) = default;
};
text::ParagraphStyle paragraph_style(ParagraphKind, LineRoom const&);

// Where the corridor of links runs below words of that size, px from their baseline at zoom 1: just above the letters
// of the next line.
float corridor_below(float font_size, LineRoom const&);

} // namespace ui
