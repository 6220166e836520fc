#include "agree/figure.h"

#include "base/words.h"

namespace agree {

std::string_view sentence_of(Why why) {
    switch (why) {
    case Why::Defined: return "";
    case Why::NothingMarked:
        return base::say("Neither of the two marked anything of this kind, so there is nothing to compare.");
    case Why::NothingFound: return base::say("Nothing of this kind was marked, so no share of it can be right.");
    case Why::NothingToFind: return base::say("The key marks nothing of this kind, so no share of it can be found.");
    case Why::NoPositions: return base::say("There is no text to compare.");
    case Why::OneCategory:
        return base::say("Everything was given one and the same value, so chance alone would agree just as well.");
    case Why::OneLabel: return base::say("Only one label was used, so labels cannot be told apart.");
    case Why::NothingShared:
        return base::say("There is nothing that both marked, so what they made of it cannot be compared.");
    case Why::TooFewReaders: return base::say("At least two readers are needed.");
    case Why::UnequalReaders:
        return base::say("Not every unit has a value of every reader; Krippendorff's alpha allows that.");
    case Why::Overlapping:
        return base::say("Marks of one kind by one reader overlap, which this measure does not allow.");
    case Why::NoExpectation:
        return base::say("Chance alone would agree without any disorder, so there is nothing to compare with.");
    case Why::TooManyMarks: return base::say("It was left out because there are too many marks to compute it quickly.");
    case Why::NothingToCompare: return base::say("There is nothing to compare.");
    }
    return "";
}

Figure share(double part, double whole, Why why) {
    return whole == 0 ? Figure(why) : Figure(part / whole);
}

Figure mean(std::vector<Figure> const& figures) {
    double sum = 0;
    std::size_t count = 0;
    for (Figure const& figure : figures) {
        if (!figure.is_defined()) continue;
        sum += figure.number();
        ++count;
    }
    if (count > 0) return sum / static_cast<double>(count);
    return figures.empty() ? Figure(Why::NothingToCompare) : figures.front();
}

} // namespace agree
