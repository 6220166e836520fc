#include "agree/kappa.h"

#include <doctest/doctest.h>

#include "agree/ranges.h"
#include "agree/span_score.h"
#include "nearly.h"

using namespace agree;

namespace {

// Rows: what the first rater said.
Contingency table_of(std::vector<std::vector<double>> const& rows) {
    Contingency table(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < rows.size(); ++j) table.add(i, j, rows[i][j]);
    return table;
}

std::vector<RatedUnits> units_of(std::vector<std::vector<std::uint32_t>> const& rows) {
    std::vector<RatedUnits> units;
    for (auto const& row : rows) units.push_back({row, 1});
    return units;
}

Contingency positions(std::uint32_t length, Ranges const& a, Ranges const& b) {
    return contingency_of(shared_length(united(a), united(b)), total_length(united(a)), total_length(united(b)),
                          length);
}

} // namespace

TEST_CASE("Cohen's kappa and Scott's pi have the published values") {
    SUBCASE("Artstein & Poesio 2008, table 1") {
        Contingency const table = table_of({{20, 0}, {20, 0}});
        Contingency const acts = table_of({{20, 10}, {20, 50}});
        CHECK(nearly(cohen_kappa(acts).value, 0.348, 6e-4));
        CHECK(nearly(cohen_kappa(acts).observed, 0.7, 1e-12));
        CHECK(nearly(cohen_kappa(acts).expected, 0.54, 1e-12));
        CHECK(nearly(scott_pi(acts).value, 0.341, 6e-4));
        CHECK(nearly(cohen_kappa(table).value, 0, 1e-12));
    }
    SUBCASE("Artstein & Poesio 2008, table 4") {
        Contingency const acts = table_of({{46, 0, 0}, {6, 32, 6}, {0, 0, 10}});
        CHECK(nearly(cohen_kappa(acts).value, 0.8013, 6e-4));
        CHECK(nearly(cohen_kappa(acts).expected, 0.396, 6e-4));
        CHECK(nearly(scott_pi(acts).value, 0.7995, 6e-4));
    }
    SUBCASE("Krippendorff 2004, page 246: who disagree on the margins have the higher kappa, not the higher pi") {
        Contingency const alike = table_of({{12, 9, 9}, {9, 14, 9}, {9, 9, 20}});
        Contingency const unlike = table_of({{12, 18, 18}, {0, 14, 18}, {0, 0, 20}});
        CHECK(nearly(cohen_kappa(alike).value, 0.186, 1e-3));
        CHECK(nearly(cohen_kappa(unlike).value, 0.258, 1e-3));
        CHECK(nearly(scott_pi(alike).value, 0.186, 1e-3));
        CHECK(nearly(scott_pi(unlike).value, 0.186, 1e-3));
    }
    SUBCASE("Krippendorff 1995, page 57, position by position, with nothing as a category") {
        auto const range = unicode::range;
        Ranges const whole = {range(0, 18)};
        Ranges const parts = {range(0, 2), range(2, 3), range(3, 4), range(4, 5),
                              range(5, 6), range(6, 9), range(9, 10)};
        CHECK(nearly(cohen_kappa(positions(24, whole, parts)).value, 0.385, 1e-3));
        CHECK(nearly(scott_pi(positions(24, whole, parts)).value, 0.314, 1e-3));
        Ranges const some = {range(2, 8), range(10, 12), range(14, 18), range(20, 22)};
        Ranges const others = {range(0, 2), range(4, 8), range(10, 14), range(16, 18), range(20, 22)};
        CHECK(nearly(cohen_kappa(positions(24, some, others)).value, 0.314, 1e-3));
    }
}

TEST_CASE("kappa nears F1 as what nobody marked grows (Hripcsak & Rothschild 2005)") {
    double const expected[] = {0.7090909090909091, 0.799000999000996, 0.7999900001003188};
    double const neither[] = {100, 10'000, 1'000'000};
    for (int i = 0; i < 3; ++i)
        CHECK(nearly(cohen_kappa(contingency_of(40, 50, 50, 60 + neither[i])).value, expected[i], 1e-9));
    CHECK(nearly(Overlap{40, 50, 50}.f1(), 0.8, 1e-12));
}

TEST_CASE("kappa is undefined, not 0 and not 1, when both said one and the same of everything") {
    CHECK(cohen_kappa(table_of({{24}})).value == Figure(Why::OneCategory));
    CHECK(nearly(cohen_kappa(table_of({{24}})).observed, 1, 0));
    CHECK(cohen_kappa(contingency_of(24, 24, 24, 24)).value == Figure(Why::OneCategory));
    CHECK(cohen_kappa(contingency_of(0, 0, 0, 0)).value == Figure(Why::NoPositions));
    CHECK(nearly(cohen_kappa(table_of({{3, 0}, {0, 2}})).value, 1, 1e-12));
}

TEST_CASE("Fleiss' kappa has the published values") {
    SUBCASE("ten subjects, fourteen raters, five categories") {
        auto const kappa = fleiss_kappa(units_of({{0, 0, 0, 0, 14},
                                                  {0, 2, 6, 4, 2},
                                                  {0, 0, 3, 5, 6},
                                                  {0, 3, 9, 2, 0},
                                                  {2, 2, 8, 1, 1},
                                                  {7, 7, 0, 0, 0},
                                                  {3, 2, 6, 3, 0},
                                                  {2, 5, 3, 2, 2},
                                                  {6, 5, 2, 1, 0},
                                                  {0, 2, 2, 3, 7}}));
        CHECK(nearly(kappa.value, 0.210, 6e-4));
        CHECK(nearly(kappa.observed, 0.378, 6e-4));
        CHECK(nearly(kappa.expected, 0.213, 6e-4));
    }
    SUBCASE("thirty patients, six psychiatrists, each category by itself (Fleiss 1971)") {
        auto const kappas = fleiss_kappa_by_category(units_of(
            {{0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
             {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
             {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
             {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
             {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}}));
        double const published[] = {0.248, 0.248, 0.517, 0.470, 0.565};
        REQUIRE(kappas.size() == 5);
        for (std::size_t c = 0; c < kappas.size(); ++c) CHECK(nearly(kappas[c], published[c], 5e-3));
    }
}

TEST_CASE("units of one kind count as often as they are there") {
    std::vector<RatedUnits> const summed = {{{3, 0}, 2}, {{1, 2}, 3}, {{0, 3}, 1}};
    std::vector<RatedUnits> const single = units_of({{3, 0}, {3, 0}, {1, 2}, {1, 2}, {1, 2}, {0, 3}});
    CHECK(nearly(fleiss_kappa(summed).value, fleiss_kappa(single).value.number(), 1e-12));
    CHECK(nearly(fleiss_kappa_by_category(summed)[1], fleiss_kappa_by_category(single)[1].number(), 1e-12));
}

TEST_CASE("Fleiss' kappa says why it is undefined") {
    CHECK(fleiss_kappa(units_of({{3, 0}, {3, 0}})).value == Figure(Why::OneCategory));
    CHECK(fleiss_kappa(units_of({{3, 0}, {1, 1}})).value == Figure(Why::UnequalReaders));
    CHECK(fleiss_kappa(units_of({{1, 0}, {0, 1}})).value == Figure(Why::TooFewReaders));
    CHECK(fleiss_kappa({}).value == Figure(Why::NoPositions));
}
