// What the parts of the article view share during one frame: the document, where it lies in the window, and at what
// scale.
#pragma once

#include "text/document.h"
#include "ui/article_page.h"
#include "ui/mark_geometry.h"
#include "ui/scene.h"
#include "ui/state.h"
#include "ui/widgets.h"

namespace ui {

struct ArticleFrame {
    Scene const* scene = nullptr;
    State* state = nullptr;
    text::Document* document = nullptr;
    PageText const* page_text = nullptr;
    PageMetrics page;
    Rect area;
    Rect ruler;
    float zoom = 1;
    float letter_zoom = 1; // that letters are pictured at: another one while the zoom changes
    float pixel_ratio = 1;
    LineRoom room;      // below the lines, for marks and links
    float origin_y = 0; // CSS px of the window where the column begins; on a device pixel

    model::Project const& project() const { return *scene->project; }
    unicode::Text const& text() const { return document->text(); }

    float x(float column_x) const { return page.column_x + column_x * zoom; }
    float y(float column_y) const { return origin_y + column_y * zoom; }
    float baseline(float column_y) const { return snapped(y(column_y), pixel_ratio); }
    float column_x(float window_x) const { return (window_x - page.column_x) / zoom; }
    float column_y(float window_y) const { return (window_y - origin_y) / zoom; }
    // The visible part of the column.
    float top() const { return column_y(area.y); }
    float bottom() const { return column_y(area.bottom()); }
    float height() const { return area.height / zoom; } // of the view, at zoom 1
};

// The column starts here for a scroll position.
inline float origin_for(ArticleFrame const& frame, float scroll) {
    return snapped(frame.area.y + (frame.page.lead - scroll) * frame.zoom, frame.pixel_ratio);
}

inline Rect window_rect(ArticleFrame const& frame, text::Box const& box) {
    return {frame.x(box.x0), frame.y(box.y0), (box.x1 - box.x0) * frame.zoom, (box.y1 - box.y0) * frame.zoom};
}

} // namespace ui
