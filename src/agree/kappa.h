// Agreement beyond chance between raters who each gave every unit one category: Cohen, Scott, Fleiss.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agree/figure.h"

namespace agree {

// A coefficient (observed - expected) / (1 - expected) with what it is made of. Undefined when chance alone would
// agree on everything.
struct Coefficient {
    Figure value = Why::NoPositions;
    Figure observed = Why::NoPositions;
    Figure expected = Why::NoPositions;
};

Coefficient beyond_chance(double observed, double expected);

// How often the first rater said row and the second said column.
class Contingency {
public:
    explicit Contingency(std::size_t categories) : categories_(categories), counts_(categories * categories) {}

    void add(std::size_t first, std::size_t second, double times = 1) {
        counts_[first * categories_ + second] += times;
    }
    double at(std::size_t first, std::size_t second) const { return counts_[first * categories_ + second]; }
    std::size_t categories() const { return categories_; }
    double total() const;
    std::vector<double> first_margin() const;
    std::vector<double> second_margin() const;

private:
    std::size_t categories_;
    std::vector<double> counts_;
};

// Two categories, "marked" (1) and "nothing" (0): `both` positions marked by both of `length`.
Contingency contingency_of(double both, double first, double second, double length);

Coefficient cohen_kappa(Contingency const&); // Cohen 1960: each rater has margins of their own
Coefficient scott_pi(Contingency const&);    // Scott 1955: one pooled margin

// Cohen's kappa of such a table, without making one.
Figure cohen_kappa_of(double both, double first, double second, double length);

// Units that were all rated in one way: how many raters chose each category.
struct RatedUnits {
    std::vector<std::uint32_t> counts;
    double times = 1;
};

// Fleiss 1971. Undefined unless every unit has as many ratings.
Coefficient fleiss_kappa(std::vector<RatedUnits> const&);
// Of each category against all others.
std::vector<Figure> fleiss_kappa_by_category(std::vector<RatedUnits> const&);

} // namespace agree
