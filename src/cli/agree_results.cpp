#include "cli/agree_results.h"

#include <utility>

#include "agree/pair_gammas.h"

namespace cli {

namespace {

// About twenty seconds.
constexpr double kQuick = 2e9;

void add_gammas(AgreeResults& results, AgreeRequest const& request) {
    agree::GammaOptions options;
    options.seed = request.seed;
    options.samples = request.samples;
    if (request.gamma == WhenGamma::Never) {
        results.gamma_left_out = "Gamma was not asked for.";
        return;
    }
    double const estimate = agree::gamma_estimate(results.pile.study, results.comparison.pairs, options);
    if (request.gamma == WhenGamma::Quick && estimate > kQuick) {
        results.gamma_left_out = "Gamma would take " + agree::duration_in_words(estimate) +
                                 " for so many marks and was left out; --gamma computes it all the same.";
        return;
    }
    agree::PairGammasWork work(results.pile.study, results.comparison.pairs, std::move(options));
    results.comparison.gammas = base::run(work);
}

} // namespace

AgreeResults results_of(SortedPile pile, AgreeRequest const& request) {
    AgreeResults results{std::move(pile), {}, {}};
    agree::CompareWork work(results.pile.study, results.pile.key);
    results.comparison = base::run(work);
    add_gammas(results, request);
    return results;
}

std::vector<agree::Measure> measures_for(AgreeResults const& results) {
    std::vector<agree::Measure> measures;
    for (std::size_t i = 0; i < agree::kMeasures; ++i) {
        auto const measure = static_cast<agree::Measure>(i);
        if (results.pile.key || !agree::needs_key(measure)) measures.push_back(measure);
    }
    return measures;
}

agree::Figure mean_over_types(AgreeResults const& results, agree::Measure measure) {
    std::vector<agree::Figure> figures;
    for (std::size_t type = 0; type < results.comparison.types; ++type)
        figures.push_back(results.comparison.mean(results.pile.study, type, measure));
    return agree::mean(figures);
}

} // namespace cli
