#include "agree/unitizing.h"

#include <algorithm>
#include <utility>

#include "agree/ranges.h"

namespace agree {

namespace {

using Counts = std::vector<std::uint32_t>;

struct Border {
    std::uint32_t at = 0;
    std::uint32_t category = 0;
    bool is_start = false;
};

std::vector<Border> borders_of(UnitStudy const& study) {
    std::vector<Border> borders;
    for (auto const& units : study.readers) {
        for (Unit const& unit : units) {
            borders.push_back({unit.range.start.value(), unit.category, true});
            borders.push_back({unit.range.end.value(), unit.category, false});
        }
    }
    std::sort(borders.begin(), borders.end(), [](Border const& a, Border const& b) { return a.at < b.at; });
    return borders;
}

// What readers make of the same positions: a coincidence matrix whose last category is "nothing".
Coincidences coincidences_of(UnitStudy const& study) {
    Coincidences pairs(study.categories + 1);
    Counts counts(study.categories + 1);
    counts.back() = static_cast<std::uint32_t>(study.readers.size());
    std::uint32_t at = 0;
    for (Border const& border : borders_of(study)) {
        if (border.at > at) pairs.add(counts, border.at - at);
        at = border.at;
        counts[border.category] += border.is_start ? 1U : -1U;
        counts.back() += border.is_start ? -1U : 1U;
    }
    if (study.length > at) pairs.add(counts, study.length - at);
    return pairs;
}

// Of each category: what its units would share with themselves. The gaps', last, count position by position.
std::vector<double> squares_of(UnitStudy const& study) {
    std::vector<double> squares(study.categories + 1);
    for (auto const& units : study.readers) {
        squares.back() += study.length;
        for (Unit const& unit : units) {
            double const length = unit.range.length();
            squares[unit.category] += length * length;
            squares.back() -= length;
        }
    }
    return squares;
}

double sum_of(std::vector<double> const& numbers) {
    double sum = 0;
    for (double const number : numbers) sum += number;
    return sum;
}

// e_ck of the paper.
double expected(std::vector<double> const& lengths, std::vector<double> const& squares, std::size_t c, std::size_t k) {
    double const total = sum_of(lengths);
    double const own = c == k ? squares[c] : 0;
    return total * (lengths[c] * lengths[k] - own) / (total * total - sum_of(squares));
}

// `agreeing`: l_cc of each category.
Figure alpha_of(std::vector<double> const& agreeing, std::vector<double> const& lengths,
                std::vector<double> const& squares, Why why) {
    double const total = sum_of(lengths);
    if (total * total == sum_of(squares)) return why;
    double by_chance = 0;
    for (std::size_t c = 0; c < lengths.size(); ++c) by_chance += expected(lengths, squares, c, c);
    double const disagreement = total - by_chance;
    return disagreement <= 0 ? Figure(why) : 1 - (total - sum_of(agreeing)) / disagreement;
}

std::vector<double> diagonal_of(Coincidences const& pairs) {
    std::vector<double> diagonal;
    for (std::size_t c = 0; c < pairs.categories(); ++c) diagonal.push_back(pairs.at(c, c));
    return diagonal;
}

// All categories as one, against nothing.
Figure alpha_of_borders(Coincidences const& pairs, std::vector<double> const& squares) {
    std::size_t const nothing = squares.size() - 1;
    double const none = pairs.totals()[nothing];
    double const some = pairs.total() - none;
    double const agreed = some - (none - pairs.at(nothing, nothing));
    return alpha_of({agreed, pairs.at(nothing, nothing)}, {some, none},
                    {sum_of(squares) - squares[nothing], squares[nothing]}, Why::OneCategory);
}

// Lengths that units share with what other readers marked, squared: what cu-alpha's expectation leaves out.
double shared_squares(Unit const& unit, UnitStudy const& study, std::size_t own, Pairing pairing) {
    Ranges everywhere;
    double squares = 0;
    for (std::size_t other = 0; other < study.readers.size(); ++other) {
        if (other == own) continue;
        Ranges theirs;
        for (Unit const& each : study.readers[other])
            if (each.range.meets(unit.range)) theirs.push_back(each.range);
        double const shared = shared_length({unit.range}, theirs);
        squares += shared * shared / static_cast<double>(study.readers.size() - 1);
        everywhere.insert(everywhere.end(), theirs.begin(), theirs.end());
    }
    if (pairing == Pairing::Pairwise) return squares;
    double const shared = shared_length({unit.range}, united(std::move(everywhere)));
    return shared * shared;
}

struct Labels {
    std::vector<double> agreeing;
    std::vector<double> lengths;
    std::vector<double> squares;
};

Labels labels_of(UnitStudy const& study, Coincidences const& pairs, Pairing pairing) {
    Labels labels{{}, {}, std::vector<double>(study.categories)};
    for (std::size_t c = 0; c < study.categories; ++c) {
        labels.agreeing.push_back(pairs.at(c, c));
        labels.lengths.push_back(pairs.totals()[c] - pairs.at(c, study.categories));
    }
    for (std::size_t reader = 0; reader < study.readers.size(); ++reader)
        for (Unit const& unit : study.readers[reader])
            labels.squares[unit.category] += shared_squares(unit, study, reader, pairing);
    return labels;
}

Figure alpha_of_label(Labels const& labels, std::size_t k) {
    double of_k = 0;
    for (std::size_t c = 0; c < labels.lengths.size(); ++c) of_k += expected(labels.lengths, labels.squares, k, c);
    double const both = expected(labels.lengths, labels.squares, k, k);
    if (labels.lengths[k] == 0) return Why::NothingShared;
    if (of_k - both <= 0) return Why::OneLabel;
    return 1 - of_k / labels.lengths[k] * (labels.lengths[k] - labels.agreeing[k]) / (of_k - both);
}

void add_labels(UnitAlphas& alphas, UnitStudy const& study, Coincidences const& pairs, Pairing pairing) {
    Labels const labels = labels_of(study, pairs, pairing);
    double const total = sum_of(labels.lengths);
    alphas.coverage = share(total, pairs.total(), Why::NoPositions);
    auto const used = std::count_if(labels.lengths.begin(), labels.lengths.end(), [](double l) { return l > 0; });
    Why const why = total == 0 ? Why::NothingShared : used < 2 ? Why::OneLabel : Why::Defined;
    alphas.labels =
        why == Why::Defined ? alpha_of(labels.agreeing, labels.lengths, labels.squares, Why::OneLabel) : why;
    for (std::size_t k = 0; k < study.categories; ++k)
        alphas.by_category.push_back(why == Why::Defined ? alpha_of_label(labels, k) : Figure(why));
}

} // namespace

UnitAlphas unit_alphas(UnitStudy const& study, Pairing pairing) {
    UnitAlphas alphas;
    if (study.readers.size() < 2) {
        alphas.u = alphas.borders = alphas.labels = alphas.coverage = Why::TooFewReaders;
        alphas.by_category.assign(study.categories, Why::TooFewReaders);
        return alphas;
    }
    Coincidences const pairs = coincidences_of(study);
    std::vector<double> const squares = squares_of(study);
    if (pairs.totals().back() < pairs.total()) {
        alphas.u = alpha_of(diagonal_of(pairs), pairs.totals(), squares, Why::OneCategory);
        alphas.borders = alpha_of_borders(pairs, squares);
    }
    add_labels(alphas, study, pairs, pairing);
    return alphas;
}

namespace {

// Of `marked` and `nothing` positions of all readers, how many the others agree on; the gaps' squares are their
// positions.
Figure u_alpha_of(double agreed, double marked, double nothing, double squares) {
    double const total = marked + nothing;
    if (total == 0) return Why::NoPositions;
    if (marked == 0) return Why::NothingMarked;
    double const rest = total * total - squares - nothing;
    if (rest <= 0) return Why::OneCategory;
    double const by_chance = total * (marked * marked - squares + nothing * nothing - nothing) / rest;
    return total - by_chance <= 0 ? Figure(Why::OneCategory) : 1 - (total - agreed) / (total - by_chance);
}

} // namespace

Figure u_alpha(double both, double first, double second, double length, double squares) {
    double const marked = first + second;
    return u_alpha_of(2 * (length - marked + 2 * both), marked, 2 * length - marked, squares);
}

Figure u_alpha_of(Coincidences const& pairs, double squares) {
    return u_alpha_of(pairs.at(0, 0) + pairs.at(1, 1), pairs.totals()[0], pairs.totals()[1], squares);
}

} // namespace agree
