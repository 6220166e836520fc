// The links on the screen, gathered by the mark that they share, and the trunk in the margin that each of them takes.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/article_links.h"
#include "ui/link_routes.h"

namespace ui {

inline constexpr std::uint32_t kMostTrunks = 4;

struct DrawnLink {
    LinkRoute route;
    LinkTip tip = LinkTip::Dot;
    model::Relation const* relation = nullptr;
    model::SpanIndex far = 0;
    model::SpanIndex near = 0;
    LinkFrame frame;
};

// What the routes of links on that trunk are laid out in.
LinkFrame link_frame(ArticleFrame const&, std::uint32_t trunk);
// Every link that is shown, on its way; `trunks`: what they share in the margin.
std::vector<DrawnLink> routed_links(ArticleFrame const&, std::vector<VisibleMark> const&, MarkMood const&, LinkShow,
                                    std::vector<LinkTrunk>& trunks);

} // namespace ui
