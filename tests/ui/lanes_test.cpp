#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "article_stage.h"
#include "ui/article_marks.h"
#include "ui/lanes.h"

using ui::LaneGroup;
using unicode::range;
using Fragments = std::vector<unicode::Range>;

namespace {

struct Marks {
    std::vector<Fragments> fragments;
    std::vector<LaneGroup> groups;

    void add(LaneGroup group, Fragments parts) {
        fragments.push_back(std::move(parts));
        groups.push_back(group);
    }
    ui::Lanes assign() const {
        std::vector<ui::LaneMark> marks;
        for (std::size_t i = 0; i < fragments.size(); ++i) marks.push_back({&fragments[i], groups[i]});
        return ui::assign_lanes(marks);
    }
};

bool meet(Fragments const& a, Fragments const& b) {
    for (auto const left : a)
        for (auto const right : b)
            if (left.meets(right)) return true;
    return false;
}

} // namespace

TEST_CASE("a single word mark lies nearest to the words and a claim below it") {
    Marks marks;
    marks.add(LaneGroup::Bar, {range(0, 40)});
    marks.add(LaneGroup::Word, {range(5, 9)});
    auto const lanes = marks.assign();
    CHECK(lanes.of[0] == 1);
    CHECK(lanes.of[1] == 0);
    CHECK(lanes.count == 2);
    CHECK(ui::extra_line_height(lanes) == 0);
}

TEST_CASE("the nested claim lies nearer to the text, whichever was made first") {
    Marks marks;
    marks.add(LaneGroup::Bar, {range(0, 40)});
    marks.add(LaneGroup::Bar, {range(10, 20)});
    auto const lanes = marks.assign();
    CHECK(lanes.of[0] == 2);
    CHECK(lanes.of[1] == 1);
}

TEST_CASE("marks that touch share a lane") {
    Marks marks;
    marks.add(LaneGroup::Bar, {range(0, 10)});
    marks.add(LaneGroup::Bar, {range(10, 20)});
    auto const lanes = marks.assign();
    CHECK(lanes.of[0] == 1);
    CHECK(lanes.of[1] == 1);
}

TEST_CASE("word marks that overlap take the next lane, and claims make room for them") {
    Marks marks;
    marks.add(LaneGroup::Word, {range(0, 30)});
    marks.add(LaneGroup::Word, {range(5, 10)});
    marks.add(LaneGroup::Bar, {range(0, 50)});
    auto const lanes = marks.assign();
    CHECK(lanes.of[1] == 0);
    CHECK(lanes.of[0] == 1);
    CHECK(lanes.of[2] == 2);
}

TEST_CASE("the gap of a mark in two fragments is free for others") {
    Marks marks;
    marks.add(LaneGroup::Bar, {range(0, 10), range(20, 30)});
    marks.add(LaneGroup::Bar, {range(10, 20)});
    auto const lanes = marks.assign();
    CHECK(lanes.of[0] == 1);
    CHECK(lanes.of[1] == 1);
}

TEST_CASE("a fourth lane adds five to every line, a fifth ten") {
    Marks marks;
    for (std::uint32_t i = 0; i < 3; ++i) marks.add(LaneGroup::Bar, {range(i, 40)});
    CHECK(marks.assign().count == 4);
    CHECK(ui::extra_line_height(marks.assign()) == 5);
    marks.add(LaneGroup::Bar, {range(4, 40)});
    CHECK(ui::extra_line_height(marks.assign()) == 10);
}

TEST_CASE("no marks need no lanes") {
    auto const lanes = ui::assign_lanes({});
    CHECK(lanes.count == 0);
    CHECK(ui::extra_line_height(lanes) == 0);
}

TEST_CASE("however marks overlap, no two in one lane meet, and each has the lowest lane it could have") {
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        Marks marks;
        for (int i = 0; i < 60; ++i) {
            std::uint32_t const start = random() % 400;
            Fragments parts{range(start, start + 1 + random() % 40)};
            if (random() % 4 == 0) {
                std::uint32_t const next = parts.back().end.value() + 1 + random() % 20;
                parts.push_back(range(next, next + 1 + random() % 20));
            }
            marks.add(random() % 2 == 0 ? LaneGroup::Word : LaneGroup::Bar, std::move(parts));
        }
        auto const lanes = marks.assign();
        int collisions = 0;
        for (std::size_t i = 0; i < lanes.of.size(); ++i)
            for (std::size_t j = i + 1; j < lanes.of.size(); ++j)
                collisions += lanes.of[i] == lanes.of[j] && meet(marks.fragments[i], marks.fragments[j]);
        CHECK(collisions == 0);
        int floating = 0;
        for (std::size_t i = 0; i < lanes.of.size(); ++i) {
            std::uint32_t const lowest = marks.groups[i] == LaneGroup::Bar ? 1 : 0;
            for (std::uint32_t lane = lowest; lane < lanes.of[i]; ++lane) {
                bool is_held = false;
                for (std::size_t j = 0; j < lanes.of.size(); ++j)
                    is_held =
                        is_held || (j != i && lanes.of[j] == lane && meet(marks.fragments[i], marks.fragments[j]));
                floating += !is_held;
            }
        }
        CHECK(floating == 0);
    }
}

TEST_CASE("thousands of marks under one that covers them all still find their lanes") {
    Marks marks;
    for (std::uint32_t i = 0; i < 3000; ++i) marks.add(LaneGroup::Bar, {range(i * 10, i * 10 + 9)});
    marks.add(LaneGroup::Bar, {range(0, 30000)});
    auto const lanes = marks.assign();
    CHECK(lanes.of.front() == 1);
    CHECK(lanes.of[2999] == 1);
    CHECK(lanes.of.back() == 2);
    CHECK(lanes.count == 3);
}

TEST_CASE("hundreds of marks on the same words run out of lanes, not of memory") {
    Marks marks;
    for (std::uint32_t i = 0; i < 400; ++i) marks.add(LaneGroup::Bar, {range(0, 100 + i)});
    auto const lanes = marks.assign();
    CHECK(lanes.count == 250);
    CHECK(lanes.of.back() == 249);
}

TEST_CASE("in feedback the key's marks are dashed, each in a lane of its own, and the reader's own look as ever") {
    model::Project project;
    project.schema = stage::schema();
    project.article.text = unicode::Text::from_utf8(stage::kText);
    project.header.kind = "feedback";
    project.header.annotator = "p-student";
    for (char const* const by : {"p-student", "p-teacher"}) {
        model::Span span;
        span.id = std::string("s-") + by;
        span.by = by;
        span.type = "Entity";
        span.fragments = {range(0, 6)};
        project.spans.push_back(std::move(span));
    }
    ui::SpanLanes const lanes = ui::span_lanes(project, {});
    CHECK(lanes.look(0).pattern == ui::Pattern::SoftFill);
    CHECK(lanes.look(1).pattern == ui::Pattern::Dashes);
    CHECK(lanes.look(1).id == "Entity");
    CHECK(lanes.count == 1);
    CHECK(ui::span_lanes(project, {{"Entity", true}}).look(1).is_hidden);
    project.header.kind = "annotations";
    CHECK(ui::span_lanes(project, {}).look(1).pattern == ui::Pattern::SoftFill);
}
