// Gamma: how much less disorder there is in what readers marked than in marks that chance strews over a text like
// theirs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "agree/alignment.h"
#include "agree/figure.h"
#include "agree/random.h"
#include "base/job.h"

namespace agree {

struct GammaOptions {
    std::uint64_t seed = 1;
    std::uint32_t samples = 30; // random continua, at least
    double precision = 0;       // samples until the expectation is this near to the truth at 95 %; 0: `samples` only
    Dissimilarity dissimilarity;
};

struct Gamma {
    Figure value = Why::TooFewReaders;
    double observed = 0; // disorder of the best alignment; the mean over pairs beyond three readers
    double expected = 0; // the mean of the samples' disorders
    std::uint32_t samples = 0;
    std::uint64_t seed = 0; // gives the same number again
    bool is_exact = true;   // all alignments are the best ones
};

// Numbers of units, gaps, lengths and categories as the readers have them on the whole, each normally distributed:
// the chance model of pygamma-agreement (Titeux & Riad 2021).
class ContinuumSampler {
public:
    explicit ContinuumSampler(Continuum const&);
    Continuum sample(Random&) const;

private:
    struct Spread {
        double mean = 0;
        double deviation = 0;
    };
    static Spread spread_of(std::vector<double> const&);
    std::vector<GammaUnit> sample_reader(Random&) const;

    std::size_t readers_ = 0;
    Spread units_;
    Spread gaps_;
    Spread lengths_;
    std::vector<std::uint32_t> categories_; // of every unit, to draw from
};

// 1 - observed / mean of the expected ones. Observed 0: 1. Expected 0: undefined.
Figure gamma_of(double observed, std::vector<double> const& expected);

// How many samples give the precision at 95 %, by what the first ones spread (Mathet et al. 2015, section 5.3).
std::uint32_t samples_for(std::vector<double> const& disorders, double precision);

// Of two or three readers, sample by sample.
class GammaSampling {
public:
    GammaSampling(Continuum const&, GammaOptions const&);
    bool is_done() const { return disorders_.size() >= wanted_; }
    double share() const; // of the samples that are wanted
    void sample();        // one; not when it is done
    Gamma result() const;

private:
    GammaOptions options_;
    ContinuumSampler sampler_;
    Random random_;
    Gamma gamma_;
    std::vector<double> disorders_;
    std::uint32_t wanted_ = 0;
    bool is_empty_ = false;
};

// The same in one go.
Gamma gamma(Continuum const&, GammaOptions const&);

// Of any number: beyond three readers the mean over all pairs, each with a seed derived from the one given.
class GammaWork final : public base::Job<Gamma> {
public:
    GammaWork(Continuum, GammaOptions);
    Stepped step(base::Budget const&) override;

private:
    void begin();
    void add(Gamma const&);
    bool is_last() const;
    Gamma mean() const;

    Continuum continuum_;
    GammaOptions options_;
    std::size_t first_ = 0;
    std::size_t second_ = 1;
    std::optional<GammaSampling> sampling_;
    std::vector<Figure> values_;
    Gamma sum_;
};

// The seed of one of many comparisons.
std::uint64_t derived_seed(std::uint64_t seed, std::uint64_t number);

} // namespace agree
