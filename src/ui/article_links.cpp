#include "ui/article_links.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "ui/paragraphs.h"

namespace ui {

namespace {

constexpr float kLabelGap = 28; // from the column
constexpr float kLabelSize = 11;
constexpr float kPillHeight = 20;
constexpr float kPillPadding = 8;
constexpr float kPillGap = 6;
constexpr std::uint32_t kMostTrunks = 4;
constexpr float kBesideSelection = 0.5F; // strength of the other links while a mark is selected

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
                                 bottom_of(piece.place, mark.pattern, mark.lane, weight), piece.right_to_left});
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
    if (show != LinkShow::All) return result;
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

struct DrawnLink {
    LinkRoute route;
    LinkTip tip = LinkTip::Dot;
    model::Relation const* relation = nullptr;
    model::SpanIndex far = 0;
    LinkFrame frame;
};

LinkFrame link_frame(ArticleFrame const& frame, std::uint32_t trunk) {
    LinkFrame result;
    result.column_x = frame.page.column_x;
    result.top = frame.area.y;
    result.bottom = frame.area.bottom();
    result.zoom = frame.zoom;
    result.pixel_ratio = frame.pixel_ratio;
    result.deeper = frame.extra_line_height;
    result.trunk = trunk;
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
        if (auto route = route_link(links.end(far), near, tip, at)) drawn.push_back({*route, tip, &relation, far, at});
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

std::vector<DrawnLink> route_all(ArticleFrame const& frame, Links const& links, LinkShow show) {
    std::vector<Tree> const trees = links.trees(show);
    std::vector<TrunkStretch> stretches;
    stretches.reserve(trees.size());
    for (Tree const& tree : trees)
        stretches.push_back(stretch_of(route_tree(frame, links, tree, link_frame(frame, 0))));
    std::vector<std::uint32_t> const trunks = assign_trunks(stretches, kMostTrunks);
    std::vector<DrawnLink> all;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        LinkFrame at = link_frame(frame, trunks[i]);
        at.trunk_top = stretches[i].top;
        at.trunk_bottom = stretches[i].bottom;
        for (DrawnLink& link : route_tree(frame, links, trees[i], at)) all.push_back(std::move(link));
    }
    return all;
}

std::string const& name_of(ArticleFrame const& frame, model::Relation const& relation) {
    model::RelationType const* type = frame.project().schema.find_relation(relation.type);
    return type != nullptr ? type->label : relation.type;
}

void append_once(std::string& names, std::string const& name) {
    if ((", " + names + ",").find(", " + name + ",") != std::string::npos) return;
    names += names.empty() ? name : ", " + name;
}

void add_labels(LinkPicture& picture, ArticleFrame const& frame, std::vector<DrawnLink> const& links) {
    std::map<float, std::string> by_line;
    std::uint32_t outermost = 0;
    for (DrawnLink const& link : links) {
        outermost = std::max(outermost, link.frame.trunk);
        if (link.route.label_baseline) append_once(by_line[*link.route.label_baseline], name_of(frame, *link.relation));
    }
    float const right = frame.page.column_x - (kLabelGap + 10 * static_cast<float>(outermost)) * frame.zoom;
    for (auto const& line : by_line) picture.labels.push_back({line.second, right, line.first, true});
}

// Several links that leave at one edge to one paragraph share a pill; pills of one edge stand on each other.
void add_pills(LinkPicture& picture, ArticleFrame const& frame, std::vector<DrawnLink> const& links) {
    std::map<std::string, std::size_t> known;
    int above = 0;
    int below = 0;
    for (DrawnLink const& link : links) {
        if (!link.route.pill_y) continue;
        unicode::Position const target = frame.project().spans[link.far].extent().start;
        bool const is_above = *link.route.pill_y <= frame.area.y;
        std::string const text = name_of(frame, *link.relation) + " · " +
                                 paragraph_numbers(*frame.state, frame.project().article).label(target);
        if (!known.emplace((is_above ? "a" : "b") + text, 0).second) continue;
        auto const step = static_cast<float>(is_above ? above++ : below++) * (kPillHeight + kPillGap) + kPillGap;
        float const width = label_width(text, kLabelSize, Weight::Medium) + 2 * kPillPadding;
        float const right = trunk_x(link.frame) + kPillPadding;
        float const y = is_above ? frame.area.y + step : frame.area.bottom() - step - kPillHeight;
        float const x = std::max(right - width, frame.area.x + 4);
        picture.pills.push_back({"article/link/" + link.relation->id, text, {x, y, width, kPillHeight}, target});
    }
}

} // namespace

LinkPicture draw_links(ArticleFrame const& frame, std::vector<VisibleMark> const& marks, MarkMood const& mood,
                       LinkShow show, float grown_share) {
    LinkPicture picture;
    if (!frame.page.has_margins || frame.scene->index == nullptr) return picture;
    Links const links(frame, marks, mood);
    std::vector<DrawnLink> drawn = route_all(frame, links, show);
    for (DrawnLink& link : drawn) {
        bool const is_selected = link.relation->from == mood.selected || link.relation->to == mood.selected;
        float const strength = is_selected || mood.selected.empty() ? 1 : kBesideSelection;
        if (is_selected) link.route = grown(link.route, grown_share);
        add_link(picture.quads, link.route, link.tip, link.frame, with_alpha(theme().accent, strength),
                 with_alpha(theme().paper, strength));
    }
    add_labels(picture, frame, drawn);
    add_pills(picture, frame, drawn);
    return picture;
}

} // namespace ui
