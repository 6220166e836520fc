// The links on the screen: those of the selected mark or all of them, with their names in the left margin.
#pragma once

#include <string>
#include <vector>

#include "ui/article_marks.h"
#include "ui/link_pills.h"
#include "ui/link_routes.h"

namespace ui {

// Words in a margin: right-aligned at `x` or beginning there.
struct MarginLabel {
    std::string text;
    float x = 0;
    float baseline = 0;
    bool is_right_aligned = false;
    float strength = 1; // less while another link is shown above the others
};

// Where a link runs, for the pointer.
struct LinkWay {
    base::Identifier relation;
    std::vector<LinkPoint> points;
};

// A stretch of one trunk. What finds no lane of its own runs along the last one: those are one bundle.
struct LinkTrunk {
    std::uint32_t lane = 0;
    float x = 0;
    TrunkStretch stretch;
};

struct LinkPicture {
    Quads quads;
    std::vector<LinkWay> ways;
    std::vector<LinkTrunk> trunks;
    std::vector<MarginLabel> labels;
    std::vector<LinkPill> pills;
};

// `grown`: how far the links of the selected mark have been drawn, from it outward; their words come with their ends.
// Where the window leaves no margins the trunks stand close to the column, without words.
LinkPicture draw_links(ArticleFrame const&, std::vector<VisibleMark> const&, MarkMood const&, LinkShow, float grown);

// The link that runs there, or "".
base::Identifier link_at(std::vector<LinkWay> const&, float x, float y);

} // namespace ui
