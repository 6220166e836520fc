#include "agree/explain.h"

#include <cmath>

#include "base/words.h"

namespace agree {

namespace {

std::string percent(double part, double whole) {
    return std::to_string(whole == 0 ? 0 : std::lround(100 * part / whole)) + " %";
}

std::string number(double value) {
    auto const whole = static_cast<long>(value);
    return std::to_string(whole) + (value == static_cast<double>(whole) ? "" : base::number_signs().decimal + "5");
}

struct Pair {
    std::string a;
    std::string b;
    std::string type;
    PairCounts counts;
    Whole whole;
};

std::string of_marks(Measure measure, Pair const& pair) {
    std::string const in_a = number(pair.whole.marks_a);
    std::string const in_b = number(pair.whole.marks_b);
    std::string const same = number(pair.counts.same);
    if (measure == Measure::F1Exact)
        return base::say("Of the {} marks of {} by {} and the {} by {}, {} have exactly the same borders.", in_a,
                         pair.type, pair.a, in_b, pair.b, same);
    if (measure == Measure::F1Partial)
        return base::say("Of the {} marks of {} by {} and the {} by {}, {} have the same borders and count whole, {} "
                         "only overlap and count half.",
                         in_a, pair.type, pair.a, in_b, pair.b, same, number(pair.counts.overlapping));
    return base::say("Of the {} marks of {} by {} and the {} by {}, {} answer each other, whatever their borders.",
                     in_a, pair.type, pair.a, in_b, pair.b, number(pair.counts.same + pair.counts.overlapping));
}

std::string of_positions(Measure measure, Pair const& pair) {
    double const both = pair.counts.shared;
    double const a = pair.whole.covered_a;
    double const b = pair.whole.covered_b;
    double const n = pair.whole.length;
    if (measure == Measure::F1Characters)
        return base::say("{} marked {} characters as {} and {} {}; {} of them are the same.", pair.a, number(a),
                         pair.type, pair.b, number(b), number(both));
    double const alike = n - a - b + 2 * both;
    double const by_chance = n == 0 ? 0 : (a * b + (n - a) * (n - b)) / n;
    return base::say("{} and {} agree on {} of the characters, whether they are {} or not; {} would agree by chance "
                     "alone.",
                     pair.a, pair.b, percent(alike, n), pair.type, percent(by_chance, n));
}

char const* of_key_in_words(Measure measure) {
    switch (measure) {
    case Measure::PrecisionExact:
        return base::english("Of the {} marks of {} by {}, {} are right with exactly the same borders.");
    case Measure::PrecisionPartial:
        return base::english("Of the {} marks of {} by {}, {} are right, where an overlap counts one half.");
    case Measure::PrecisionType:
        return base::english("Of the {} marks of {} by {}, {} are right, whatever their borders.");
    case Measure::RecallExact:
        return base::english("Of the {} marks of {} by {}, {} were found with exactly the same borders.");
    case Measure::RecallPartial:
        return base::english("Of the {} marks of {} by {}, {} were found, where an overlap counts one half.");
    default: return base::english("Of the {} marks of {} by {}, {} were found, whatever their borders.");
    }
}

std::string of_key(Measure measure, Pair const& pair) {
    bool const is_precision = measure < Measure::RecallExact;
    std::string const& reader = is_precision ? pair.b : pair.a;
    if (measure == Measure::PrecisionCharacters)
        return base::say("Of the {} characters that {} marked as {}, {} are right.", number(pair.whole.covered_b),
                         reader, pair.type, number(pair.counts.shared));
    if (measure == Measure::RecallCharacters)
        return base::say("Of the {} characters that {} marked as {}, {} were found.", number(pair.whole.covered_a),
                         reader, pair.type, number(pair.counts.shared));
    bool const is_exact = measure == Measure::PrecisionExact || measure == Measure::RecallExact;
    bool const is_partial = measure == Measure::PrecisionPartial || measure == Measure::RecallPartial;
    double const found = pair.counts.same + (is_exact ? 0 : is_partial ? 0.5 : 1) * pair.counts.overlapping;
    return base::say(of_key_in_words(measure), number(is_precision ? pair.whole.marks_b : pair.whole.marks_a),
                     pair.type, reader, number(found));
}

} // namespace

std::string explain(Comparison const& comparison, Study const& study, std::size_t at, std::size_t type, Measure measure,
                    std::string const& called) {
    Figure const figure = comparison.figure(study, at, type, measure);
    if (!figure.is_defined()) return std::string(sentence_of(figure.why()));
    ReaderPair const readers = comparison.pairs[at];
    Pair const pair{study.readers()[readers.a].name, study.readers()[readers.b].name,
                    called.empty() ? study.types()[type] : called, comparison.of(at, type),
                    whole_of(study, readers.a, readers.b, type)};
    switch (measure) {
    case Measure::F1Exact:
    case Measure::F1Partial:
    case Measure::F1Type: return of_marks(measure, pair);
    case Measure::AlphaUnitizing:
        return base::say("Where marks of {} begin and end, {} and {} agree {} of the way from chance (0) to perfectly "
                         "(1).",
                         pair.type, pair.a, pair.b, base::decimal_words(figure.number(), 2));
    case Measure::Gamma:
        return base::say("The best alignment of the marks of {} by {} and {} has {} times the disorder of marks strewn "
                         "at random.",
                         pair.type, pair.a, pair.b, base::decimal_words(1 - figure.number(), 2));
    case Measure::F1Characters:
    case Measure::KappaCharacters:
    case Measure::AlphaCharacters: return of_positions(measure, pair);
    default: return of_key(measure, pair);
    }
}

std::string explain_links(Comparison const& comparison, Study const& study, std::size_t pair, Ends ends) {
    Overlap const overlap = comparison.links_of(study, pair, ends);
    if (!overlap.f1().is_defined())
        return base::say("Neither of the two linked anything, so there is nothing to compare.");
    ReaderPair const readers = comparison.pairs[pair];
    char const* const words =
        ends == Ends::Exact
            ? base::english("Of the {} links by {} and the {} by {}, {} join marks with exactly the same borders.")
            : base::english("Of the {} links by {} and the {} by {}, {} join marks that answer each other.");
    return base::say(words, number(overlap.in_key), study.readers()[readers.a].name, number(overlap.in_other),
                     study.readers()[readers.b].name, number(overlap.both));
}

std::string_view question_of(Measure measure) {
    switch (measure) {
    case Measure::F1Exact: return base::say("How many marks have exactly the same borders?");
    case Measure::F1Partial: return base::say("How many marks have the same borders, an overlap counting one half?");
    case Measure::F1Type: return base::say("How many marks answer each other, whatever their borders?");
    case Measure::F1Characters: return base::say("How many of the marked characters are the same?");
    case Measure::KappaCharacters: return base::say("How much more than by chance do two agree on each character?");
    case Measure::AlphaCharacters:
        return base::say("How much less than by chance do readers differ on each character?");
    case Measure::AlphaUnitizing: return base::say("How well do the borders of marks agree, beyond chance?");
    case Measure::Gamma: return base::say("How much less disorder is there than in marks strewn at random?");
    case Measure::PrecisionExact:
    case Measure::PrecisionPartial:
    case Measure::PrecisionType:
    case Measure::PrecisionCharacters: return base::say("How much of what was marked is right?");
    case Measure::RecallExact:
    case Measure::RecallPartial:
    case Measure::RecallType:
    case Measure::RecallCharacters: return base::say("How much of the key was found?");
    }
    return "";
}

} // namespace agree
