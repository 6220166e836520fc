#include "agree/alpha.h"

#include <numeric>
#include <utility>

namespace agree {

Coincidences::Coincidences(std::size_t categories) : pairs_(categories * categories), totals_(categories) {}

void Coincidences::add(std::vector<std::uint32_t> const& counts, double times) {
    double const m = std::accumulate(counts.begin(), counts.end(), 0.0);
    if (m < 2) return;
    for (std::size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] == 0) continue;
        for (std::size_t k = 0; k < counts.size(); ++k) {
            double const others = counts[k] - (c == k ? 1.0 : 0.0);
            pairs_[c * counts.size() + k] += times * counts[c] * others / (m - 1);
        }
        totals_[c] += times * counts[c];
    }
    total_ += times * m;
}

void Coincidences::add_pair(std::size_t first, std::size_t second, double times) {
    pairs_[first * totals_.size() + second] += times;
    pairs_[second * totals_.size() + first] += times;
    totals_[first] += times;
    totals_[second] += times;
    total_ += 2 * times;
}

namespace {

// How many values stand between two of an ordered scale, half of each end counted.
double ordinal_distance(std::vector<double> const& totals, std::size_t c, std::size_t k) {
    if (c > k) std::swap(c, k);
    double between = 0;
    for (std::size_t g = c; g <= k; ++g) between += totals[g];
    return between - (totals[c] + totals[k]) / 2;
}

double squared_distance(Coincidences const& pairs, Scale scale, std::vector<double> const& values, std::size_t c,
                        std::size_t k) {
    if (c == k) return 0;
    double distance = 1;
    if (scale == Scale::Ordinal) distance = ordinal_distance(pairs.totals(), c, k);
    if (scale == Scale::Interval) distance = values[c] - values[k];
    if (scale == Scale::Ratio && values[c] + values[k] != 0)
        distance = (values[c] - values[k]) / (values[c] + values[k]);
    return distance * distance;
}

} // namespace

Alpha krippendorff_alpha(Coincidences const& pairs, Scale scale, std::vector<double> const& values) {
    double const n = pairs.total();
    if (n == 0) return {};
    double observed = 0;
    double expected = 0;
    for (std::size_t c = 0; c < pairs.categories(); ++c) {
        for (std::size_t k = 0; k < pairs.categories(); ++k) {
            double const distance = squared_distance(pairs, scale, values, c, k);
            observed += pairs.at(c, k) * distance / n;
            expected += pairs.totals()[c] * pairs.totals()[k] * distance / (n * (n - 1));
        }
    }
    Figure const value = expected == 0 ? Figure(Why::OneCategory) : 1 - observed / expected;
    return {value, observed, expected};
}

Figure binary_alpha(double both, double first, double second, double length) {
    double const marked = first + second;
    double const nothing = 2 * length - marked;
    if (length == 0) return Why::NoPositions;
    if (marked == 0 || nothing == 0) return Why::OneCategory;
    return 1 - (2 * length - 1) * (marked - 2 * both) / (marked * nothing);
}

} // namespace agree
