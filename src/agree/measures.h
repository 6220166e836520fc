// Every number that two readers, or a reader and a key, are compared by, from a few counts for each type.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "agree/figure.h"
#include "agree/span_score.h"
#include "agree/study.h"

namespace agree {

enum class Measure : std::uint8_t {
    F1Exact,         // SemEval-2013 strict within the type
    F1Partial,       // its partial
    F1Type,          // its type: any overlap
    F1Characters,    // of positions
    KappaCharacters, // Cohen's kappa of positions, marked or not
    AlphaCharacters, // Krippendorff's
    AlphaUnitizing,  // u-alpha 2016
    Gamma,
    PrecisionExact, // these only against a key
    PrecisionPartial,
    PrecisionType,
    PrecisionCharacters,
    RecallExact,
    RecallPartial,
    RecallType,
    RecallCharacters,
};
inline constexpr std::size_t kMeasures = 16;
inline constexpr std::size_t kMeasuresOfPairs = 8; // the first ones

std::string_view name_of(Measure); // "f1_exact"
bool needs_key(Measure);

// Of one type and two readers. `a` is the key, where there is one.
struct PairCounts {
    std::uint32_t same = 0;        // marks with the same borders
    std::uint32_t overlapping = 0; // other marks that answer each other
    std::uint32_t shared = 0;      // positions
};

// What the counts are held against.
struct Whole {
    std::uint32_t marks_a = 0;
    std::uint32_t marks_b = 0;
    std::uint32_t covered_a = 0; // positions
    std::uint32_t covered_b = 0;
    std::uint32_t length = 0; // of the article
    double squares = 0;       // of the lengths of both readers' units
};
Whole whole_of(Study const&, std::size_t a, std::size_t b, std::size_t type);

// Any but Gamma, which is no matter of counts.
Figure figure_of(Measure, PairCounts const&, Whole const&);

} // namespace agree
