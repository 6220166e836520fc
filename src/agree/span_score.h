// Precision, recall and F1 over marks, by the counts of MUC-5 and the four schemas of SemEval-2013 task 9.1.
#pragma once

#include <cstdint>
#include <vector>

#include "agree/figure.h"
#include "agree/matching.h"

namespace agree {

// Of one schema. `missing`: of the key, not answered; `spurious`: of the other, answering nothing.
struct Counts {
    std::uint32_t correct = 0;
    std::uint32_t incorrect = 0;
    std::uint32_t partial = 0;
    std::uint32_t missing = 0;
    std::uint32_t spurious = 0;

    std::uint32_t possible() const { return correct + incorrect + partial + missing; }
    std::uint32_t actual() const { return correct + incorrect + partial + spurious; }
    Figure precision() const; // a partial one counts one half
    Figure recall() const;
    Figure f1() const; // undefined when both are empty, 0 when one is

    Counts& operator+=(Counts const&);
    friend bool operator==(Counts const&, Counts const&) = default;
};

// strict: borders and type; exact: borders; partial: borders, an overlap is half; type: the type, on any overlap.
struct SemEval2013 {
    Counts strict;
    Counts exact;
    Counts partial;
    Counts type;

    SemEval2013& operator+=(SemEval2013 const&);
};

// `a` is the key. Matches are of Matcher; the sizes are those of the lists that it matched.
SemEval2013 score(std::vector<Match> const& matches, std::size_t size_of_key, std::size_t size_of_other);

// `both` positions or marks of those that are `in_key` and `in_other`.
struct Overlap {
    double both = 0;
    double in_key = 0;
    double in_other = 0;

    Figure precision() const { return share(both, in_other, Why::NothingFound); }
    Figure recall() const { return share(both, in_key, Why::NothingToFind); }
    Figure f1() const { return share(2 * both, in_key + in_other, Why::NothingMarked); }
};

} // namespace agree
