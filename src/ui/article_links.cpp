#include "ui/article_links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "ui/link_ink.h"
#include "ui/link_trees.h"

namespace ui {

namespace {

constexpr float kLabelGap = 28; // from the column
constexpr float kLabelSize = letters::kNote;
constexpr float kLabelDepth = 3;         // of its words below their line
constexpr float kTrunkInPill = 8;        // from its right side
constexpr float kBesideSelection = 0.5F; // strength of the other links while a mark is selected
constexpr float kBesideLit = 0.35F;      // and while one link is shown above the others
constexpr float kLitStroke = 2.5F;
constexpr float kReach = 3; // of the pointer

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
    friend bool operator<(Crossing const& a, Crossing const& b) {
        return std::tie(a.y, a.from, a.to) < std::tie(b.y, b.from, b.to);
    }
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
    std::vector<DrawnLink> drawn = routed_links(frame, marks, mood, show, picture.trunks);
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
