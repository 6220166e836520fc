#include "agree/span_score.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "agree/random.h"
#include "nearly.h"

using namespace agree;

namespace {

using Marks = std::vector<Mark>;

Marks ordered(Marks marks) {
    std::sort(marks.begin(), marks.end(), comes_before);
    return marks;
}

SemEval2013 scored(Marks const& key, Marks const& other) {
    Matcher matcher;
    return score(matcher.match(ordered(key), ordered(other)), key.size(), other.size());
}

Marks random_marks(Random& random, std::uint32_t count) {
    Marks marks;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t const start = random.below(200), length = 1 + random.below(30);
        marks.push_back(mark_at(start, start + length, random.below(3), i));
        if (length > 6 && random.below(4) == 0)
            marks.back().pieces = {unicode::range(start, start + 2), unicode::range(start + 4, start + length)};
    }
    return ordered(marks);
}

// Every pair that shares a position, in the order that the contract names, taken one to one.
std::vector<Match> taken_one_by_one(Marks const& a, Marks const& b) {
    std::vector<Match> all, taken;
    for (std::uint32_t i = 0; i < a.size(); ++i)
        for (std::uint32_t j = 0; j < b.size(); ++j) {
            std::uint32_t const shared = shared_length(a[i], b[j]);
            if (shared == 0) continue;
            bool const same_place = compare_borders(a[i], b[j]) == 0, same_type = a[i].type == b[j].type;
            Likeness const likeness = same_place ? (same_type ? Likeness::Same : Likeness::OtherType)
                                                 : (same_type ? Likeness::OtherBorders : Likeness::OtherBoth);
            all.push_back({i, j, likeness, shared});
        }
    std::stable_sort(all.begin(), all.end(), [&](Match const& x, Match const& y) {
        if (x.likeness != y.likeness) return x.likeness < y.likeness;
        if (x.shared != y.shared && x.likeness >= Likeness::OtherBorders) return x.shared > y.shared;
        auto const key = [&](Match const& m) {
            return std::array<std::uint32_t, 4>{std::min(a[m.a].start, b[m.b].start),
                                                std::max(a[m.a].start, b[m.b].start), std::min(a[m.a].end, b[m.b].end),
                                                std::max(a[m.a].end, b[m.b].end)};
        };
        return key(x) < key(y);
    });
    std::vector<bool> used_a(a.size()), used_b(b.size());
    for (Match const& match : all) {
        if (used_a[match.a] || used_b[match.b]) continue;
        used_a[match.a] = used_b[match.b] = true;
        taken.push_back(match);
    }
    return taken;
}

} // namespace

TEST_CASE("the counts of nervaluate's own example, in all four schemas") {
    // Its table prints .40 for partial, where its formula (COR + 0.5 PAR) / ACT gives .70.
    SemEval2013 scores = scored({mark_at(1, 3, 0), mark_at(6, 8, 1)}, {mark_at(2, 4, 0), mark_at(6, 8, 1)});
    scores += scored({mark_at(1, 2, 2), mark_at(2, 4, 0), mark_at(6, 7, 3)},
                     {mark_at(1, 3, 2), mark_at(3, 4, 0), mark_at(6, 7, 3)});
    CHECK(scores.type == Counts{5, 0, 0, 0, 0});
    CHECK(scores.exact == Counts{2, 3, 0, 0, 0});
    CHECK(scores.partial == Counts{2, 0, 3, 0, 0});
    CHECK(scores.strict == Counts{2, 3, 0, 0, 0});
    CHECK(nearly(scores.partial.f1(), 0.7, 1e-9));
    CHECK(nearly(scores.strict.precision(), 0.4, 1e-9));
    CHECK(nearly(scores.type.recall(), 1, 1e-9));
}

TEST_CASE("nothing on both sides is nothing to compare, nothing on one side is 0") {
    CHECK(scored({}, {}).strict.f1() == Figure(Why::NothingMarked));
    CHECK(scored({}, {}).strict.precision() == Figure(Why::NothingFound));
    CHECK(scored({}, {}).strict.recall() == Figure(Why::NothingToFind));
    SemEval2013 const missed = scored({mark_at(0, 3)}, {});
    CHECK(missed.partial.precision() == Figure(Why::NothingFound));
    CHECK(nearly(missed.partial.recall(), 0, 0));
    CHECK(nearly(missed.partial.f1(), 0, 0));
    CHECK(nearly(scored({}, {mark_at(0, 3)}).type.f1(), 0, 0));
}

TEST_CASE("touching is not overlapping") {
    SemEval2013 const scores = scored({mark_at(0, 3)}, {mark_at(3, 5)});
    CHECK(scores.type == Counts{0, 0, 0, 1, 1});
    CHECK(nearly(scores.type.f1(), 0, 0));
}

TEST_CASE("a mark answers one only: what covers two leaves one missing") {
    SemEval2013 const scores = scored({mark_at(0, 3), mark_at(4, 7)}, {mark_at(0, 7)});
    CHECK(scores.strict == Counts{0, 1, 0, 1, 0});
    CHECK(scores.partial == Counts{0, 0, 1, 1, 0});
    CHECK(nearly(scores.partial.f1(), 1.0 / 3, 1e-9));
    CHECK(nearly(scores.type.f1(), 2.0 / 3, 1e-9));
    CHECK(scored({mark_at(0, 3), mark_at(0, 3)}, {mark_at(0, 3)}).exact == Counts{1, 0, 0, 1, 0});
}

TEST_CASE("the better answer is taken first, whatever the order of the lists") {
    SemEval2013 const scores = scored({mark_at(0, 4, 0), mark_at(5, 9, 1)}, {mark_at(3, 9, 1), mark_at(0, 4, 0)});
    CHECK(scores.strict == Counts{1, 1, 0, 0, 0});
    CHECK(scores.partial == Counts{1, 0, 1, 0, 0});
    CHECK(nearly(scores.type.f1(), 1, 0));
}

TEST_CASE("the order of a list never changes its score") {
    Random random(3);
    for (int round = 0; round < 300; ++round) {
        Marks const a = random_marks(random, random.below(25)), b = random_marks(random, random.below(25));
        Matcher matcher;
        std::vector<Match> const fast = matcher.match(a, b);
        std::vector<Match> const slow = taken_one_by_one(a, b);
        SemEval2013 const one = score(fast, a.size(), b.size()), other = score(slow, a.size(), b.size());
        CHECK(one.strict == other.strict);
        CHECK(one.exact == other.exact);
        CHECK(one.partial == other.partial);
        CHECK(one.type == other.type);
    }
}

TEST_CASE("F1 is the same from either side, and 1 for what is the same") {
    Random random(5);
    for (int round = 0; round < 300; ++round) {
        Marks const a = random_marks(random, 1 + random.below(25)), b = random_marks(random, 1 + random.below(25));
        SemEval2013 const there = scored(a, b), back = scored(b, a), own = scored(a, a);
        CHECK(there.strict.f1() == back.strict.f1());
        CHECK(there.partial.f1() == back.partial.f1());
        CHECK(there.type.f1() == back.type.f1());
        CHECK(there.strict.precision() == back.strict.recall());
        CHECK(nearly(own.strict.f1(), 1, 0));
        CHECK(nearly(own.partial.f1(), 1, 0));
        CHECK(there.strict.f1().number() <= there.exact.f1().number());
        CHECK(there.exact.f1().number() <= there.partial.f1().number());
    }
}

TEST_CASE("one more mark on which both agree never lowers F1, one more that only one has never raises it") {
    Random random(11);
    for (int round = 0; round < 300; ++round) {
        Marks a = random_marks(random, 1 + random.below(15)), b = random_marks(random, 1 + random.below(15));
        Figure const before = scored(a, b).partial.f1();
        Marks only_a = a;
        only_a.push_back(mark_at(500, 510, 0));
        CHECK(scored(only_a, b).partial.f1().number() <= before.number());
        a.push_back(mark_at(500, 510, 0));
        b.push_back(mark_at(500, 510, 0));
        CHECK(scored(a, b).partial.f1().number() >= before.number());
    }
}

TEST_CASE("thousands of marks upon each other are matched without looking at every pair") {
    Marks a, b;
    for (std::uint32_t i = 0; i < 30'000; ++i) {
        a.push_back(mark_at(i, 100'000 + i, 0, i));
        b.push_back(mark_at(i, 100'001 + i, 0, i));
    }
    SemEval2013 const scores = scored(a, b);
    CHECK(scores.type.correct == 30'000);
    CHECK(scores.strict.correct == 0);
}

TEST_CASE("ranges: what both hold and what one holds are all that it holds") {
    Random random(9);
    for (int round = 0; round < 300; ++round) {
        Ranges a, b;
        for (auto* ranges : {&a, &b})
            for (std::uint32_t i = random.below(12); i > 0; --i) {
                std::uint32_t const start = random.below(100);
                ranges->push_back(unicode::range(start, start + 1 + random.below(12)));
            }
        Ranges const one = united(a), other = united(b);
        CHECK(total_length(intersection(one, other)) == shared_length(one, other));
        CHECK(total_length(difference(one, other)) + shared_length(one, other) == total_length(one));
        CHECK(shared_length(difference(one, other), other) == 0);
        CHECK(total_length(without_overlaps(a)) == total_length(one));
    }
}
