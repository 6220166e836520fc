// Krippendorff's alpha: any number of readers, missing values, and distances between values that fit their scale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agree/figure.h"

namespace agree {

// Pairs of values within units (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): a unit of m values
// adds its ordered pairs, each by 1 / (m - 1). Units with fewer than two values say nothing about agreement.
class Coincidences {
public:
    explicit Coincidences(std::size_t categories);

    // How many readers gave the unit each value; `times`: so many units of this kind.
    void add(std::vector<std::uint32_t> const& counts, double times = 1);
    void add_pair(std::size_t first, std::size_t second, double times = 1);

    double at(std::size_t c, std::size_t k) const { return pairs_[c * totals_.size() + k]; }
    std::vector<double> const& totals() const { return totals_; } // of each value, in units of two values or more
    double total() const { return total_; }
    std::size_t categories() const { return totals_.size(); }

private:
    std::vector<double> pairs_;
    std::vector<double> totals_;
    double total_ = 0;
};

enum class Scale : std::uint8_t { Nominal, Ordinal, Interval, Ratio };

struct Alpha {
    Figure value = Why::NothingShared;
    Figure observed = Why::NothingShared; // disagreement
    Figure expected = Why::NothingShared;
};

// Categories stand in ascending order (Ordinal). `values`: the number of each, for Interval and Ratio.
Alpha krippendorff_alpha(Coincidences const&, Scale = Scale::Nominal, std::vector<double> const& values = {});

// Over positions with the values "marked" and "nothing": two readers who marked `first` and `second` of `length`, and
// `both` of these in common.
Figure binary_alpha(double both, double first, double second, double length);

} // namespace agree
