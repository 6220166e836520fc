// What gamma compares: each reader's units on one line, and how unlike two units are (Mathet, Widloecher & Metivier
// 2015, "The Unified and Holistic Method Gamma for Inter-Annotator Agreement Measure and Alignment").
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace agree {

struct GammaUnit {
    double start = 0;
    double end = 0; // beyond start
    std::uint32_t category = 0;
};

using Continuum = std::vector<std::vector<GammaUnit>>; // by reader; in any order

struct Dissimilarity {
    double position_weight = 1;                                            // alpha of the paper
    double category_weight = 1;                                            // beta
    double empty = 1;                                                      // what a unit without an answer costs
    std::function<double(std::uint32_t, std::uint32_t)> category_distance; // in [0, 1]; none: 0 and 1

    double of_positions(GammaUnit const&, GammaUnit const&) const;
    double operator()(GammaUnit const&, GammaUnit const&) const;
};

} // namespace agree
