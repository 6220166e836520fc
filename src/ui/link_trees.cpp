#include "ui/link_trees.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

constexpr std::uint32_t kMostNarrow = 3;
constexpr float kNarrowTrunk = 9; // from the column, where there is no margin for words
constexpr float kNarrowStep = 5;

// All links of one mark: they share a trunk.
struct Tree {
    model::SpanIndex near = 0;
    std::vector<std::uint32_t> relations;
};

class Links {
public:
    Links(ArticleFrame const& frame, std::vector<VisibleMark> const& marks, MarkMood const& mood)
        : frame_(frame)
        , marks_(marks)
        , mood_(mood) {
        for (std::size_t i = 0; i < marks.size(); ++i) by_span_[marks[i].span] = i;
        auto const lines = frame.document->lines(frame.top(), frame.bottom());
        if (!lines.empty()) first_ = lines.front().range.start.value();
    }

    std::vector<Tree> trees(LinkShow show) const;
    LinkEnd end(model::SpanIndex) const;
    bool is_shown(model::SpanIndex span) const {
        return !is_hidden(frame_.state->hidden_types, frame_.project().spans[span].type);
    }
    model::SpanIndex find(base::Identifier const& id) const { return frame_.scene->index->find(id); }

private:
    bool add_selected(std::vector<Tree>&) const;

    ArticleFrame const& frame_;
    std::vector<VisibleMark> const& marks_;
    MarkMood const& mood_;
    std::map<model::SpanIndex, std::size_t> by_span_;
    std::uint32_t first_ = 0xFFFFFFFF; // visible position
};

LinkEnd Links::end(model::SpanIndex span) const {
    LinkEnd result;
    auto const found = by_span_.find(span);
    if (found == by_span_.end()) {
        bool const is_above = frame_.project().spans[span].extent().start.value() < first_;
        result.side = is_above ? OffScreen::Above : OffScreen::Below;
        return result;
    }
    VisibleMark const& mark = marks_[found->second];
    bool const is_selected = frame_.project().spans[span].id == mood_.selected;
    MarkWeight const weight = is_selected ? MarkWeight::Selected : MarkWeight::Linked;
    for (MarkPiece const& piece : mark.pieces)
        result.pieces.push_back({piece.place.x0, piece.place.x1, piece.place.baseline,
                                 bottom_of(piece.place, mark.pattern, mark.lane, weight), piece.right_to_left,
                                 corridor_below(piece.place.font_size, frame_.room)});
    return result;
}

bool Links::add_selected(std::vector<Tree>& trees) const {
    model::SpanIndex const selected = mood_.selected.empty() ? model::Index::kNone : find(mood_.selected);
    if (selected == model::Index::kNone || !is_shown(selected)) return false;
    Tree tree{selected, {}};
    for (std::uint32_t const relation : frame_.scene->index->relations_from(mood_.selected))
        tree.relations.push_back(relation);
    for (std::uint32_t const relation : frame_.scene->index->relations_to(mood_.selected))
        tree.relations.push_back(relation);
    if (!tree.relations.empty()) trees.push_back(std::move(tree));
    return true;
}

// Besides the selected mark's: every relation that begins or ends on the screen, gathered at its target.
std::vector<Tree> Links::trees(LinkShow show) const {
    std::vector<Tree> result;
    if (show == LinkShow::None) return result;
    add_selected(result);
    if (show == LinkShow::OfSelection) return result;
    std::map<model::SpanIndex, Tree> by_target;
    std::vector<std::uint32_t> relations;
    for (VisibleMark const& mark : marks_) {
        base::Identifier const& id = frame_.project().spans[mark.span].id;
        for (std::uint32_t const relation : frame_.scene->index->relations_from(id)) relations.push_back(relation);
        for (std::uint32_t const relation : frame_.scene->index->relations_to(id)) relations.push_back(relation);
    }
    std::sort(relations.begin(), relations.end());
    relations.erase(std::unique(relations.begin(), relations.end()), relations.end());
    for (std::uint32_t const index : relations) {
        model::Relation const& relation = frame_.project().relations[index];
        if (relation.from == mood_.selected || relation.to == mood_.selected) continue;
        model::SpanIndex const target = find(relation.to);
        if (target == model::Index::kNone || !is_shown(target)) continue;
        Tree& tree = by_target[target];
        tree.near = target;
        tree.relations.push_back(index);
    }
    for (auto& entry : by_target) result.push_back(std::move(entry.second));
    return result;
}

std::vector<DrawnLink> route_tree(ArticleFrame const& frame, Links const& links, Tree const& tree,
                                  LinkFrame const& at) {
    std::vector<DrawnLink> drawn;
    LinkEnd const near = links.end(tree.near);
    base::Identifier const& near_id = frame.project().spans[tree.near].id;
    for (std::uint32_t const index : tree.relations) {
        model::Relation const& relation = frame.project().relations[index];
        bool const points_here = relation.to == near_id;
        model::SpanIndex const far = links.find(points_here ? relation.from : relation.to);
        if (far == model::Index::kNone || far == tree.near || !links.is_shown(far)) continue;
        LinkTip const tip = points_here ? LinkTip::Dot : LinkTip::Arrow;
        if (auto route = route_link(links.end(far), near, tip, at))
            drawn.push_back({*route, tip, &relation, far, tree.near, at});
    }
    return drawn;
}

TrunkStretch stretch_of(std::vector<DrawnLink> const& links) {
    TrunkStretch stretch{1e9F, -1e9F};
    for (DrawnLink const& link : links) {
        if (!link.route.uses_trunk) continue;
        for (LinkPoint const& point : link.route.points) {
            if (std::abs(point.x - trunk_x(link.frame)) > 0.5F) continue;
            stretch.top = std::min(stretch.top, point.y);
            stretch.bottom = std::max(stretch.bottom, point.y);
        }
    }
    return stretch;
}

std::vector<std::uint32_t> lanes_of(ArticleFrame const& frame, Links const& links, std::vector<Tree> const& trees,
                                    std::vector<TrunkStretch> const& stretches, LinkShow show) {
    if (show != LinkShow::Bundled) return assign_trunks(stretches, frame.page.has_margins ? kMostTrunks : kMostNarrow);
    base::Identifier const& selected = frame.state->selected;
    std::vector<std::uint32_t> lanes;
    lanes.reserve(trees.size());
    for (Tree const& tree : trees) lanes.push_back(links.find(selected) == tree.near || selected.empty() ? 0 : 1);
    return lanes;
}

// Stretches of one lane that meet are one trunk.
std::vector<LinkTrunk> trunks_of(ArticleFrame const& frame, std::vector<TrunkStretch> const& stretches,
                                 std::vector<std::uint32_t> const& lanes) {
    std::vector<LinkTrunk> trunks;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        LinkTrunk joined{lanes[i], trunk_x(link_frame(frame, lanes[i])), stretches[i]};
        if (joined.stretch.top > joined.stretch.bottom) continue; // along its corridor alone
        for (auto other = trunks.begin(); other != trunks.end();) {
            bool const meets = other->lane == joined.lane && other->stretch.top <= joined.stretch.bottom &&
                               joined.stretch.top <= other->stretch.bottom;
            if (!meets) {
                ++other;
                continue;
            }
            joined.stretch.top = std::min(joined.stretch.top, other->stretch.top);
            joined.stretch.bottom = std::max(joined.stretch.bottom, other->stretch.bottom);
            other = trunks.erase(other);
        }
        trunks.push_back(joined);
    }
    return trunks;
}

TrunkStretch trunk_of(std::vector<LinkTrunk> const& trunks, std::uint32_t lane, TrunkStretch own) {
    for (LinkTrunk const& trunk : trunks)
        if (trunk.lane == lane && trunk.stretch.top <= own.top && own.bottom <= trunk.stretch.bottom)
            return trunk.stretch;
    return own;
}

} // namespace

LinkFrame link_frame(ArticleFrame const& frame, std::uint32_t trunk) {
    LinkFrame result;
    result.column_x = frame.page.column_x;
    result.top = frame.area.y;
    result.bottom = frame.area.bottom();
    result.zoom = frame.zoom;
    result.pixel_ratio = frame.pixel_ratio;
    result.trunk = trunk;
    if (frame.page.has_margins) return result;
    result.trunk_gap = kNarrowTrunk;
    result.trunk_step = kNarrowStep;
    return result;
}

std::vector<DrawnLink> routed_links(ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                                    MarkMood const& mood, LinkShow show, std::vector<LinkTrunk>& trunks) {
    Links const links(frame, marks, mood);
    std::vector<Tree> const trees = links.trees(show);
    std::vector<TrunkStretch> stretches;
    stretches.reserve(trees.size());
    for (Tree const& tree : trees)
        stretches.push_back(stretch_of(route_tree(frame, links, tree, link_frame(frame, 0))));
    std::vector<std::uint32_t> const lanes = lanes_of(frame, links, trees, stretches, show);
    trunks = trunks_of(frame, stretches, lanes);
    std::vector<DrawnLink> all;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        LinkFrame at = link_frame(frame, lanes[i]);
        TrunkStretch const whole = trunk_of(trunks, lanes[i], stretches[i]);
        at.trunk_top = whole.top;
        at.trunk_bottom = whole.bottom;
        for (DrawnLink& link : route_tree(frame, links, trees[i], at)) all.push_back(std::move(link));
    }
    return all;
}

} // namespace ui
