#include "agree/kappa.h"

#include <numeric>

namespace agree {

Coefficient beyond_chance(double observed, double expected) {
    // Margins are sums of shares, so that an expectation of 1 may miss it by a rounding.
    Figure const value = expected >= 1 - 1e-15 ? Figure(Why::OneCategory) : (observed - expected) / (1 - expected);
    return {value, observed, expected};
}

double Contingency::total() const {
    return std::accumulate(counts_.begin(), counts_.end(), 0.0);
}

std::vector<double> Contingency::first_margin() const {
    std::vector<double> margin(categories_);
    for (std::size_t i = 0; i < counts_.size(); ++i) margin[i / categories_] += counts_[i];
    return margin;
}

std::vector<double> Contingency::second_margin() const {
    std::vector<double> margin(categories_);
    for (std::size_t i = 0; i < counts_.size(); ++i) margin[i % categories_] += counts_[i];
    return margin;
}

Contingency contingency_of(double both, double first, double second, double length) {
    Contingency table(2);
    table.add(1, 1, both);
    table.add(1, 0, first - both);
    table.add(0, 1, second - both);
    table.add(0, 0, length - first - second + both);
    return table;
}

namespace {

double share_on_the_diagonal(Contingency const& table) {
    double equal = 0;
    for (std::size_t c = 0; c < table.categories(); ++c) equal += table.at(c, c);
    return equal / table.total();
}

} // namespace

Coefficient cohen_kappa(Contingency const& table) {
    double const n = table.total();
    if (n == 0) return {};
    auto const first = table.first_margin();
    auto const second = table.second_margin();
    double expected = 0;
    for (std::size_t c = 0; c < first.size(); ++c) expected += first[c] / n * (second[c] / n);
    return beyond_chance(share_on_the_diagonal(table), expected);
}

Coefficient scott_pi(Contingency const& table) {
    double const n = table.total();
    if (n == 0) return {};
    auto const first = table.first_margin();
    auto const second = table.second_margin();
    double expected = 0;
    for (std::size_t c = 0; c < first.size(); ++c) {
        double const share = (first[c] + second[c]) / (2 * n);
        expected += share * share;
    }
    return beyond_chance(share_on_the_diagonal(table), expected);
}

Figure cohen_kappa_of(double both, double first, double second, double length) {
    if (length == 0) return Why::NoPositions;
    double const observed = (length - first - second + 2 * both) / length;
    double const expected = (first * second + (length - first) * (length - second)) / (length * length);
    return beyond_chance(observed, expected).value;
}

namespace {

std::uint32_t raters_of(RatedUnits const& units) {
    return std::accumulate(units.counts.begin(), units.counts.end(), std::uint32_t(0));
}

// What all units together have of each category, and why Fleiss' kappa is undefined for them, if it is.
struct Ratings {
    std::vector<double> totals;
    double units = 0;
    double raters = 0;
    Why why = Why::Defined;
};

Ratings ratings_of(std::vector<RatedUnits> const& all) {
    Ratings ratings;
    if (all.empty()) return {{}, 0, 0, Why::NoPositions};
    ratings.raters = raters_of(all.front());
    ratings.totals.resize(all.front().counts.size());
    if (ratings.raters < 2) ratings.why = Why::TooFewReaders;
    for (RatedUnits const& units : all) {
        if (raters_of(units) != ratings.raters) ratings.why = Why::UnequalReaders;
        ratings.units += units.times;
        for (std::size_t c = 0; c < units.counts.size(); ++c) ratings.totals[c] += units.times * units.counts[c];
    }
    if (ratings.units == 0) ratings.why = Why::NoPositions;
    return ratings;
}

} // namespace

Coefficient fleiss_kappa(std::vector<RatedUnits> const& all) {
    Ratings const ratings = ratings_of(all);
    if (ratings.why != Why::Defined) return {ratings.why, ratings.why, ratings.why};
    double const n = ratings.raters;
    double observed = 0;
    for (RatedUnits const& units : all) {
        double squares = 0;
        for (double const count : units.counts) squares += count * count;
        observed += units.times * (squares - n) / (n * (n - 1));
    }
    double expected = 0;
    for (double const total : ratings.totals) {
        double const share = total / (ratings.units * n);
        expected += share * share;
    }
    return beyond_chance(observed / ratings.units, expected);
}

std::vector<Figure> fleiss_kappa_by_category(std::vector<RatedUnits> const& all) {
    Ratings const ratings = ratings_of(all);
    std::vector<Figure> kappas;
    for (std::size_t c = 0; c < ratings.totals.size(); ++c) {
        double const n = ratings.raters;
        double const p = ratings.why == Why::Defined ? ratings.totals[c] / (ratings.units * n) : 0;
        double split = 0;
        for (RatedUnits const& units : all) split += units.times * units.counts[c] * (n - units.counts[c]);
        if (ratings.why != Why::Defined)
            kappas.emplace_back(ratings.why);
        else if (p == 0 || p == 1)
            kappas.emplace_back(Why::OneCategory);
        else
            kappas.emplace_back(1 - split / (ratings.units * n * (n - 1) * p * (1 - p)));
    }
    return kappas;
}

} // namespace agree
