// The links on the screen: those of the selected mark or all of them, with their names in the left margin.
#pragma once

#include <string>
#include <vector>

#include "ui/article_marks.h"
#include "ui/link_routes.h"

namespace ui {

// Words in a margin: right-aligned at `x` or beginning there.
struct MarginLabel {
    std::string text;
    float x = 0;
    float baseline = 0;
    bool is_right_aligned = false;
};

// "supports · ¶ 3" where the trunk leaves the view; pressed, it brings the far end into view.
struct LinkPill {
    std::string id; // registry
    std::string text;
    Rect rect;
    unicode::Position target;
};

struct LinkPicture {
    Quads quads;
    std::vector<MarginLabel> labels;
    std::vector<LinkPill> pills;
};

// `grown`: how far the links of the selected mark have been drawn, from it outward; their words come with their ends.
// Nothing where the window leaves no margins.
LinkPicture draw_links(ArticleFrame const&, std::vector<VisibleMark> const&, MarkMood const&, LinkShow, float grown);

} // namespace ui
