// Numbers that may differ by what the source's digits leave open.
#pragma once

#include <cmath>

#include "agree/figure.h"

// False for what is undefined.
inline bool nearly(agree::Figure const& figure, double expected, double tolerance) {
    return figure.is_defined() && std::abs(figure.number() - expected) <= tolerance;
}
