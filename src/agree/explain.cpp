#include "agree/explain.h"

#include <cmath>

namespace agree {

namespace {

std::string percent(double part, double whole) {
    return std::to_string(whole == 0 ? 0 : std::lround(100 * part / whole)) + " %";
}

std::string number(double value) {
    auto const whole = static_cast<long>(value);
    return std::to_string(whole) + (value == static_cast<double>(whole) ? "" : ".5");
}

std::string two_places(double value) {
    long const hundredths = std::lround(std::abs(value) * 100);
    std::string const rest = std::to_string(hundredths % 100);
    return std::string(value < 0 && hundredths > 0 ? "-" : "") + std::to_string(hundredths / 100) + "." +
           (rest.size() < 2 ? "0" : "") + rest;
}

struct Pair {
    std::string a;
    std::string b;
    std::string type;
    PairCounts counts;
    Whole whole;
};

std::string of_both(Pair const& pair) {
    return std::to_string(pair.whole.marks_a) + " marks of " + pair.type + " by " + pair.a + " and the " +
           std::to_string(pair.whole.marks_b) + " by " + pair.b;
}

std::string of_marks(Measure measure, Pair const& pair) {
    std::uint32_t const same = pair.counts.same;
    std::uint32_t const answered = same + pair.counts.overlapping;
    if (measure == Measure::F1Exact)
        return "Of the " + of_both(pair) + ", " + std::to_string(same) + " have exactly the same borders.";
    if (measure == Measure::F1Partial)
        return "Of the " + of_both(pair) + ", " + std::to_string(same) + " have the same borders and count whole, " +
               std::to_string(pair.counts.overlapping) + " only overlap and count half.";
    return "Of the " + of_both(pair) + ", " + std::to_string(answered) + " answer each other, whatever their borders.";
}

std::string of_positions(Measure measure, Pair const& pair) {
    double const both = pair.counts.shared;
    double const a = pair.whole.covered_a;
    double const b = pair.whole.covered_b;
    double const n = pair.whole.length;
    if (measure == Measure::F1Characters)
        return pair.a + " marked " + number(a) + " characters as " + pair.type + " and " + pair.b + " " + number(b) +
               "; " + number(both) + " of them are the same.";
    double const alike = n - a - b + 2 * both;
    double const by_chance = n == 0 ? 0 : (a * b + (n - a) * (n - b)) / n;
    return pair.a + " and " + pair.b + " agree on " + percent(alike, n) + " of the characters, whether they are " +
           pair.type + " or not; " + percent(by_chance, n) + " would agree by chance alone.";
}

std::string of_key(Measure measure, Pair const& pair) {
    bool const is_precision = measure < Measure::RecallExact;
    if (measure == Measure::PrecisionCharacters || measure == Measure::RecallCharacters) {
        double const whole = is_precision ? pair.whole.covered_b : pair.whole.covered_a;
        return "Of the " + number(whole) + " characters that " + (is_precision ? pair.b : pair.a) + " marked as " +
               pair.type + ", " + number(pair.counts.shared) + (is_precision ? " are right." : " were found.");
    }
    bool const is_exact = measure == Measure::PrecisionExact || measure == Measure::RecallExact;
    bool const is_partial = measure == Measure::PrecisionPartial || measure == Measure::RecallPartial;
    double const found = pair.counts.same + (is_exact ? 0 : is_partial ? 0.5 : 1) * pair.counts.overlapping;
    return "Of the " + std::to_string(is_precision ? pair.whole.marks_b : pair.whole.marks_a) + " marks of " +
           pair.type + " by " + (is_precision ? pair.b : pair.a) + ", " + number(found) +
           (is_precision ? " are right" : " were found") +
           (is_exact     ? " with exactly the same borders."
            : is_partial ? ", where an overlap counts one half."
                         : ", whatever their borders.");
}

} // namespace

std::string explain(Comparison const& comparison, Study const& study, std::size_t at, std::size_t type,
                    Measure measure) {
    Figure const figure = comparison.figure(study, at, type, measure);
    if (!figure.is_defined()) return std::string(sentence_of(figure.why()));
    ReaderPair const readers = comparison.pairs[at];
    Pair const pair{study.readers()[readers.a].name, study.readers()[readers.b].name, study.types()[type],
                    comparison.of(at, type), whole_of(study, readers.a, readers.b, type)};
    switch (measure) {
    case Measure::F1Exact:
    case Measure::F1Partial:
    case Measure::F1Type: return of_marks(measure, pair);
    case Measure::AlphaUnitizing:
        return "Where marks of " + pair.type + " begin and end, " + pair.a + " and " + pair.b + " agree " +
               two_places(figure.number()) + " of the way from chance (0) to perfectly (1).";
    case Measure::Gamma:
        return "The best alignment of the marks of " + pair.type + " by " + pair.a + " and " + pair.b + " has " +
               two_places(1 - figure.number()) + " times the disorder of marks strewn at random.";
    case Measure::F1Characters:
    case Measure::KappaCharacters:
    case Measure::AlphaCharacters: return of_positions(measure, pair);
    default: return of_key(measure, pair);
    }
}

std::string explain_links(Comparison const& comparison, Study const& study, std::size_t pair, Ends ends) {
    Overlap const overlap = comparison.links_of(study, pair, ends);
    if (!overlap.f1().is_defined()) return "Neither of the two linked anything, so there is nothing to compare.";
    ReaderPair const readers = comparison.pairs[pair];
    return "Of the " + number(overlap.in_key) + " links by " + study.readers()[readers.a].name + " and the " +
           number(overlap.in_other) + " by " + study.readers()[readers.b].name + ", " + number(overlap.both) +
           (ends == Ends::Exact ? " join marks with exactly the same borders." : " join marks that answer each other.");
}

std::string_view question_of(Measure measure) {
    switch (measure) {
    case Measure::F1Exact: return "How many marks have exactly the same borders?";
    case Measure::F1Partial: return "How many marks have the same borders, an overlap counting one half?";
    case Measure::F1Type: return "How many marks answer each other, whatever their borders?";
    case Measure::F1Characters: return "How many of the marked characters are the same?";
    case Measure::KappaCharacters: return "How much more than by chance do two agree on each character?";
    case Measure::AlphaCharacters: return "How much less than by chance do readers differ on each character?";
    case Measure::AlphaUnitizing: return "How well do the borders of marks agree, beyond chance?";
    case Measure::Gamma: return "How much less disorder is there than in marks strewn at random?";
    case Measure::PrecisionExact:
    case Measure::PrecisionPartial:
    case Measure::PrecisionType:
    case Measure::PrecisionCharacters: return "How much of what was marked is right?";
    case Measure::RecallExact:
    case Measure::RecallPartial:
    case Measure::RecallType:
    case Measure::RecallCharacters: return "How much of the key was found?";
    }
    return "";
}

} // namespace agree
