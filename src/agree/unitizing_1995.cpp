#include "agree/unitizing_1995.h"

namespace agree {

namespace {

using Segments = std::vector<Segment>;

double squared(double number) {
    return number * number;
}

double difference(unicode::Position a, unicode::Position b) {
    return static_cast<double>(a.value()) - static_cast<double>(b.value());
}

// Units and gaps in turn, from one end to the other.
Segments segments_of(unicode::Range whole, Ranges const& units) {
    Segments segments;
    unicode::Position at = whole.start;
    for (unicode::Range const unit : units) {
        if (at < unit.start) segments.push_back({{at, unit.start}, false});
        segments.push_back({unit, true});
        at = unit.end;
    }
    if (at < whole.end) segments.push_back({{at, whole.end}, false});
    return segments;
}

// Segments that do not meet do not differ.
double differences(Segments const& a, Segments const& b) {
    double sum = 0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        sum += squared_difference(a[i], b[j]);
        a[i].range.end < b[j].range.end ? ++i : ++j;
    }
    return sum;
}

double observed_disagreement(std::vector<Segments> const& readers, double length) {
    double sum = 0;
    for (std::size_t i = 0; i < readers.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) sum += 2 * differences(readers[i], readers[j]);
    auto const m = static_cast<double>(readers.size());
    return sum / (m * (m - 1) * length * length);
}

// How many ways there are for a unit of length l to lie in the gaps.
double places_in_gaps(std::vector<Segments> const& readers, double l) {
    double places = 0;
    for (Segments const& segments : readers)
        for (Segment const& segment : segments)
            if (!segment.is_unit && segment.range.length() >= l) places += segment.range.length() - l + 1;
    return places;
}

double expected_disagreement(std::vector<Segments> const& readers, double length) {
    std::vector<double> units;
    for (Segments const& segments : readers)
        for (Segment const& segment : segments)
            if (segment.is_unit) units.push_back(segment.range.length());
    double const others = static_cast<double>(units.size()) - 1;
    double sum = 0;
    double own = 0;
    for (double const l : units) {
        sum += others / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * places_in_gaps(readers, l);
        own += l * (l - 1);
    }
    double const all = static_cast<double>(readers.size()) * length;
    return units.empty() ? 0 : 2 / length * sum / (all * (all - 1) - own);
}

} // namespace

double squared_difference(Segment const& a, Segment const& b) {
    if (a.is_unit && b.is_unit && a.range.meets(b.range))
        return squared(difference(a.range.start, b.range.start)) + squared(difference(a.range.end, b.range.end));
    if (a.is_unit && !b.is_unit && b.range.contains(a.range)) return squared(a.range.length());
    if (b.is_unit && !a.is_unit && a.range.contains(b.range)) return squared(b.range.length());
    return 0;
}

UnitizingAlpha unitizing_alpha_1995(unicode::Range whole, std::vector<Ranges> const& readers) {
    if (readers.size() < 2) return {0, 0, Why::TooFewReaders};
    if (whole.is_empty()) return {0, 0, Why::NoPositions};
    std::vector<Segments> segments;
    segments.reserve(readers.size());
    for (Ranges const& units : readers) segments.push_back(segments_of(whole, units));
    UnitizingAlpha alpha;
    alpha.observed = observed_disagreement(segments, whole.length());
    alpha.expected = expected_disagreement(segments, whole.length());
    alpha.value = unitizing_alpha_1995(std::vector<UnitizingAlpha>{alpha});
    return alpha;
}

Figure unitizing_alpha_1995(std::vector<UnitizingAlpha> const& categories) {
    double observed = 0;
    double expected = 0;
    for (UnitizingAlpha const& category : categories) {
        observed += category.observed;
        expected += category.expected;
    }
    return expected == 0 ? Figure(Why::NothingMarked) : 1 - observed / expected;
}

} // namespace agree
