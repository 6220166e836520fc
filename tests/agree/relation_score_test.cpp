#include "agree/relation_score.h"

#include <doctest/doctest.h>

#include "nearly.h"

using namespace agree;

namespace {

enum Types : std::uint32_t { kSource, kClaim, kCue };
enum Links : std::uint32_t { kSays, kCuedBy };

// A source says a claim, which is cued by a cue between them.
std::vector<Mark> const kMarks = {mark_at(0, 5, kSource, 0), mark_at(6, 9, kCue, 2), mark_at(10, 30, kClaim, 1)};
std::vector<Link> const kLinks = {{kSays, 0, 1, false}, {kCuedBy, 1, 2, false}};
// The claim begins two characters later.
std::vector<Mark> const kOtherMarks = {mark_at(0, 5, kSource, 0), mark_at(6, 9, kCue, 2), mark_at(12, 30, kClaim, 1)};
std::vector<Link> const kOtherLinks = {{kSays, 0, 1, false}, {kCuedBy, 1, 2, false}, {kSays, 0, 2, false}};

RelationScore scored(std::vector<Link> const& a, std::vector<Link> const& b, Ends ends) {
    return score_relations(kMarks, a, kOtherMarks, b, ends, 2);
}

} // namespace

TEST_CASE("a link is the same when its type and both ends are, exactly or by overlap") {
    Overlap const exact = scored(kLinks, kOtherLinks, Ends::Exact).overlap;
    CHECK(exact.both == 0);
    CHECK(nearly(exact.f1(), 0, 0));
    Overlap const overlapping = scored(kLinks, kOtherLinks, Ends::Overlapping).overlap;
    CHECK(overlapping.both == 2);
    CHECK(nearly(overlapping.precision(), 2.0 / 3, 1e-9));
    CHECK(nearly(overlapping.recall(), 1, 0));
    CHECK(nearly(overlapping.f1(), 0.8, 1e-9));
}

TEST_CASE("no links on both sides is nothing to compare") {
    CHECK(scored({}, {}, Ends::Exact).overlap.f1() == Figure(Why::NothingMarked));
    CHECK(nearly(scored(kLinks, {}, Ends::Overlapping).overlap.f1(), 0, 0));
}

TEST_CASE("direction counts, unless the link has none") {
    std::vector<Link> const there = {{kSays, 0, 1, false}}, back = {{kSays, 1, 0, false}};
    CHECK(scored(there, back, Ends::Overlapping).overlap.both == 0);
    std::vector<Link> const near = {{kSays, 0, 1, true}}, turned = {{kSays, 1, 0, true}};
    CHECK(scored(near, turned, Ends::Overlapping).overlap.both == 1);
}

TEST_CASE("the same link twice answers one link once") {
    std::vector<Link> const twice = {{kSays, 0, 1, false}, {kSays, 0, 1, false}};
    Overlap const overlap = scored(twice, kLinks, Ends::Overlapping).overlap;
    CHECK(overlap.both == 1);
    CHECK(overlap.in_key == 2);
}

TEST_CASE("a link whose end has no place is never the same") {
    std::vector<Link> const lost = {{kSays, 0, kNoMark, false}};
    CHECK(scored(lost, lost, Ends::Overlapping).overlap.both == 0);
    CHECK(nearly(scored(lost, lost, Ends::Overlapping).overlap.f1(), 0, 0));
}

TEST_CASE("ends are aligned within a type") {
    std::vector<Mark> marks = kMarks;
    marks[0].type = kClaim;
    CHECK(score_relations(kMarks, kLinks, marks, kLinks, Ends::Overlapping, 2).overlap.both == 1);
}

TEST_CASE("the types of links between marks that both linked have an alpha of their own") {
    CHECK(nearly(scored(kLinks, kOtherLinks, Ends::Overlapping).labels, 1, 1e-12));
    std::vector<Link> const renamed = {{kCuedBy, 0, 1, false}, {kCuedBy, 1, 2, false}};
    Figure const labels = scored(kLinks, renamed, Ends::Overlapping).labels;
    REQUIRE(labels.is_defined());
    CHECK(labels.number() < 0.5);
    CHECK(scored(kLinks, {}, Ends::Overlapping).labels == Figure(Why::NothingShared));
}
