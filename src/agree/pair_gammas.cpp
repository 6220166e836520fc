#include "agree/pair_gammas.h"

#include <cmath>
#include <string>
#include <utility>

#include "base/words.h"

namespace agree {

std::vector<GammaUnit> units_of(TypeMarks const& type) {
    std::vector<GammaUnit> units;
    for (Mark const& mark : type.marks) units.push_back({double(mark.start), double(mark.end), 0});
    return units;
}

Continuum continuum_of(Study const& study, std::size_t type) {
    Continuum continuum;
    for (Reader const& reader : study.readers()) continuum.push_back(units_of(reader.types[type]));
    return continuum;
}

PairGammasWork::PairGammasWork(Study const& study, std::vector<ReaderPair> pairs, GammaOptions options)
    : study_(study)
    , pairs_(std::move(pairs))
    , options_(std::move(options)) {
    for (Reader const& reader : study.readers()) {
        auto& types = units_.emplace_back();
        for (TypeMarks const& type : reader.types) types.push_back(units_of(type));
    }
}

PairGammasWork::Stepped PairGammasWork::step(base::Budget const& budget) {
    std::size_t const types = study_.types().size();
    std::size_t const all = pairs_.size() * types;
    while (result_.size() < all) {
        if (!sampling_) begin();
        while (!sampling_->is_done()) {
            sampling_->sample();
            if (budget.is_spent()) break; // after one, so that the smallest slice gets on
        }
        double const part = sampling_->share();
        if (sampling_->is_done()) {
            result_.emplace_back(sampling_->result().value);
            sampling_.reset();
        }
        if (result_.size() < all && budget.is_spent())
            return base::Progress{(static_cast<double>(result_.size()) + (sampling_ ? part : 0)) /
                                  static_cast<double>(all)};
    }
    return std::move(result_);
}

void PairGammasWork::begin() {
    std::size_t const types = study_.types().size();
    ReaderPair const pair = pairs_[result_.size() / types];
    std::size_t const type = result_.size() % types;
    GammaOptions options = options_;
    options.seed = derived_seed(options_.seed, result_.size());
    sampling_.emplace(Continuum{units_[pair.a][type], units_[pair.b][type]}, options);
}

double gamma_estimate(Study const& study, std::vector<ReaderPair> const& pairs, GammaOptions const& options) {
    double comparisons = 0;
    for (ReaderPair const pair : pairs)
        for (std::size_t type = 0; type < study.types().size(); ++type)
            comparisons += static_cast<double>(study.marks(pair.a, type).marks.size() + 1) *
                           static_cast<double>(study.marks(pair.b, type).marks.size() + 1);
    return comparisons * (options.samples + 1.0);
}

double gamma_estimate(Study const& study, std::size_t type, GammaOptions const& options) {
    double comparisons = 0;
    double units = 0;
    for (Reader const& reader : study.readers()) {
        auto const own = static_cast<double>(reader.types[type].marks.size() + 1);
        comparisons += units * own;
        units += own;
    }
    return comparisons * (options.samples + 1.0);
}

std::string duration_in_words(double comparisons) {
    constexpr double kComparisonsPerSecond = 1e8;
    double const seconds = comparisons / kComparisonsPerSecond;
    if (seconds < 1.5) return base::say("about a second");
    if (seconds < 90) return base::say("about {} seconds", std::to_string(std::lround(seconds)));
    if (seconds < 5400) return base::say("about {} minutes", std::to_string(std::lround(seconds / 60)));
    return base::say("about {} hours", std::to_string(std::lround(seconds / 3600)));
}

} // namespace agree
