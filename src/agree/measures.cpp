#include "agree/measures.h"

#include <cassert>

#include "agree/kappa.h"
#include "agree/unitizing.h"

namespace agree {

std::string_view name_of(Measure measure) {
    constexpr std::array<std::string_view, kMeasures> kNames = {
        "f1_exact",         "f1_partial",        "f1_type",         "f1_characters",
        "kappa_characters", "alpha_characters",  "alpha_unitizing", "gamma",
        "precision_exact",  "precision_partial", "precision_type",  "precision_characters",
        "recall_exact",     "recall_partial",    "recall_type",     "recall_characters"};
    return kNames[static_cast<std::size_t>(measure)];
}

bool needs_key(Measure measure) {
    return static_cast<std::size_t>(measure) >= kMeasuresOfPairs;
}

Whole whole_of(Study const& study, std::size_t a, std::size_t b, std::size_t type) {
    TypeMarks const& first = study.marks(a, type);
    TypeMarks const& second = study.marks(b, type);
    return {static_cast<std::uint32_t>(first.marks.size()),
            static_cast<std::uint32_t>(second.marks.size()),
            first.length,
            second.length,
            study.length(),
            first.squares + second.squares};
}

namespace {

// Both, in the key, in the other, as the measure counts them.
Overlap overlap_of(Measure measure, PairCounts const& counts, Whole const& whole) {
    double const marks_a = whole.marks_a;
    double const marks_b = whole.marks_b;
    switch (measure) {
    case Measure::F1Exact:
    case Measure::PrecisionExact:
    case Measure::RecallExact: return {double(counts.same), marks_a, marks_b};
    case Measure::F1Partial:
    case Measure::PrecisionPartial:
    case Measure::RecallPartial: return {counts.same + 0.5 * counts.overlapping, marks_a, marks_b};
    case Measure::F1Type:
    case Measure::PrecisionType:
    case Measure::RecallType: return {double(counts.same) + counts.overlapping, marks_a, marks_b};
    default: return {double(counts.shared), double(whole.covered_a), double(whole.covered_b)};
    }
}

} // namespace

Figure figure_of(Measure measure, PairCounts const& counts, Whole const& whole) {
    assert(measure != Measure::Gamma);
    double const both = counts.shared;
    double const a = whole.covered_a;
    double const b = whole.covered_b;
    double const length = whole.length;
    if (measure == Measure::KappaCharacters) return cohen_kappa_of(both, a, b, length);
    if (measure == Measure::AlphaCharacters) return binary_alpha(both, a, b, length);
    if (measure == Measure::AlphaUnitizing) return u_alpha(both, a, b, length, whole.squares);
    Overlap const overlap = overlap_of(measure, counts, whole);
    if (measure >= Measure::RecallExact) return overlap.recall();
    return measure >= Measure::PrecisionExact ? overlap.precision() : overlap.f1();
}

} // namespace agree
