// What names, in the left margin at the edges of the view, the links that lead out of sight.
#pragma once

#include <string>
#include <vector>

#include "ui/article_frame.h"

namespace ui {

inline constexpr float kPillPadding = 8;

// Where a link leaves the view.
struct LinkExit {
    std::string id; // of the pill that names it, registry
    std::string name;
    bool is_above = false;
    unicode::Position target; // the end that is out of sight
};

// "supports · ¶ 3" where the trunk leaves the view; pressed, it brings that end into view.
struct LinkPill {
    std::string id;     // registry
    std::string name;   // cut where the margin does not hold it
    std::string place;  // " · ¶ 3"
    std::string spoken; // both, or what "+ 3" stands for
    Rect rect;
    unicode::Position target;
};

// Links to one paragraph share a pill. The pills of an edge stand on each other in the order of the article, with one
// right side (`right`, CSS px of the window); where there are many, the farthest share one that says how many they are.
std::vector<LinkPill> link_pills(ArticleFrame const&, std::vector<LinkExit>, float right);

} // namespace ui
