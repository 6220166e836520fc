#include "agree/gamma.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace agree {

namespace {

constexpr std::uint32_t kMaximumSamples = 2'000;

double mean_of(std::vector<double> const& numbers) {
    double sum = 0;
    for (double const number : numbers) sum += number;
    return numbers.empty() ? 0 : sum / static_cast<double>(numbers.size());
}

double deviation_of(std::vector<double> const& numbers, double mean) {
    double squares = 0;
    for (double const number : numbers) squares += (number - mean) * (number - mean);
    return numbers.empty() ? 0 : std::sqrt(squares / static_cast<double>(numbers.size()));
}

std::size_t units_in(Continuum const& continuum) {
    std::size_t units = 0;
    for (auto const& reader : continuum) units += reader.size();
    return units;
}

} // namespace

ContinuumSampler::Spread ContinuumSampler::spread_of(std::vector<double> const& numbers) {
    double const mean = mean_of(numbers);
    return {mean, deviation_of(numbers, mean)};
}

ContinuumSampler::ContinuumSampler(Continuum const& continuum) : readers_(continuum.size()) {
    std::vector<double> counts, gaps, lengths;
    for (auto reader : continuum) {
        std::sort(reader.begin(), reader.end(), [](GammaUnit const& a, GammaUnit const& b) {
            return a.start != b.start ? a.start < b.start : a.end < b.end;
        });
        double at = 0;
        for (GammaUnit const& unit : reader) {
            gaps.push_back(unit.start - at);
            lengths.push_back(unit.end - unit.start);
            categories_.push_back(unit.category);
            at = unit.end;
        }
        counts.push_back(static_cast<double>(reader.size()));
    }
    units_ = spread_of(counts);
    gaps_ = spread_of(gaps);
    lengths_ = spread_of(lengths);
}

Continuum ContinuumSampler::sample(Random& random) const {
    Continuum continuum;
    for (std::size_t reader = 0; reader < readers_; ++reader) continuum.push_back(sample_reader(random));
    return continuum;
}

std::vector<GammaUnit> ContinuumSampler::sample_reader(Random& random) const {
    std::vector<GammaUnit> units;
    if (categories_.empty()) return units;
    auto const count = static_cast<std::size_t>(std::abs(std::lround(random.normal(units_.mean, units_.deviation))));
    double at = 0;
    while (units.size() < count) {
        double const gap = random.normal(gaps_.mean, gaps_.deviation);
        double const length = std::abs(random.normal(lengths_.mean, lengths_.deviation));
        if (length == 0) continue;
        std::uint32_t const category = categories_[random.below(static_cast<std::uint32_t>(categories_.size()))];
        units.push_back({at + gap, at + gap + length, category});
        at = units.back().end;
    }
    return units;
}

Figure gamma_of(double observed, std::vector<double> const& expected) {
    if (observed == 0) return 1.0;
    double const mean = mean_of(expected);
    return mean == 0 ? Figure(Why::NoExpectation) : 1 - observed / mean;
}

std::uint32_t samples_for(std::vector<double> const& disorders, double precision) {
    double const mean = mean_of(disorders);
    if (precision <= 0 || mean == 0) return 0;
    double const needed = deviation_of(disorders, mean) / mean * 1.96 / precision;
    return static_cast<std::uint32_t>(std::min(std::ceil(needed * needed), double(kMaximumSamples)));
}

Gamma gamma(Continuum const& continuum, GammaOptions const& options) {
    Gamma result;
    result.seed = options.seed;
    if (units_in(continuum) == 0) {
        result.value = Why::NothingMarked;
        return result;
    }
    Alignment const best = best_alignment(continuum, options.dissimilarity);
    result.observed = best.disorder;
    result.is_exact = best.is_exact;
    std::vector<double> disorders;
    ContinuumSampler const sampler(continuum);
    Random random(options.seed);
    std::uint32_t wanted = result.observed == 0 ? 0 : std::max(options.samples, 1U);
    while (disorders.size() < wanted) {
        Alignment const sample = best_alignment(sampler.sample(random), options.dissimilarity);
        disorders.push_back(sample.disorder);
        result.is_exact = result.is_exact && sample.is_exact;
        if (disorders.size() == options.samples) wanted = std::max(wanted, samples_for(disorders, options.precision));
    }
    result.expected = mean_of(disorders);
    result.samples = static_cast<std::uint32_t>(disorders.size());
    result.value = gamma_of(result.observed, disorders);
    return result;
}

std::uint64_t derived_seed(std::uint64_t seed, std::uint64_t number) {
    return Random(seed ^ (number * 0xD1342543DE82EF95ULL)).word();
}

GammaWork::GammaWork(Continuum continuum, GammaOptions options)
    : continuum_(std::move(continuum))
    , options_(std::move(options)) {}

double GammaWork::estimate() const {
    double pairs = 0;
    for (std::size_t i = 0; i < continuum_.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            pairs += static_cast<double>(continuum_[i].size() + 1) * static_cast<double>(continuum_[j].size() + 1);
    return pairs * (options_.samples + 1.0);
}

GammaWork::Stepped GammaWork::step(base::Budget const& budget) {
    std::size_t const n = continuum_.size();
    if (n < 2) return Gamma{};
    if (n <= 3) return gamma(continuum_, options_);
    double const all = static_cast<double>(n * (n - 1) / 2);
    while (first_ + 1 < n) {
        GammaOptions options = options_;
        options.seed = derived_seed(options_.seed, done_);
        add(gamma({continuum_[first_], continuum_[second_]}, options));
        ++done_;
        if (++second_ == n) second_ = ++first_ + 1;
        if (budget.is_spent() && first_ + 1 < n) return base::Progress{static_cast<double>(done_) / all};
    }
    return mean();
}

void GammaWork::add(Gamma const& pair) {
    values_.push_back(pair.value);
    sum_.observed += pair.observed;
    sum_.expected += pair.expected;
    sum_.samples += pair.samples;
    sum_.is_exact = sum_.is_exact && pair.is_exact;
}

Gamma GammaWork::mean() const {
    Gamma result = sum_;
    result.value = agree::mean(values_);
    result.observed /= static_cast<double>(values_.size());
    result.expected /= static_cast<double>(values_.size());
    result.seed = options_.seed;
    return result;
}

} // namespace agree
