#include "agree/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "agree/random.h"

namespace agree {

std::optional<Interval> percentile_interval(std::vector<double> drawn, double confidence) {
    if (drawn.size() < 2) return std::nullopt;
    std::sort(drawn.begin(), drawn.end());
    auto const at = [&](double share) {
        double const place = share * static_cast<double>(drawn.size() - 1);
        auto const below = static_cast<std::size_t>(place);
        std::size_t const above = std::min(below + 1, drawn.size() - 1);
        return drawn[below] + (place - static_cast<double>(below)) * (drawn[above] - drawn[below]);
    };
    double const outside = (1 - confidence) / 2;
    return Interval{at(outside), at(1 - outside)};
}

namespace {

// The mean over pairs when each reader was drawn so often; nothing when no defined pair was.
std::optional<double> drawn_mean(std::vector<ReaderPair> const& pairs, std::vector<Figure> const& figures,
                                 std::vector<std::uint32_t> const& times, std::optional<std::size_t> key) {
    double sum = 0;
    double weights = 0;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        if (!figures[pair].is_defined()) continue;
        double const weight = key ? times[pairs[pair].b] : double(times[pairs[pair].a]) * times[pairs[pair].b];
        sum += weight * figures[pair].number();
        weights += weight;
    }
    return weights == 0 ? std::nullopt : std::optional<double>(sum / weights);
}

} // namespace

IntervalsWork::IntervalsWork(Comparison const& comparison, Study const& study, std::size_t type,
                             std::vector<Measure> measures, std::optional<std::size_t> key,
                             BootstrapOptions const& options)
    : comparison_(comparison)
    , study_(study)
    , type_(type)
    , measures_(std::move(measures))
    , key_(key)
    , options_(options) {
    for (std::uint32_t reader = 0; reader < study.readers().size(); ++reader)
        if (!key || reader != *key) drawable_.push_back(reader);
}

void IntervalsWork::begin_measure() {
    figures_.clear();
    for (std::size_t pair = 0; pair < comparison_.pairs.size(); ++pair)
        figures_.push_back(comparison_.figure(study_, pair, type_, measures_[result_.size()]));
    random_.emplace(options_.seed);
    drawn_.clear();
    round_ = 0;
}

void IntervalsWork::draw() {
    std::vector<std::uint32_t> times(study_.readers().size());
    for (std::size_t i = 0; i < drawable_.size(); ++i)
        ++times[drawable_[random_->below(static_cast<std::uint32_t>(drawable_.size()))]];
    if (auto const mean = drawn_mean(comparison_.pairs, figures_, times, key_)) drawn_.push_back(*mean);
    ++round_;
}

IntervalsWork::Stepped IntervalsWork::step(base::Budget const& budget) {
    if (drawable_.size() < (key_ ? 2U : 3U)) result_.resize(measures_.size());
    while (result_.size() < measures_.size()) {
        if (!random_) begin_measure();
        while (round_ < options_.rounds) {
            draw();
            if (budget.is_spent()) break; // after one, so that the smallest slice gets on
        }
        double const part = static_cast<double>(round_) / options_.rounds;
        if (round_ >= options_.rounds) {
            result_.push_back(percentile_interval(std::exchange(drawn_, {}), options_.confidence));
            random_.reset();
        }
        if (result_.size() < measures_.size() && budget.is_spent())
            return base::Progress{(static_cast<double>(result_.size()) + (random_ ? part : 0)) /
                                  static_cast<double>(measures_.size())};
    }
    return std::move(result_);
}

std::optional<Interval> interval_over_readers(Comparison const& comparison, Study const& study, std::size_t type,
                                              Measure measure, std::optional<std::size_t> key,
                                              BootstrapOptions const& options) {
    IntervalsWork work(comparison, study, type, {measure}, key, options);
    return base::run(work).front();
}

namespace {

struct Stretch {
    PairCounts counts;
    Whole whole;
};

void add(Stretch& sum, Stretch const& more) {
    sum.counts.same += more.counts.same;
    sum.counts.overlapping += more.counts.overlapping;
    sum.counts.shared += more.counts.shared;
    sum.whole.marks_a += more.whole.marks_a;
    sum.whole.marks_b += more.whole.marks_b;
    sum.whole.covered_a += more.whole.covered_a;
    sum.whole.covered_b += more.whole.covered_b;
    sum.whole.length += more.whole.length;
}

// The last stretch that starts at or before a position.
std::size_t stretch_at(Ranges const& stretches, std::uint32_t at) {
    auto const after = std::partition_point(stretches.begin(), stretches.end(),
                                            [&](unicode::Range range) { return range.start.value() <= at; });
    return after == stretches.begin() ? 0 : static_cast<std::size_t>(after - stretches.begin()) - 1;
}

std::vector<Stretch> stretches_of(Study const& study, ReaderPair pair, std::size_t type, Ranges const& ranges) {
    TypeMarks const& a = study.marks(pair.a, type);
    TypeMarks const& b = study.marks(pair.b, type);
    std::vector<Stretch> stretches(ranges.size());
    for (Mark const& mark : a.marks) ++stretches[stretch_at(ranges, mark.start)].whole.marks_a;
    for (Mark const& mark : b.marks) ++stretches[stretch_at(ranges, mark.start)].whole.marks_b;
    Matcher matcher;
    for (Match const& match : matcher.match(a.marks, b.marks, MarkTypes::One)) {
        PairCounts& counts = stretches[stretch_at(ranges, a.marks[match.a].start)].counts;
        ++(match.likeness == Likeness::Same ? counts.same : counts.overlapping);
    }
    Ranges const both = intersection(a.covered, b.covered);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        stretches[i].whole.length = ranges[i].length();
        stretches[i].whole.covered_a = shared_length(a.covered, {ranges[i]});
        stretches[i].whole.covered_b = shared_length(b.covered, {ranges[i]});
        stretches[i].counts.shared = shared_length(both, {ranges[i]});
    }
    return stretches;
}

} // namespace

std::optional<Interval> interval_over_stretches(Study const& study, ReaderPair pair, std::size_t type, Measure measure,
                                                Ranges const& ranges, BootstrapOptions const& options) {
    if (measure == Measure::AlphaUnitizing || measure == Measure::Gamma || ranges.size() < 2) return std::nullopt;
    std::vector<Stretch> const stretches = stretches_of(study, pair, type, ranges);
    Random random(options.seed);
    std::vector<double> drawn;
    for (std::uint32_t round = 0; round < options.rounds; ++round) {
        Stretch sum;
        for (std::size_t i = 0; i < stretches.size(); ++i)
            add(sum, stretches[random.below(static_cast<std::uint32_t>(stretches.size()))]);
        Figure const figure = figure_of(measure, sum.counts, sum.whole);
        if (figure.is_defined()) drawn.push_back(figure.number());
    }
    return percentile_interval(std::move(drawn), options.confidence);
}

} // namespace agree
