#include "ui/article_links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "ui/link_ink.h"

namespace ui {

namespace {

constexpr float kLabelGap = 28; // from the column
constexpr float kLabelSize = 11;
constexpr float kLabelDepth = 3;  // of its words below their line
constexpr float kTrunkInPill = 8; // from its right side
constexpr std::uint32_t kMostTrunks = 4;
constexpr std::uint32_t kMostNarrow = 3;
constexpr float kNarrowTrunk = 9; // from the column, where there is no margin for words
constexpr float kNarrowStep = 5;
constexpr float kBesideSelection = 0.5F; // strength of the other links while a mark is selected
constexpr float kBesideLit = 0.35F;      // and while one link is shown above the others
constexpr float kLitStroke = 2.5F;
constexpr float kReach = 3; // of the pointer

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

struct DrawnLink {
    LinkRoute route;
    LinkTip tip = LinkTip::Dot;
    model::Relation const* relation = nullptr;
    model::SpanIndex far = 0;
    model::SpanIndex near = 0;
    LinkFrame frame;
};

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

std::vector<DrawnLink> route_all(ArticleFrame const& frame, Links const& links, LinkShow show,
                                 std::vector<LinkTrunk>& trunks) {
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

std::string const& name_of(ArticleFrame const& frame, model::Relation const& relation) {
    model::RelationType const* type = frame.project().schema.find_relation(relation.type);
    return type != nullptr ? type->label : relation.type;
}

void append_once(std::string& names, std::string const& name) {
    if ((", " + names + ",").find(", " + name + ",") != std::string::npos) return;
    names += names.empty() ? name : ", " + name;
}

struct LabelLine {
    std::string names;
    bool is_lit = false;
};

// Left of the trunks that run there.
float label_end(ArticleFrame const& frame, std::vector<LinkTrunk> const& trunks, float baseline) {
    std::uint32_t outermost = 0;
    for (LinkTrunk const& trunk : trunks) {
        bool const runs_there =
            trunk.stretch.top < baseline + kLabelDepth && baseline - kLabelSize < trunk.stretch.bottom;
        if (runs_there) outermost = std::max(outermost, trunk.lane);
    }
    return frame.page.column_x - (kLabelGap + 10 * static_cast<float>(outermost)) * frame.zoom;
}

void add_labels(LinkPicture& picture, ArticleFrame const& frame, std::vector<DrawnLink> const& links,
                base::Identifier const& lit) {
    std::map<float, LabelLine> by_line;
    for (DrawnLink const& link : links) {
        if (!link.route.label_baseline) continue;
        LabelLine& line = by_line[*link.route.label_baseline];
        append_once(line.names, name_of(frame, *link.relation));
        line.is_lit = line.is_lit || lit.empty() || link.relation->id == lit;
    }
    for (auto const& entry : by_line) {
        float const baseline = entry.first;
        LabelLine const& line = entry.second;
        float const right = label_end(frame, picture.trunks, baseline);
        Rect const words{frame.area.x, baseline - kLabelSize, right - frame.area.x, kLabelSize + kLabelDepth};
        bool const is_under_pill = std::any_of(picture.pills.begin(), picture.pills.end(), [&](LinkPill const& pill) {
            return pill.rect.y < words.bottom() && words.y < pill.rect.bottom();
        });
        if (!is_under_pill) picture.labels.push_back({line.names, right, baseline, true, line.is_lit ? 1 : kBesideLit});
    }
}

void add_pills(LinkPicture& picture, ArticleFrame const& frame, std::vector<DrawnLink> const& links) {
    std::vector<LinkExit> exits;
    std::uint32_t innermost = kMostTrunks;
    auto const add = [&](DrawnLink const& link, float y, model::SpanIndex away, char const* end) {
        unicode::Position const target = frame.project().spans[away].extent().start;
        bool const is_above = y <= frame.area.y;
        exits.push_back({"article/link/" + link.relation->id + end, name_of(frame, *link.relation), is_above, target});
        innermost = std::min(innermost, link.frame.trunk);
    };
    for (DrawnLink const& link : links) {
        if (link.route.pill_y) add(link, *link.route.pill_y, link.far, "");
        if (link.route.near_pill_y) add(link, *link.route.near_pill_y, link.near, "/back");
    }
    if (exits.empty()) return;
    picture.pills = link_pills(frame, std::move(exits), trunk_x(link_frame(frame, innermost)) + kTrunkInPill);
}

bool is_of(DrawnLink const& link, base::Identifier const& span) {
    return link.relation->from == span || link.relation->to == span;
}

// A corridor that leads to a trunk farther out.
struct Crossing {
    float y = 0;
    float from = 0; // x
    float to = 0;
    friend auto operator<=>(Crossing const&, Crossing const&) = default;
};

// Where trunks are crossed by corridors of links that have nothing to do with them: not where they turn off themselves.
std::vector<LinkPoint> gaps_of(std::vector<DrawnLink> const& links, std::vector<LinkTrunk> const& trunks) {
    constexpr float kNear = 4;
    std::map<float, std::set<float>> turns; // of each trunk
    std::set<Crossing> corridors;
    for (DrawnLink const& link : links) {
        std::vector<LinkPoint> const& points = link.route.points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (points[i].x == trunk_x(link.frame)) turns[points[i].x].insert(points[i].y);
            if (i == 0 || points[i].y != points[i - 1].y) continue;
            auto const ends = std::minmax(points[i - 1].x, points[i].x);
            corridors.insert({points[i].y, ends.first, ends.second});
        }
    }
    std::vector<LinkPoint> gaps;
    for (Crossing const& corridor : corridors) {
        for (LinkTrunk const& trunk : trunks) {
            bool const meets = corridor.from + 1 < trunk.x && trunk.x < corridor.to - 1 &&
                               trunk.stretch.top < corridor.y && corridor.y < trunk.stretch.bottom;
            if (!meets) continue;
            auto const turn = turns[trunk.x].lower_bound(corridor.y - kNear);
            bool const turns_there = turn != turns[trunk.x].end() && *turn < corridor.y + kNear;
            if (!turns_there) gaps.push_back({trunk.x, corridor.y});
        }
    }
    return gaps;
}

// How strongly a link is drawn that is not lit itself: 1 where nothing stands out.
float strength_of(DrawnLink const& link, MarkMood const& mood, bool has_lit) {
    float const beside = mood.selected.empty() || is_of(link, mood.selected) ? 1 : kBesideSelection;
    return has_lit ? std::min(beside, kBesideLit) : beside;
}

// The strongest last, so that it lies above the others, the lit one above them; the weaker ones paler, not translucent,
// so that they are no darker where they meet.
void add_ink(LinkPicture& picture, std::vector<DrawnLink> const& links, MarkMood const& mood, bool has_lit) {
    std::vector<LinkPoint> gaps;
    if (picture.trunks.size() > 1) gaps = gaps_of(links, picture.trunks);
    for (float const strength : {kBesideLit, kBesideSelection, 1.0F}) {
        std::vector<LinkInk> inks;
        for (DrawnLink const& link : links)
            if (link.relation->id != mood.lit_relation && strength_of(link, mood, has_lit) == strength)
                inks.push_back({link.route, link.tip, link.frame});
        add_links(picture.quads, inks, gaps, mix(theme().paper, theme().accent, strength), theme().paper);
    }
    for (DrawnLink const& link : links) {
        if (link.relation->id != mood.lit_relation) continue;
        LinkInk ink{link.route, link.tip, link.frame};
        ink.frame.stroke = kLitStroke;
        add_links(picture.quads, {ink}, gaps, theme().accent, theme().paper);
    }
}

} // namespace

LinkPicture draw_links(ArticleFrame const& frame, std::vector<VisibleMark> const& marks, MarkMood const& mood,
                       LinkShow show, float grown_share) {
    LinkPicture picture;
    if (frame.scene->index == nullptr) return picture;
    Links const links(frame, marks, mood);
    std::vector<DrawnLink> drawn = route_all(frame, links, show, picture.trunks);
    // In an order that does not depend on what the pointer is on.
    for (DrawnLink const& link : drawn) picture.ways.push_back({link.relation->id, link.route.points});
    for (DrawnLink& link : drawn)
        if (is_of(link, mood.selected)) link.route = grown(link.route, grown_share);
    bool const has_lit = std::any_of(drawn.begin(), drawn.end(),
                                     [&](DrawnLink const& link) { return link.relation->id == mood.lit_relation; });
    add_ink(picture, drawn, mood, has_lit);
    if (!frame.page.has_margins) return picture;
    add_pills(picture, frame, drawn);
    add_labels(picture, frame, drawn, has_lit ? mood.lit_relation : base::Identifier());
    return picture;
}

base::Identifier link_at(std::vector<LinkWay> const& ways, float x, float y) {
    base::Identifier nearest;
    float least = kReach;
    for (LinkWay const& way : ways) {
        for (std::size_t i = 1; i < way.points.size(); ++i) {
            LinkPoint const& a = way.points[i - 1];
            LinkPoint const& b = way.points[i];
            float const dx = std::max({std::min(a.x, b.x) - x, x - std::max(a.x, b.x), 0.0F});
            float const dy = std::max({std::min(a.y, b.y) - y, y - std::max(a.y, b.y), 0.0F});
            float const distance = std::hypot(dx, dy);
            if (distance >= least) continue;
            least = distance;
            nearest = way.relation;
        }
    }
    return nearest;
}

} // namespace ui
