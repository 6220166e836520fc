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
};

// Lines with corners of 5 px, casings of stubs in the paper's colour (none where that is 0), dots or heads. What
// several share is drawn once. `gaps`: where a trunk is left out, because a link crosses it that has nothing to do with
// it.
void add_links(Quads&, std::vector<LinkInk> const&, std::vector<LinkPoint> const& gaps, Color line, Color casing);

} // namespace ui
