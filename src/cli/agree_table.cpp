#include <algorithm>
#include <cmath>

#include "cli/agree_results.h"

namespace cli {

namespace {

using Row = std::vector<std::string>;

constexpr std::string_view kUndefined = "-";

std::string two_places(agree::Figure const& figure) {
    if (!figure.is_defined()) return std::string(kUndefined);
    long const hundredths = std::lround(std::abs(figure.number()) * 100);
    std::string const rest = std::to_string(hundredths % 100);
    return std::string(figure.number() < 0 && hundredths > 0 ? "-" : "") + std::to_string(hundredths / 100) + "." +
           (rest.size() < 2 ? "0" : "") + rest;
}

// "f1_exact" as a heading: "F1 exact".
std::string heading_of(agree::Measure measure) {
    std::string heading(agree::name_of(measure));
    std::replace(heading.begin(), heading.end(), '_', ' ');
    if (heading.starts_with("f1")) heading[0] = 'F';
    return heading;
}

std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string lines_of(std::vector<Row> const& rows) {
    std::vector<std::size_t> widths;
    for (Row const& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
    }
    std::string lines;
    for (Row const& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::string const room(widths[i] - width_of(row[i]), ' ');
            lines += i == 0 ? row[i] + room : "  " + room + row[i];
        }
        lines += "\n";
    }
    return lines;
}

template <typename FigureOf>
Row row_of(std::string name, std::vector<agree::Measure> const& measures, FigureOf figure_of) {
    Row row = {std::move(name)};
    for (agree::Measure const measure : measures) row.push_back(two_places(figure_of(measure)));
    return row;
}

std::string opening(AgreeResults const& results) {
    std::size_t const pairs = results.comparison.pairs.size();
    std::string const title =
        results.pile.text.title.empty() ? "an article without a title" : "\"" + results.pile.text.title + "\"";
    if (results.pile.key)
        return std::to_string(pairs) + (pairs == 1 ? " file" : " files") + " about " + title + " against the key " +
               results.pile.study.readers()[*results.pile.key].name + "\n\n";
    return std::to_string(results.pile.study.readers().size()) + " files about " + title + ", " +
           std::to_string(pairs) + (pairs == 1 ? " pair" : " pairs") + "\n\n";
}

std::string endnotes(AgreeResults const& results, AgreeRequest const& request) {
    std::string notes;
    if (results.gamma_left_out.empty())
        notes += "Gamma: seed " + std::to_string(request.seed) + ", " + std::to_string(request.samples) +
                 " samples a pair.\n";
    else
        notes += results.gamma_left_out + "\n";
    return notes + "A - stands where a number is undefined; --json says why.\n";
}

} // namespace

std::string results_as_table(AgreeResults const& results, AgreeRequest const& request) {
    auto const measures = measures_for(results);
    auto const& study = results.pile.study;
    std::vector<Row> rows = {{""}};
    for (agree::Measure const measure : measures) rows[0].push_back(heading_of(measure));
    for (std::size_t type = 0; request.by_type && type < results.comparison.types; ++type)
        rows.push_back(row_of(study.types()[type], measures,
                              [&](agree::Measure measure) { return results.comparison.mean(study, type, measure); }));
    rows.push_back(
        row_of("mean of types", measures, [&](agree::Measure measure) { return mean_over_types(results, measure); }));
    std::string const links = "\nRelations: F1 exact " +
                              two_places(results.comparison.mean_of_links(study, agree::Ends::Exact)) +
                              ", F1 of overlapping ends " +
                              two_places(results.comparison.mean_of_links(study, agree::Ends::Overlapping)) + "\n";
    std::string const against_key =
        !results.pile.key ? ""
                          : "Relations against the key: precision " +
                                two_places(results.comparison.mean_of_links(study, agree::Ends::Overlapping,
                                                                            &agree::Overlap::precision)) +
                                ", recall " +
                                two_places(results.comparison.mean_of_links(study, agree::Ends::Overlapping,
                                                                            &agree::Overlap::recall)) +
                                " (overlapping ends)\n";
    return opening(results) + lines_of(rows) + links + against_key + endnotes(results, request);
}

} // namespace cli
