#include "agree/alpha.h"

#include <doctest/doctest.h>

#include "nearly.h"

using namespace agree;

namespace {

constexpr int kMissing = -1;
using Rows = std::vector<std::vector<int>>; // by reader

Coincidences pairs_of(Rows const& readers, std::size_t categories) {
    Coincidences pairs(categories);
    for (std::size_t unit = 0; unit < readers.front().size(); ++unit) {
        std::vector<std::uint32_t> counts(categories);
        for (auto const& reader : readers)
            if (reader[unit] != kMissing) ++counts[static_cast<std::size_t>(reader[unit])];
        pairs.add(counts);
    }
    return pairs;
}

// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability": four observers, twelve units, values 1 to 5.
Rows const kObservers2011 = {{0, 1, 2, 2, 1, 0, 3, 0, 1, kMissing, kMissing, kMissing},
                             {0, 1, 2, 2, 1, 1, 3, 0, 1, 4, kMissing, 2},
                             {kMissing, 2, 2, 2, 1, 2, 3, 1, 1, 4, 0, kMissing},
                             {0, 1, 2, 2, 1, 3, 3, 0, 1, 4, 0, kMissing}};

} // namespace

TEST_CASE("alpha has Krippendorff's own values, on every scale and with missing work") {
    Coincidences const pairs = pairs_of(kObservers2011, 5);
    std::vector<double> const values = {1, 2, 3, 4, 5};
    Alpha const nominal = krippendorff_alpha(pairs);
    CHECK(nearly(nominal.value, 0.743421052632, 1e-6));
    CHECK(nearly(nominal.observed, 0.2, 1e-6));
    CHECK(nearly(nominal.expected, 0.779487, 1e-6));
    CHECK(nearly(krippendorff_alpha(pairs, Scale::Ordinal).value, 0.815, 6e-4));
    CHECK(nearly(krippendorff_alpha(pairs, Scale::Interval, values).value, 0.849, 6e-4));
    CHECK(nearly(krippendorff_alpha(pairs, Scale::Ratio, values).value, 0.797, 6e-4));
}

TEST_CASE("alpha has the values of other publications") {
    SUBCASE("Krippendorff 2004, page 227") {
        Rows const readers = {{0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2}, {0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2}};
        CHECK(nearly(krippendorff_alpha(pairs_of(readers, 3)).value, 0.734, 1e-3));
    }
    SUBCASE("Krippendorff 1980, page 139") {
        Rows const readers = {{0, 0, 1, 3, 0, 1, 0, 2, 1}, {0, 1, 1, 3, 3, 1, 1, 2, 1}, {0, 1, 1, 3, 3, 1, 2, 2, 1}};
        CHECK(nearly(krippendorff_alpha(pairs_of(readers, 4)).value, 0.642, 1e-3));
    }
    SUBCASE("Artstein & Poesio 2008, table 4") {
        Coincidences pairs(3);
        pairs.add_pair(0, 0, 46);
        pairs.add_pair(1, 0, 6);
        pairs.add_pair(1, 1, 32);
        pairs.add_pair(1, 2, 6);
        pairs.add_pair(2, 2, 10);
        CHECK(nearly(krippendorff_alpha(pairs).value, 0.8, 6e-4));
    }
    SUBCASE("NLTK: a unit with one value changes nothing") {
        Rows const readers = {{0, 0, kMissing}, {1, 1, kMissing}, {1, kMissing, 1}};
        Rows const fewer = {{0, 0}, {1, 1}, {1, kMissing}};
        CHECK(nearly(krippendorff_alpha(pairs_of(readers, 2)).value, -1.0 / 3, 1e-6));
        CHECK(nearly(krippendorff_alpha(pairs_of(fewer, 2)).value, -1.0 / 3, 1e-6));
    }
    SUBCASE("Hayes & Krippendorff 2007, page 84: five observers, forty units, ordinal") {
        int const x = kMissing;
        Rows const readers = {{1, 1, 2, x, 0, 0, 1, 1, 2, 2, x, 0, 1, 3, 1, 1, 2, 1, 1, 0,
                               0, 0, 2, 0, 1, 0, 0, 1, 1, 1, 1, 2, 2, 3, 2, 2, 2, 2, 2, 1},
                              {1, 1, 3, 0, 0, 0, 0, x, 2, 1, 1, 0, 2, 3, 1, 1, 1, 2, 1, 0,
                               0, 0, 3, 0, 2, 1, 0, 2, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 1},
                              {2, 0, 3, 0, 0, 0, 2, 2, 2, 1, 0, 0, 2, 2, 1, 1, 2, 3, 0, 0,
                               1, x, 3, 0, x, 1, 0, 1, 2, 2, 0, 2, x, 2, 2, 3, 2, x, 2, 1},
                              {x, 1, 3, x, x, x, x, 0, x, 1, 0, 0, 2, 2, x, x, x, 3, 1, x,
                               1, 0, 3, 0, 2, 1, 1, 2, 2, x, x, 1, 2, 2, x, x, x, 1, 2, x},
                              {2, x, x, 0, 0, 0, 1, x, 2, x, x, x, x, 3, 1, 1, 2, x, x, 0,
                               x, 0, x, x, 2, x, 0, x, x, 2, 0, x, 2, x, 2, 2, 2, 2, x, 1}};
        CHECK(nearly(krippendorff_alpha(pairs_of(readers, 4), Scale::Ordinal).value, 0.7598, 1e-4));
    }
}

TEST_CASE("alpha is undefined where only one value was used, and where no unit has two") {
    Alpha const alpha = krippendorff_alpha(pairs_of({{0, 0, 0}, {0, 0, 0}}, 2));
    CHECK(alpha.value == Figure(Why::OneCategory));
    CHECK(nearly(alpha.observed, 0, 0));
    CHECK(nearly(alpha.expected, 0, 0));
    CHECK(krippendorff_alpha(pairs_of({{0, kMissing}, {kMissing, 1}}, 2)).value == Figure(Why::NothingShared));
    CHECK(binary_alpha(0, 0, 0, 10) == Figure(Why::OneCategory));
    CHECK(binary_alpha(0, 0, 0, 0) == Figure(Why::NoPositions));
}

TEST_CASE("alpha over positions is the same from sums and position by position") {
    std::vector<int> const a = {1, 1, 1, 0, 0, 1, 0, 0, 0, 1}, b = {0, 1, 1, 1, 0, 1, 0, 1, 0, 0};
    double both = 0, first = 0, second = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        both += a[i] * b[i];
        first += a[i];
        second += b[i];
    }
    CHECK(nearly(binary_alpha(both, first, second, 10), krippendorff_alpha(pairs_of({a, b}, 2)).value.number(), 1e-12));
}
