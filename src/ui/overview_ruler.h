// The strip beside the page that shows where the marks of the whole article lie, and which part of it is in view.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/article_marks.h"

namespace ui {

// Kept until the article's marks or heights change by more than the strip can show.
class OverviewRuler {
public:
    // `total`: the height of the page that can be scrolled over, at zoom 1. Adds marks, view and edge lines.
    void add_quads(Quads&, ArticleFrame const&, SpanLanes const&, float total, float scroll);
    // The scroll position at which the place under `window_y` is in the middle of the view.
    static float scroll_at(ArticleFrame const&, float total, float window_y);

private:
    struct Key {
        std::uint64_t revision = 0;
        std::string project;
        Rect ruler;
        float height = 0;
        float pixel_ratio = 1;
        std::map<std::string, bool> hidden;
        std::string only_type;
        Color sample = 0; // of the theme
    };
    bool is_current(Key const&) const;
    void rebuild(ArticleFrame const&, SpanLanes const&, float total);

    Key key_;
    bool is_built_ = false;
    Quads marks_;
};

} // namespace ui
