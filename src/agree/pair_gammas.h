// Gamma of every pair and type of a class, which takes longer than everything else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agree/compare.h"
#include "agree/gamma.h"

namespace agree {

// The marks of one type as units from their first position to their last.
std::vector<GammaUnit> units_of(TypeMarks const&);

// Of all readers, in their order.
Continuum continuum_of(Study const&, std::size_t type);

// One for each pair and type, in the order of Comparison::counts. The study outlives the work.
class PairGammasWork final : public base::Job<std::vector<std::optional<Figure>>> {
public:
    PairGammasWork(Study const&, std::vector<ReaderPair>, GammaOptions);
    Stepped step(base::Budget const&) override;

private:
    void begin();

    Study const& study_;
    std::vector<ReaderPair> pairs_;
    GammaOptions options_;
    std::vector<std::vector<std::vector<GammaUnit>>> units_; // by reader, then by type
    std::optional<GammaSampling> sampling_;
    std::vector<std::optional<Figure>> result_;
};

// How many comparisons of units that takes; a second of a desktop machine does some hundred million.
double gamma_estimate(Study const&, std::vector<ReaderPair> const&, GammaOptions const&);
// The same of one type and all its readers, as GammaWork does it.
double gamma_estimate(Study const&, std::size_t type, GammaOptions const&);
// In words: "about 40 seconds", "about 3 hours".
std::string duration_in_words(double comparisons);

} // namespace agree
