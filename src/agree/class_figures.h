// What a whole class agrees on: one number over all readers at once, and where the many and the few have marked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agree/alpha.h"
#include "agree/kappa.h"
#include "agree/study.h"

namespace agree {

// Positions that so many readers have marked, one run after the other over the whole article.
struct HeatRun {
    unicode::Range range;
    std::uint32_t readers = 0;
};
using Heat = std::vector<HeatRun>;

Heat heat_of(Study const&, std::size_t type);
// Of all types together: readers who marked anything there.
Heat heat_of_all(Study const&);

struct ClassFigures {
    Coefficient fleiss = {Why::TooFewReaders, Why::TooFewReaders, Why::TooFewReaders}; // marked or nothing
    Alpha alpha = {Why::TooFewReaders, Why::TooFewReaders, Why::TooFewReaders};
    Figure unitizing = Why::TooFewReaders; // u-alpha 2016
    Heat heat;
};

// Of one type, over all readers.
ClassFigures class_figures(Study const&, std::size_t type);

} // namespace agree
