// Agreement on where units begin and end: Krippendorff's u-alpha family (Krippendorff, Mathet, Bouvry & Widloecher
// 2016, "On the reliability of unitizing textual continua", Quality & Quantity 50), for any number of readers.
#pragma once

#include <cstdint>
#include <vector>

#include "agree/alpha.h"
#include "agree/figure.h"
#include "unicode/position.h"

namespace agree {

struct Unit {
    unicode::Range range;
    std::uint32_t category = 0;
};

// Each reader's units, sorted; those of one reader do not overlap, touching ones are two.
struct UnitStudy {
    std::uint32_t length = 0;
    std::uint32_t categories = 0;
    std::vector<std::vector<Unit>> readers;
};

// With more than two readers the published implementations of cu-alpha differ in what its expectation leaves out:
// what a unit shares with each other reader, or with any.
enum class Pairing : std::uint8_t { Pairwise, Union };

struct UnitAlphas {
    Figure u = Why::NothingMarked;       // borders and labels, gaps included
    Figure borders = Why::NothingMarked; // |u: marked or not
    Figure labels = Why::NothingShared;  // cu: where two marked
    Figure coverage = Why::NoPositions;  // the share of all that cu speaks about
    std::vector<Figure> by_category;     // (k)u: each label against the others
};

UnitAlphas unit_alphas(UnitStudy const&, Pairing = Pairing::Pairwise);

// u-alpha of one category from sums, so that a class can have it of every pair: positions marked by both and by each
// (`first`, `second`), and the sum of the squares of all units' lengths.
Figure u_alpha(double both, double first, double second, double length, double squares);

// The same of any number of readers, from the coincidences of positions: "marked" (0) and "nothing" (1).
Figure u_alpha_of(Coincidences const&, double squares);

} // namespace agree
