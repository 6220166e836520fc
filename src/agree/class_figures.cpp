#include "agree/class_figures.h"

#include <algorithm>

#include "agree/unitizing.h"

namespace agree {

namespace {

struct Border {
    std::uint32_t at = 0;
    std::int32_t step = 0;
};

void add_borders(std::vector<Border>& borders, Ranges const& ranges) {
    for (unicode::Range const range : ranges) {
        borders.push_back({range.start.value(), 1});
        borders.push_back({range.end.value(), -1});
    }
}

Heat heat_between(std::vector<Border> borders, std::uint32_t length) {
    std::sort(borders.begin(), borders.end(), [](Border const& a, Border const& b) { return a.at < b.at; });
    Heat heat;
    std::uint32_t at = 0;
    std::int32_t readers = 0;
    for (std::size_t i = 0; i <= borders.size(); ++i) {
        std::uint32_t const next = i < borders.size() ? std::min(borders[i].at, length) : length;
        if (next > at) heat.push_back({unicode::range(at, next), static_cast<std::uint32_t>(readers)});
        at = std::max(at, next);
        if (i < borders.size()) readers += borders[i].step;
    }
    return heat;
}

} // namespace

Heat heat_of(Study const& study, std::size_t type) {
    std::vector<Border> borders;
    for (Reader const& reader : study.readers()) add_borders(borders, reader.types[type].covered);
    return heat_between(std::move(borders), study.extent());
}

Heat heat_of_all(Study const& study) {
    std::vector<Border> borders;
    for (Reader const& reader : study.readers()) {
        Ranges all;
        for (TypeMarks const& type : reader.types) all.insert(all.end(), type.covered.begin(), type.covered.end());
        add_borders(borders, united(std::move(all)));
    }
    return heat_between(std::move(borders), study.extent());
}

ClassFigures class_figures(Study const& study, std::size_t type) {
    ClassFigures figures;
    figures.heat = heat_of(study, type);
    auto const readers = static_cast<std::uint32_t>(study.readers().size());
    if (readers < 2) return figures;
    std::vector<RatedUnits> positions(readers + 1);
    for (std::uint32_t marked = 0; marked <= readers; ++marked) positions[marked] = {{marked, readers - marked}, 0};
    for (HeatRun const& run : figures.heat) positions[run.readers].times += run.range.length();
    positions[0].times -= study.extent() - study.length();
    Coincidences pairs(2);
    for (RatedUnits const& rated : positions) pairs.add(rated.counts, rated.times);
    double squares = 0;
    for (Reader const& reader : study.readers()) squares += reader.types[type].squares;
    figures.fleiss = fleiss_kappa(positions);
    figures.alpha = krippendorff_alpha(pairs);
    figures.unitizing = u_alpha_of(pairs, squares);
    return figures;
}

} // namespace agree
