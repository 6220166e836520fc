// How far a number can be trusted: the interval in which it lies when readers, or stretches of the text, are drawn
// again.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "agree/compare.h"
#include "agree/random.h"
#include "base/job.h"

namespace agree {

struct BootstrapOptions {
    std::uint64_t seed = 1;
    std::uint32_t rounds = 1000;
    double confidence = 0.95;
};

struct Interval {
    double low = 0;
    double high = 0;
};

// The percentile interval of what was drawn (Efron 1979); none of fewer than two.
std::optional<Interval> percentile_interval(std::vector<double> drawn, double confidence);

// Of a class's mean over pairs (or over files against the key), with readers drawn with replacement; a reader drawn
// twice is not compared with himself. None with fewer than three readers (two against a key).
std::optional<Interval> interval_over_readers(Comparison const&, Study const&, std::size_t type, Measure,
                                              std::optional<std::size_t> key, BootstrapOptions const&);

// The same for several measures of one type, in their order, and round by round. The study and the comparison outlive
// it.
class IntervalsWork final : public base::Job<std::vector<std::optional<Interval>>> {
public:
    IntervalsWork(Comparison const&, Study const&, std::size_t type, std::vector<Measure>,
                  std::optional<std::size_t> key, BootstrapOptions const&);
    Stepped step(base::Budget const&) override;

private:
    void begin_measure();
    void draw();

    Comparison const& comparison_;
    Study const& study_;
    std::size_t type_;
    std::vector<Measure> measures_;
    std::optional<std::size_t> key_;
    BootstrapOptions options_;
    std::vector<std::uint32_t> drawable_;
    std::vector<Figure> figures_; // of the measure at hand, by pair
    std::optional<Random> random_;
    std::uint32_t round_ = 0;
    std::vector<double> drawn_;
    std::vector<std::optional<Interval>> result_;
};

// Of one pair, with the stretches of these ranges (say, paragraphs) drawn; a mark belongs to the stretch in which it
// starts. None of fewer than two stretches, and for the measures of whole units: u-alpha and gamma.
std::optional<Interval> interval_over_stretches(Study const&, ReaderPair, std::size_t type, Measure,
                                                Ranges const& ranges, BootstrapOptions const&);

} // namespace agree
