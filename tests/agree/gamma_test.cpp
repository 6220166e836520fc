#include "agree/gamma.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "agree/assignment.h"
#include "agree/packing.h"
#include "nearly.h"

using namespace agree;

namespace {

using Units = std::vector<GammaUnit>;

enum : std::uint32_t { kA, kB, kC, kD };

bool is_near(double value, double expected, double tolerance) {
    return std::abs(value - expected) <= tolerance;
}

Units random_units(Random& random, std::uint32_t count, std::uint32_t length) {
    Units units;
    for (std::uint32_t i = 0; i < count; ++i) {
        double const start = random.below(length);
        units.push_back({start, start + 1 + random.below(12), random.below(3)});
    }
    return units;
}

// The least disorder over all alignments, tried one after the other.
double least_disorder(Continuum const& continuum, Dissimilarity const& unlike) {
    std::vector<std::uint32_t> left(3, 0);
    std::size_t const readers = continuum.size();
    double const pairs = static_cast<double>(readers * (readers - 1)) / 2;
    std::function<double(std::vector<Units>)> const least = [&](std::vector<Units> rest) -> double {
        std::size_t first = 0;
        while (first < readers && rest[first].empty()) ++first;
        if (first == readers) return 0;
        GammaUnit const unit = rest[first].back();
        rest[first].pop_back();
        double best = unlike.empty + least(rest);
        std::size_t const second = (first + 1) % readers, third = (first + 2) % readers;
        auto const without = [](Units units, std::size_t at) {
            units.erase(units.begin() + static_cast<std::ptrdiff_t>(at));
            return units;
        };
        for (std::size_t other = 0; other < readers; ++other) {
            if (other == first) continue;
            for (std::size_t i = 0; i < rest[other].size(); ++i) {
                auto fewer = rest;
                fewer[other] = without(rest[other], i);
                double const cost = (unlike(unit, rest[other][i]) + (pairs - 1) * unlike.empty) / pairs;
                best = std::min(best, cost + least(fewer));
            }
        }
        if (readers < 3) return best;
        for (std::size_t i = 0; i < rest[second].size(); ++i)
            for (std::size_t j = 0; j < rest[third].size(); ++j) {
                auto fewer = rest;
                fewer[second] = without(rest[second], i);
                fewer[third] = without(rest[third], j);
                double const cost = (unlike(unit, rest[second][i]) + unlike(unit, rest[third][j]) +
                                     unlike(rest[second][i], rest[third][j])) /
                                    pairs;
                best = std::min(best, cost + least(fewer));
            }
        return best;
    };
    std::size_t units = 0;
    for (Units const& reader : continuum) units += reader.size();
    return units == 0 ? 0 : least(continuum) * static_cast<double>(readers) / static_cast<double>(units);
}

// The continua that come with pygamma-agreement 0.5.9, and the disorders that it finds.
struct Published {
    Continuum continuum;
    double position_weight;
    double category_weight;
    double disorder;
};

Units every_tenth(double first, double length, std::vector<std::uint32_t> const& categories) {
    Units units;
    for (std::size_t i = 0; i < 16; ++i) {
        double const start = first + 10 * static_cast<double>(i);
        units.push_back({start, start + length, categories[i % 3]});
    }
    return units;
}

std::vector<Published> published() {
    return {
        {{{{1, 5, kA}, {6, 10, kB}, {11, 15, kA}}, {{2, 6, kA}, {7, 11, kB}, {12, 16, kA}}}, 1, 1, 0.0625},
        {{{{1, 5, kA}, {6, 10, kB}, {20, 24, kA}, {30, 34, kB}}, {{2, 6, kA}, {31, 35, kB}}}, 1, 1, 0.7083333134651184},
        {{{{1, 5, kA}, {10, 15, kB}, {20, 25, kC}}, {{1, 5, kA}, {10, 15, kB}, {20, 25, kC}}}, 1, 1, 0},
        {{every_tenth(1, 5, {kA, kB, kC}), every_tenth(2, 6, {kB, kC, kA})}, 1, 1, 1.0743801593780518},
        {{{{1, 5, kA}, {6, 10, kB}, {11, 15, kC}}, {{2, 7, kA}, {8, 12, kB}, {11, 15, kA}}}, 3, 2, 1.0277777910232544},
    };
}

Continuum const kThree = {{{1, 5, kA}, {10, 14, kB}}, {{2, 6, kA}, {11, 15, kB}}, {{1, 4, kA}, {9, 14, kC}}};

} // namespace

TEST_CASE("the dissimilarity of places is that of Mathet et al. 2015, figure 10") {
    Dissimilarity const unlike;
    auto const of = [&](double a, double b, double c, double d) { return unlike.of_positions({a, b, 0}, {c, d, 0}); };
    CHECK(of(4, 14, 4, 14) == 0);
    CHECK(is_near(of(4, 14, 20, 25), 3.2, 0.05));
    CHECK(is_near(of(4, 14, 14, 24), 1, 1e-9));
    CHECK(is_near(of(20, 30, 20, 25), 0.11, 0.005));
    CHECK(is_near(of(20, 25, 14, 24), 0.22, 0.005));
    CHECK(is_near(of(0, 7, 0, 10), of(0, 21, 0, 30), 1e-12));
    CHECK(is_near(of(0, 7, 0, 10), 0.031141868512110732, 1e-12));
}

TEST_CASE("the best alignment has the disorder that pygamma-agreement finds") {
    for (Published const& example : published()) {
        Dissimilarity unlike;
        unlike.position_weight = example.position_weight;
        unlike.category_weight = example.category_weight;
        CHECK(is_near(best_alignment(example.continuum, unlike).disorder, example.disorder, 1e-5));
    }
}

TEST_CASE("three readers with distances between categories have the disorder that pygamma-agreement finds") {
    enum : std::uint32_t { kAlice, kBob, kCarol, kJeremy };
    Continuum const continuum = {{{1, 5, kCarol}, {6, 8, kBob}, {12, 18, kCarol}, {7, 20, kAlice}},
                                 {{2, 6, kCarol}, {7, 8, kBob}, {12, 18, kAlice}, {8, 10, kAlice}, {7, 19, kJeremy}},
                                 {{1, 6, kCarol}, {8, 10, kAlice}, {7, 19, kJeremy}, {19, 20, kAlice}}};
    Dissimilarity unlike;
    unlike.position_weight = 3;
    unlike.empty = 0.5;
    unlike.category_distance = [](std::uint32_t a, std::uint32_t b) {
        constexpr double kDistances[4][4] = {{0, .5, .3, .7}, {.5, 0, .6, .4}, {.3, .6, 0, .7}, {.7, .4, .7, 0}};
        return kDistances[a][b];
    };
    Alignment const best = best_alignment(continuum, unlike);
    CHECK(best.is_exact);
    CHECK(is_near(best.disorder, 0.43478875578596043, 1e-5));
}

TEST_CASE("two and three readers are aligned as well as trying every alignment does") {
    Random random(21);
    for (int round = 0; round < 120; ++round) {
        std::size_t const readers = 2 + static_cast<std::size_t>(round % 2);
        Continuum continuum;
        for (std::size_t reader = 0; reader < readers; ++reader)
            continuum.push_back(random_units(random, random.below(readers == 2 ? 6 : 4), 40));
        Dissimilarity unlike;
        unlike.position_weight = 1 + random.below(3);
        unlike.empty = 0.5 + random.fraction();
        Alignment const best = best_alignment(continuum, unlike);
        CHECK(best.is_exact);
        CHECK(is_near(best.disorder, least_disorder(continuum, unlike), 1e-9));
    }
}

TEST_CASE("an alignment says which units are one, each at most once") {
    Alignment const best = best_alignment(kThree, {});
    REQUIRE(best.groups.size() == 2);
    std::vector<std::array<std::uint32_t, 3>> groups = best.groups;
    std::sort(groups.begin(), groups.end());
    CHECK(groups[0] == std::array<std::uint32_t, 3>{0, 0, 0});
    CHECK(groups[1] == std::array<std::uint32_t, 3>{1, 1, 1});
}

TEST_CASE("the best assignment gains as much as trying every one does") {
    Random random(4);
    for (int round = 0; round < 200; ++round) {
        std::size_t const rows = 1 + random.below(5), columns = rows + random.below(3);
        Gains gains(rows, columns);
        for (std::size_t i = 0; i < rows; ++i)
            for (std::size_t j = 0; j < columns; ++j) gains.at(i, j) = random.below(3) == 0 ? 0 : random.fraction();
        std::vector<std::size_t> order(columns);
        for (std::size_t j = 0; j < columns; ++j) order[j] = j;
        double most = 0, found = 0;
        do {
            double sum = 0;
            for (std::size_t i = 0; i < rows; ++i) sum += gains.at(i, order[i]);
            most = std::max(most, sum);
        } while (std::next_permutation(order.begin(), order.end()));
        std::vector<std::uint32_t> const best = best_assignment(gains);
        for (std::size_t i = 0; i < rows; ++i)
            if (best[i] != kUnassigned) found += gains.at(i, best[i]);
        CHECK(is_near(found, most, 1e-9));
    }
}

TEST_CASE("groups that are too far apart to search are packed as well as can be, and it is said") {
    std::vector<Group> const groups = {{{0, 299, kNoItem}, 1}, {{1, 2, kNoItem}, 2}};
    Packing const packing = best_packing(300, groups);
    CHECK_FALSE(packing.is_exact);
    CHECK(packing.groups.size() == 2);
}

TEST_CASE("gamma is 1 without disorder, and samples nothing for that") {
    Continuum const same = {{{0, 4, kA}, {5, 9, kB}}, {{0, 4, kA}, {5, 9, kB}}};
    Gamma const result = gamma(same, {});
    CHECK(nearly(result.value, 1, 0));
    CHECK(result.samples == 0);
}

TEST_CASE("gamma is near to what pygamma-agreement finds with its own chance") {
    GammaOptions options;
    options.precision = 0.02;
    std::vector<Published> const examples = published();
    double const gammas[] = {0, 0.5667893886566162, 1, -0.10081756114959717, 0.24427741765975952};
    for (std::size_t i = 1; i < examples.size(); ++i) {
        options.dissimilarity.position_weight = examples[i].position_weight;
        options.dissimilarity.category_weight = examples[i].category_weight;
        CHECK(nearly(gamma(examples[i].continuum, options).value, gammas[i], 0.2));
    }
    options.dissimilarity = {};
    CHECK(nearly(gamma(kThree, options).value, 0.6588001847267151, 0.2));
}

TEST_CASE("one seed gives one gamma, another seed another one") {
    Continuum const continuum = published()[1].continuum;
    GammaOptions options;
    options.seed = 42;
    Gamma const once = gamma(continuum, options), again = gamma(continuum, options);
    CHECK(once.value == again.value);
    CHECK(once.seed == 42);
    CHECK(once.samples == 30);
    options.seed = 43;
    CHECK_FALSE(gamma(continuum, options).value == once.value);
}

TEST_CASE("a precision is reached by more samples") {
    GammaOptions options;
    options.precision = 0.01;
    Gamma const result = gamma(published()[1].continuum, options);
    CHECK(result.samples > 30);
    CHECK(samples_for({1, 1, 1}, 0.05) == 0);
    // A spread of a tenth: (0.1 * 1.96 / 0.05)^2 = 15.4.
    CHECK(samples_for({0.9, 1.1}, 0.05) == 16);
}

TEST_CASE("a reader without units lets gamma be 0 or less, and no units at all leave it undefined") {
    Gamma const alone = gamma({{{0, 4, kA}, {10, 14, kA}}, {}}, {});
    REQUIRE(alone.value.is_defined());
    CHECK(alone.value.number() <= 0);
    CHECK(gamma({{}, {}}, {}).value == Figure(Why::NothingMarked));
}

TEST_CASE("two and three readers are sampled in steps, and their progress never falls") {
    for (Continuum const& continuum : {kThree, published()[1].continuum}) {
        GammaWork work(continuum, {});
        static double now = 0;
        now = 0;
        double share = 0;
        int steps = 0;
        for (;; ++steps) {
            auto const stepped = work.step(base::Budget([] { return now += 1; }, 0.5));
            if (auto const* result = std::get_if<Gamma>(&stepped)) {
                CHECK(result->value == gamma(continuum, {}).value);
                CHECK(result->samples == 30);
                break;
            }
            CHECK(std::get<base::Progress>(stepped).share >= share);
            share = std::get<base::Progress>(stepped).share;
        }
        CHECK(steps >= 29);
    }
}

TEST_CASE("four readers have the mean of their pairs, however small the steps are") {
    Continuum continuum = {{{0, 5, 0}, {20, 25, 0}}, {{1, 5, 0}, {22, 27, 0}}, {{0, 6, 0}}, {{2, 7, 0}, {40, 44, 0}}};
    GammaWork whole(continuum, {}), sliced(continuum, {});
    Gamma const at_once = base::run(whole);
    static double now = 0;
    now = 0;
    int steps = 0;
    double share = 0;
    for (;;) {
        auto const stepped = sliced.step(base::Budget([] { return now += 1; }, 0.5));
        if (auto const* result = std::get_if<Gamma>(&stepped)) {
            CHECK(result->value == at_once.value);
            break;
        }
        double const next = std::get<base::Progress>(stepped).share;
        CHECK(next >= share);
        share = next;
        ++steps;
    }
    CHECK(steps > 2);
    double sum = 0;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t j = i + 1; j < 4; ++j) {
            GammaOptions options;
            options.seed = derived_seed(1, number++);
            sum += gamma({continuum[i], continuum[j]}, options).value.number();
        }
    CHECK(nearly(at_once.value, sum / 6, 1e-12));
}
