#include "agree/span_score.h"

namespace agree {

namespace {

void count(SemEval2013& scores, Likeness likeness) {
    bool const is_one_type = likeness == Likeness::Same || likeness == Likeness::OtherBorders;
    bool const has_one_place = likeness == Likeness::Same || likeness == Likeness::OtherType;
    ++(is_one_type && has_one_place ? scores.strict.correct : scores.strict.incorrect);
    ++(has_one_place ? scores.exact.correct : scores.exact.incorrect);
    ++(has_one_place ? scores.partial.correct : scores.partial.partial);
    ++(is_one_type ? scores.type.correct : scores.type.incorrect);
}

Overlap halves(Counts const& counts) {
    return {counts.correct + 0.5 * counts.partial, static_cast<double>(counts.possible()),
            static_cast<double>(counts.actual())};
}

} // namespace

Figure Counts::precision() const {
    return halves(*this).precision();
}
Figure Counts::recall() const {
    return halves(*this).recall();
}
// 2PR / (P + R) by another name, which is 0 and not undefined where P and R are 0.
Figure Counts::f1() const {
    return halves(*this).f1();
}

Counts& Counts::operator+=(Counts const& more) {
    correct += more.correct;
    incorrect += more.incorrect;
    partial += more.partial;
    missing += more.missing;
    spurious += more.spurious;
    return *this;
}

SemEval2013& SemEval2013::operator+=(SemEval2013 const& more) {
    strict += more.strict;
    exact += more.exact;
    partial += more.partial;
    type += more.type;
    return *this;
}

SemEval2013 score(std::vector<Match> const& matches, std::size_t size_of_key, std::size_t size_of_other) {
    SemEval2013 scores;
    for (Match const& match : matches) count(scores, match.likeness);
    for (Counts* counts : {&scores.strict, &scores.exact, &scores.partial, &scores.type}) {
        counts->missing = static_cast<std::uint32_t>(size_of_key - matches.size());
        counts->spurious = static_cast<std::uint32_t>(size_of_other - matches.size());
    }
    return scores;
}

} // namespace agree
