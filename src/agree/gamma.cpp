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
    std::vector<double> counts;
    std::vector<double> gaps;
    std::vector<double> lengths;
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

GammaSampling::GammaSampling(Continuum const& continuum, GammaOptions const& options)
    : options_(options)
    , sampler_(continuum)
    , random_(options.seed) {
    is_empty_ = units_in(continuum) == 0;
    gamma_.seed = options.seed;
    if (is_empty_) return;
    Alignment const best = best_alignment(continuum, options.dissimilarity);
    gamma_.observed = best.disorder;
    gamma_.is_exact = best.is_exact;
    wanted_ = gamma_.observed == 0 ? 0 : std::max(options.samples, 1U);
}

double GammaSampling::share() const {
    return is_done() ? 1 : static_cast<double>(disorders_.size()) / wanted_;
}

void GammaSampling::sample() {
    Alignment const sampled = best_alignment(sampler_.sample(random_), options_.dissimilarity);
    disorders_.push_back(sampled.disorder);
    gamma_.is_exact = gamma_.is_exact && sampled.is_exact;
    if (disorders_.size() == options_.samples) wanted_ = std::max(wanted_, samples_for(disorders_, options_.precision));
}

Gamma GammaSampling::result() const {
    Gamma result = gamma_;
    result.expected = mean_of(disorders_);
    result.samples = static_cast<std::uint32_t>(disorders_.size());
    result.value = is_empty_ ? Figure(Why::NothingMarked) : gamma_of(result.observed, disorders_);
    return result;
}

Gamma gamma(Continuum const& continuum, GammaOptions const& options) {
    GammaSampling sampling(continuum, options);
    while (!sampling.is_done()) sampling.sample();
    return sampling.result();
}

std::uint64_t derived_seed(std::uint64_t seed, std::uint64_t number) {
    return Random(seed ^ (number * 0xD1342543DE82EF95ULL)).word();
}

GammaWork::GammaWork(Continuum continuum, GammaOptions options)
    : continuum_(std::move(continuum))
    , options_(std::move(options)) {}

bool GammaWork::is_last() const {
    std::size_t const n = continuum_.size();
    return n <= 3 ? values_.size() == 1 : values_.size() == n * (n - 1) / 2;
}

void GammaWork::begin() {
    GammaOptions options = options_;
    if (continuum_.size() > 3) options.seed = derived_seed(options_.seed, values_.size());
    if (continuum_.size() <= 3)
        sampling_.emplace(continuum_, options);
    else
        sampling_.emplace(Continuum{continuum_[first_], continuum_[second_]}, options);
}

GammaWork::Stepped GammaWork::step(base::Budget const& budget) {
    std::size_t const n = continuum_.size();
    if (n < 2) return Gamma{};
    double const all = n <= 3 ? 1 : static_cast<double>(n) * static_cast<double>(n - 1) / 2;
    for (;;) {
        if (!sampling_)
            begin();
        else if (!sampling_->is_done())
            sampling_->sample();
        if (sampling_->is_done()) {
            add(sampling_->result());
            sampling_.reset();
            if (is_last()) return mean();
        }
        if (budget.is_spent()) {
            double const part = sampling_ ? sampling_->share() : 0;
            return base::Progress{(static_cast<double>(values_.size()) + part) / all};
        }
    }
}

void GammaWork::add(Gamma const& pair) {
    values_.push_back(pair.value);
    sum_.observed += pair.observed;
    sum_.expected += pair.expected;
    sum_.samples += pair.samples;
    sum_.is_exact = sum_.is_exact && pair.is_exact;
    if (++second_ == continuum_.size()) second_ = ++first_ + 1;
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
