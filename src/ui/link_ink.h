// How links are drawn: lines with round corners that lie on each other as one, dots and heads, crossings that are no
// joins (mockups/README.md, "Links").
#pragma once

#include <vector>

#include "ui/link_routes.h"

namespace ui {

struct LinkInk {
    LinkRoute route;
    LinkTip tip = LinkTip::Dot;
    LinkFrame frame;
    std::vector<LinkPoint> crossings; // where it runs across the trunk of links that it has no end in common with
};

// All of one strength, so that where several share a stretch it is no darker than where one runs alone. Lines with
// corners of 5 px, casings of stubs and crossings in the paper's colour (none where that is 0), dots or heads.
void add_links(Quads&, std::vector<LinkInk> const&, Color line, Color casing);

} // namespace ui
