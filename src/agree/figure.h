// A number that may be undefined, and then says why: never NaN, and never a 0 that means nothing.
#pragma once

#include <cassert>
#include <cstdint>
#include <string_view>
#include <vector>

namespace agree {

enum class Why : std::uint8_t {
    Defined,
    NothingMarked,    // by neither
    NothingFound,     // by the one whose precision is asked for
    NothingToFind,    // in the key
    NoPositions,      // an empty text, no units
    OneCategory,      // expected agreement is 1, expected disagreement 0
    OneLabel,         // labels need two of them
    NothingShared,    // no position, or no mark, that both marked
    TooFewReaders,    // fewer than two
    UnequalReaders,   // Fleiss' kappa needs as many for every unit
    Overlapping,      // marks of one kind by one reader overlap
    NoExpectation,    // chance alone would do without disorder
    TooManyMarks,     // left out because it would take long
    NothingToCompare, // a mean over nothing that is defined
};

// A sentence for the reader, in the language spoken now.
std::string_view sentence_of(Why);

class Figure {
public:
    Figure(double number) : number_(number) { assert(number == number); }
    Figure(Why why) : why_(why) { assert(why != Why::Defined); }

    bool is_defined() const { return why_ == Why::Defined; }
    double number() const {
        assert(is_defined());
        return number_;
    }
    Why why() const { return why_; }

    friend bool operator==(Figure const&, Figure const&) = default;

private:
    double number_ = 0;
    Why why_ = Why::Defined;
};

// part / whole, or why that is undefined when the whole is nothing.
Figure share(double part, double whole, Why);

// The mean of those that are defined. Of none: why the first is not, or NothingToCompare.
Figure mean(std::vector<Figure> const&);

} // namespace agree
