#include "agree/unitizing.h"

#include <doctest/doctest.h>

#include "agree/random.h"
#include "agree/ranges.h"
#include "agree/unitizing_1995.h"
#include "nearly.h"

using namespace agree;
using unicode::range;

namespace {

Unit unit(std::uint32_t start, std::uint32_t end, std::uint32_t category) {
    return {range(start, end), category};
}

// Three readers of one text of 60 positions, seven labels: the example that comes with pygamma-agreement.
UnitStudy alex_paul_suzan() {
    return {60,
            7,
            {{unit(2, 9, 0), unit(11, 17, 1), unit(24, 30, 4), unit(32, 36, 5), unit(36, 44, 5), unit(44, 60, 6)},
             {unit(2, 9, 0), unit(11, 17, 2), unit(19, 25, 4), unit(32, 44, 5)},
             {unit(2, 9, 0), unit(11, 17, 3), unit(21, 27, 4), unit(32, 36, 5), unit(36, 40, 5), unit(40, 44, 5)}}};
}

} // namespace

TEST_CASE("the squared differences of two segments are Krippendorff's (2004)") {
    auto const unit_at = [](std::uint32_t begin, std::uint32_t length) {
        return Segment{range(begin, begin + length), true};
    };
    auto const gap_at = [](std::uint32_t begin, std::uint32_t length) {
        return Segment{range(begin, begin + length), false};
    };
    CHECK(squared_difference(unit_at(5, 6), unit_at(5, 2)) == 16);
    CHECK(squared_difference(unit_at(5, 6), unit_at(6, 2)) == 10);
    CHECK(squared_difference(unit_at(5, 6), unit_at(7, 2)) == 8);
    CHECK(squared_difference(unit_at(5, 6), unit_at(6, 4)) == 2);
    CHECK(squared_difference(unit_at(225, 70), unit_at(220, 80)) == 50);
    CHECK(squared_difference(unit_at(370, 30), unit_at(355, 20)) == 850);
    CHECK(squared_difference(gap_at(400, 50), unit_at(400, 20)) == 400);
    CHECK(squared_difference(unit_at(1, 8), unit_at(4, 1)) == 25);
    CHECK(squared_difference(unit_at(1, 8), unit_at(6, 1)) == 29);
    CHECK(squared_difference(gap_at(0, 1), gap_at(0, 2)) == 0);
    CHECK(squared_difference(unit_at(1, 8), gap_at(0, 2)) == 0);
}

TEST_CASE("the first unitizing alpha has the published values") {
    SUBCASE("Krippendorff 2004, page 254") {
        auto const whole = range(150, 450);
        auto const c = unitizing_alpha_1995(
            whole, {{range(225, 295), range(370, 400)}, {range(220, 300), range(355, 375), range(400, 420)}});
        auto const k =
            unitizing_alpha_1995(whole, {{range(180, 240), range(300, 350)}, {range(180, 240), range(300, 350)}});
        CHECK(nearly(c.observed, 0.0144, 5e-4));
        CHECK(nearly(c.expected, 0.0532, 5e-4));
        CHECK(nearly(c.value, 0.7286, 5e-4));
        CHECK(nearly(k.observed, 0, 0));
        CHECK(nearly(k.expected, 0.0490, 5e-4));
        CHECK(nearly(unitizing_alpha_1995({c, k}), 0.8591, 5e-4));
    }
    SUBCASE("Krippendorff 1995, page 57, at a length of 4800") {
        auto const a = unitizing_alpha_1995(
            range(0, 4800), {{range(400, 2000), range(2800, 4000)}, {range(800, 1600), range(3000, 3400)}});
        CHECK(nearly(a.observed, 0.03125, 1e-5));
        CHECK(nearly(a.expected, 0.0699, 1e-3));
        CHECK(nearly(a.value, 0.553, 2e-3));
        auto const d = unitizing_alpha_1995(
            range(0, 4800),
            {{range(0, 400), range(400, 2000), range(2000, 2800), range(2800, 4000), range(4000, 4800)},
             {range(0, 800), range(800, 1600), range(1600, 3000), range(3000, 3400), range(3400, 4800)}});
        CHECK(nearly(d.observed, 0.38715, 1e-5));
        CHECK(nearly(d.value, 0.066, 2e-3));
    }
    SUBCASE("one unit against three (dkpro-statistics)") {
        auto const alpha = unitizing_alpha_1995(range(0, 10), {{range(1, 9)}, {range(2, 3), range(4, 5), range(6, 7)}});
        CHECK(nearly(alpha.observed, 0.91, 1e-9));
        CHECK(nearly(alpha.value, -0.7003, 1e-4));
    }
    SUBCASE("a single unit says nothing, no unit is undefined") {
        CHECK(nearly(unitizing_alpha_1995(range(0, 20), {{range(0, 1)}, {}, {}}).value, 0, 1e-9));
        CHECK(unitizing_alpha_1995(range(0, 20), {{}, {}, {}}).value == Figure(Why::NothingMarked));
        CHECK(unitizing_alpha_1995(range(0, 20), {{range(0, 1)}}).value == Figure(Why::TooFewReaders));
    }
}

TEST_CASE("u-alpha and |u-alpha of three readers are what two open implementations give") {
    UnitAlphas const alphas = unit_alphas(alex_paul_suzan());
    CHECK(nearly(alphas.u, 0.5096699731736228, 1e-6));
    CHECK(nearly(alphas.borders, 0.4132259407617982, 1e-6));
    CHECK(nearly(alphas.labels, 0.7240818696472636, 1e-6));
    CHECK(nearly(alphas.coverage, 0.46111111111111114, 1e-9));
    CHECK(nearly(unit_alphas(alex_paul_suzan(), Pairing::Union).labels, 0.7256060386122805, 1e-6));
}

TEST_CASE("labels are measured where two marked, each against the others") {
    UnitStudy study{60,
                    5,
                    {{unit(2, 9, 0), unit(11, 17, 1), unit(24, 30, 3), unit(32, 44, 4)},
                     {unit(2, 9, 0), unit(11, 17, 2), unit(19, 25, 3), unit(32, 44, 4)}}};
    UnitAlphas const alphas = unit_alphas(study);
    CHECK(nearly(alphas.u, 0.6334394904458598, 1e-6));
    CHECK(nearly(alphas.borders, 0.6799221357063403, 1e-6));
    CHECK(nearly(alphas.labels, 0.7209880636604774, 1e-6));
    CHECK(nearly(alphas.coverage, 26.0 / 60, 1e-9));
    double const by_label[] = {1, 0, 0, 1, 1};
    REQUIRE(alphas.by_category.size() == 5);
    for (std::size_t k = 0; k < 5; ++k) CHECK(nearly(alphas.by_category[k], by_label[k], 1e-9));
}

TEST_CASE("what the family cannot say is undefined, with a reason") {
    UnitStudy const one_label{55, 1, {{unit(3, 14, 0), unit(22, 52, 0)}, {unit(3, 9, 0), unit(22, 52, 0)}}};
    CHECK(nearly(unit_alphas(one_label).u, 0.8191477943544059, 1e-6));
    CHECK(unit_alphas(one_label).labels == Figure(Why::OneLabel));
    UnitStudy const disjoint{40, 2, {{unit(0, 10, 0)}, {unit(20, 30, 1)}}};
    CHECK(nearly(unit_alphas(disjoint).u, -0.1807692307692308, 1e-6));
    CHECK(nearly(unit_alphas(disjoint).borders, -0.2791666666666668, 1e-6));
    CHECK(unit_alphas(disjoint).labels == Figure(Why::NothingShared));
    UnitStudy const one_empty{40, 1, {{unit(5, 15, 0)}, {}}};
    CHECK(nearly(unit_alphas(one_empty).u, -0.1125, 1e-6));
    CHECK(unit_alphas({40, 1, {{}, {}}}).u == Figure(Why::NothingMarked));
    CHECK(unit_alphas({40, 1, {{unit(0, 3, 0)}}}).u == Figure(Why::TooFewReaders));
}

TEST_CASE("u-alpha of one label is the same from sums and from units") {
    Random random(7);
    for (int round = 0; round < 200; ++round) {
        UnitStudy study{100, 1, {{}, {}}};
        Ranges ranges[2];
        double squares = 0;
        for (int reader = 0; reader < 2; ++reader) {
            for (std::uint32_t at = random.below(20); at + 12 < 100; at += 1 + random.below(30)) {
                std::uint32_t const end = at + 1 + random.below(10);
                study.readers[static_cast<std::size_t>(reader)].push_back(unit(at, end, 0));
                ranges[reader].push_back(range(at, end));
                squares += (end - at) * (end - at);
                at = end;
            }
        }
        Figure const sums = u_alpha(shared_length(ranges[0], ranges[1]), total_length(ranges[0]),
                                    total_length(ranges[1]), 100, squares);
        Figure const units = unit_alphas(study).u;
        REQUIRE(sums.is_defined() == units.is_defined());
        if (sums.is_defined()) CHECK(nearly(sums, units.number(), 1e-9));
    }
}
