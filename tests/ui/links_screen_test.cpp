#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "desk_stage.h"
#include "ui/article_links.h"
#include "ui/article_page.h"
#include "ui/choosing.h"

namespace {

using namespace ui;
using platform::Key;

// Twenty sources and twenty claims on one screen, each source linked to a claim far from it.
struct Crowded : test::DeskStage {
    Crowded() : test::DeskStage(1440, 900) {
        std::string text = "Bridge to close\n";
        for (int i = 0; i < 20; ++i)
            text += "Person" + number(i) + " said claim" + number(i) + " holds. " + (i % 3 == 2 ? "\n" : "");
        project.article.text = unicode::Text::from_utf8(text);
        project.header.id = "a-crowd";
        changed();
        std::vector<base::Identifier> sources;
        std::vector<base::Identifier> claims;
        for (int i = 0; i < 20; ++i) sources.push_back(mark("Source", "Person" + number(i)));
        for (int i = 0; i < 20; ++i) claims.push_back(mark("Claim", "claim" + number(i) + " holds"));
        for (std::size_t i = 0; i < 20; ++i) link("says", sources[i], claims[(i * 7 + 3) % 20]);
        rest();
    }
    static std::string number(int i) { return (i < 10 ? "0" : "") + std::to_string(i); }
    LinkPicture const& links() { return desk.article().links(); }
};

bool meet(Rect const& a, Rect const& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

Rect box_of(MarginLabel const& label, float left) {
    float const width = std::min(label_width(label.text, 11, Weight::Medium), label.x - left);
    return {label.x - width, label.baseline - 11, width, 14};
}

// An upright stretch of a link's line in the left margin.
struct Upright {
    model::Relation const* relation = nullptr;
    float x = 0;
    TrunkStretch stretch;
};

std::vector<Upright> uprights_of(LinkPicture const& links, model::Project const& project, float column_x) {
    std::vector<Upright> found;
    for (LinkWay const& way : links.ways) {
        auto const of = std::find_if(project.relations.begin(), project.relations.end(),
                                     [&](model::Relation const& relation) { return relation.id == way.relation; });
        for (std::size_t i = 1; i < way.points.size() && of != project.relations.end(); ++i) {
            LinkPoint const& a = way.points[i - 1];
            LinkPoint const& b = way.points[i];
            bool const is_trunk = std::abs(a.x - b.x) < 0.5F && std::abs(a.y - b.y) > 4 && a.x < column_x;
            if (is_trunk) found.push_back({&*of, a.x, {std::min(a.y, b.y), std::max(a.y, b.y)}});
        }
    }
    return found;
}

// Lines of links without a common end run beside one another in the margin: only the outermost of `most` lanes, where
// what finds no other lies, is shared. Gives how many pairs run side by side.
int check_trunks(LinkPicture const& links, model::Project const& project, float column_x, std::size_t most) {
    std::vector<Upright> const uprights = uprights_of(links, project, column_x);
    std::vector<float> lanes;
    for (Upright const& upright : uprights) lanes.push_back(upright.x);
    std::sort(lanes.begin(), lanes.end());
    lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
    CHECK(lanes.size() <= most);
    for (std::size_t i = 1; i < lanes.size(); ++i) CHECK(lanes[i] - lanes[i - 1] > 3);
    int side_by_side = 0;
    for (Upright const& a : uprights) {
        for (Upright const& b : uprights) {
            bool const share_end = a.relation->to == b.relation->to || a.relation->from == b.relation->from;
            bool const overlap = a.stretch.top < b.stretch.bottom && b.stretch.top < a.stretch.bottom;
            if (&a == &b || share_end || !overlap) continue;
            ++side_by_side;
            bool const is_bundle = lanes.size() == most && a.x == lanes.front();
            if (!is_bundle) CHECK(a.x != b.x);
        }
    }
    return side_by_side;
}

void check_labels(LinkPicture const& links, Rect area) {
    std::vector<Rect> boxes;
    for (MarginLabel const& label : links.labels) boxes.push_back(box_of(label, area.x + 4));
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(meet(boxes[i], boxes[j]));
        for (LinkTrunk const& trunk : links.trunks) {
            bool const runs_there = trunk.stretch.top < boxes[i].bottom() && boxes[i].y < trunk.stretch.bottom;
            if (runs_there) CHECK(boxes[i].right() < trunk.x - 1);
        }
        for (LinkPill const& pill : links.pills) CHECK_FALSE(meet(boxes[i], pill.rect));
    }
}

} // namespace

TEST_CASE("of twenty links on one screen no two trunks of a lane overlap and no words collide") {
    Crowded stage;
    for (float const zoom : {1.0F, 0.67F, 1.5F}) {
        stage.state.zoom = zoom;
        stage.state.links = LinkShow::All;
        stage.rest();
        CAPTURE(zoom);
        if (zoom <= 1) CHECK(stage.links().ways.size() == 20);
        CHECK(stage.links().trunks.size() > 1);
        // The margins hold four lanes where there is room for words beside them, else three.
        PageMetrics const page = page_metrics(stage.desk.article().area(), zoom, 1);
        CHECK(check_trunks(stage.links(), stage.project, page.column_x, page.has_margins ? 4 : 3) > 1);
        check_labels(stage.links(), stage.desk.article().area());
    }
}

TEST_CASE("what links share is drawn once, and a trunk has a gap where a foreign link crosses it, of any strength") {
    Crowded stage;
    stage.state.links = LinkShow::All;
    for (bool const has_selected : {false, true}) {
        CAPTURE(has_selected);
        if (has_selected) stage.state.selected = stage.project.relations[9].to;
        stage.rest();
        LinkPicture const& links = stage.links();
        std::map<std::pair<float, Color>, std::vector<TrunkStretch>> uprights; // of one line and strength
        for (gfx::MarkQuad const& quad : links.quads)
            if (quad.shape == gfx::MarkShape::Line && quad.x1 - quad.x0 < 3 && quad.color != theme().paper)
                uprights[{(quad.x0 + quad.x1) / 2, quad.color}].push_back({quad.y0, quad.y1});
        CHECK(uprights.size() > 4);
        int gaps = 0;
        for (auto& [line, stretches] : uprights) {
            std::sort(stretches.begin(), stretches.end(),
                      [](TrunkStretch const& a, TrunkStretch const& b) { return a.top < b.top; });
            for (std::size_t i = 1; i < stretches.size(); ++i) {
                CHECK(stretches[i].top > stretches[i - 1].bottom);
                if (std::abs(stretches[i].top - stretches[i - 1].bottom - 6) > 0.01F) continue;
                ++gaps;
                float const y = stretches[i].top - 3;
                bool is_crossed = false;
                for (LinkWay const& way : links.ways) {
                    for (std::size_t j = 1; j < way.points.size(); ++j) {
                        auto const ends = std::minmax(way.points[j - 1].x, way.points[j].x);
                        bool const is_level = way.points[j].y == way.points[j - 1].y;
                        if (is_level && std::abs(way.points[j].y - y) < 0.5F && ends.first + 1 < line.first &&
                            line.first < ends.second - 1)
                            is_crossed = true;
                        // Nothing turns off there.
                        CHECK_FALSE(
                            (std::abs(way.points[j].x - line.first) < 0.5F && std::abs(way.points[j].y - y) < 2));
                    }
                }
                CHECK(is_crossed);
            }
        }
        CHECK(gaps > 0);
    }
}

TEST_CASE("bundled, all links share one trunk; hidden, none is drawn") {
    Crowded stage;
    stage.state.links = LinkShow::Bundled;
    stage.rest();
    CHECK(stage.links().ways.size() == 20);
    CHECK(stage.links().trunks.size() == 1);
    check_labels(stage.links(), stage.desk.article().area());
    stage.state.links = LinkShow::None;
    stage.rest();
    CHECK(stage.links().ways.empty());
    CHECK(stage.links().quads.empty());
}

TEST_CASE("Alt+R goes from the links of the selection to all, to bundled, to none and back; the settings name them") {
    Crowded stage;
    stage.rest();
    std::vector<std::size_t> trunks;
    for (LinkShow const wanted : {LinkShow::All, LinkShow::Bundled, LinkShow::None, LinkShow::OfSelection}) {
        CHECK(stage.key(U'r', {false, false, true}));
        stage.rest();
        CHECK(stage.state.links == wanted);
        trunks.push_back(stage.links().trunks.size());
    }
    CHECK(trunks[0] > 1);
    CHECK(trunks[1] == 1);
    CHECK(trunks[2] == 0);
}

TEST_CASE("the pointer on a link lights it and both its ends, and a click opens it in the inspector") {
    Crowded stage;
    stage.state.links = LinkShow::All;
    stage.rest();
    LinkWay const way = stage.links().ways.front();
    // In the middle of its corridor, where no mark lies.
    LinkPoint const a = way.points[1];
    LinkPoint const b = way.points[2];
    auto const places_under = [&stage] {
        std::vector<float> tops;
        for (gfx::MarkQuad const& quad : stage.desk.article().quads_under()) tops.push_back(quad.y0);
        return tops;
    };
    std::size_t const before = places_under().size();
    stage.move((a.x + b.x) / 2, (a.y + b.y) / 2);
    CHECK(stage.state.hovered_relation == link_at(stage.links().ways, (a.x + b.x) / 2, (a.y + b.y) / 2));
    CHECK_FALSE(stage.state.hovered_relation.empty());
    base::Identifier const lit = stage.state.hovered_relation;
    stage.frame();
    CHECK(places_under().size() >= before + 2); // a ground under each end
    auto const quads = stage.links().quads;
    auto const is_faint = [](gfx::MarkQuad const& quad) {
        return quad.color == mix(theme().paper, theme().accent, 0.35F);
    };
    CHECK(std::any_of(quads.begin(), quads.end(), is_faint));
    CHECK(std::any_of(quads.begin(), quads.end(),
                      [](gfx::MarkQuad const& quad) { return quad.color == with_alpha(theme().accent, 1); }));
    stage.imgui.button(true);
    stage.frame();
    stage.imgui.button(false);
    stage.frame();
    CHECK(stage.state.opened_relation == lit);
    stage.rest();
    CHECK(stage.item("inspector/relation/says"));
    stage.state.links = LinkShow::None;
    stage.move(700, 880);
    stage.rest();
    CHECK(stage.state.hovered_relation.empty());
}

TEST_CASE("a row of the inspector lights its link, by pointer and by keyboard") {
    Crowded stage;
    model::Relation const relation = stage.project.relations[0];
    choose_span(stage.state, stage.scene(), relation.to);
    stage.rest();
    CHECK(stage.hover("inspector/link/" + relation.id));
    CHECK(lit_relation(stage.state) == relation.id);
    stage.move(700, 880);
    stage.rest();
    CHECK(lit_relation(stage.state).empty());
    stage.state.focus = "inspector/link/" + relation.id;
    stage.state.focus_visible = true;
    stage.rest();
    CHECK(lit_relation(stage.state) == relation.id);
}

TEST_CASE("while linking, only marks that a relation may really lead to keep their strength") {
    test::DeskStage stage;
    auto const source = stage.mark("Source", "The port authority");
    auto const said = stage.mark("Claim", "the bridge will close for a year");
    auto const free = stage.mark("Claim", "the cracks grow");
    stage.link("says", source, said);
    stage.state.linking_from = stage.state.selected = source;
    stage.rest();
    std::vector<VisibleMark> marks;
    for (model::SpanIndex i = 0; i < stage.project.spans.size(); ++i) marks.push_back({i, Pattern::Underline, 0, {}});
    auto const illegal = illegal_ends(stage.scene(), marks, source);
    auto const is_illegal = [&](base::Identifier const& id) {
        return std::find(illegal.begin(), illegal.end(), stage.index.find(id)) != illegal.end();
    };
    CHECK(is_illegal(said)); // it is linked already
    CHECK_FALSE(is_illegal(free));
}

TEST_CASE("on a phone links run beside the column, without words over the text") {
    test::DeskStage stage(390, 844);
    auto const source = stage.mark("Source", "The port authority");
    auto const claim = stage.mark("Claim", "the cracks grow");
    stage.link("says", source, claim);
    stage.state.links = LinkShow::All;
    stage.rest();
    LinkPicture const& links = stage.desk.article().links();
    REQUIRE(links.ways.size() == 1);
    CHECK(links.labels.empty());
    CHECK(links.pills.empty());
    for (LinkWay const& way : links.ways)
        for (LinkPoint const& point : way.points) CHECK(point.x > 2);
}
