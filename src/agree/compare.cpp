#include "agree/compare.h"

#include <algorithm>

namespace agree {

std::vector<ReaderPair> pairs_of(std::size_t readers, std::optional<std::size_t> key) {
    std::vector<ReaderPair> pairs;
    for (std::uint32_t a = 0; a < readers; ++a) {
        if (key && a != *key) continue;
        for (std::uint32_t b = key ? 0 : a + 1; b < readers; ++b)
            if (b != a) pairs.push_back({a, b});
    }
    return pairs;
}

Figure Comparison::figure(Study const& study, std::size_t pair, std::size_t type, Measure measure) const {
    if (measure == Measure::Gamma)
        return gammas.empty() ? Figure(Why::TooManyMarks) : gammas[pair * types + type].value_or(Why::TooManyMarks);
    return figure_of(measure, of(pair, type), whole_of(study, pairs[pair].a, pairs[pair].b, type));
}

Figure Comparison::mean(Study const& study, std::size_t type, Measure measure) const {
    if (pairs.empty()) return Why::TooFewReaders;
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        Figure const each = figure(study, pair, type, measure);
        if (!each.is_defined()) continue;
        sum += each.number();
        ++count;
    }
    return count == 0 ? figure(study, 0, type, measure) : sum / static_cast<double>(count);
}

Overlap Comparison::links_of(Study const& study, std::size_t pair, Ends ends) const {
    std::uint32_t const both = ends == Ends::Exact ? links[pair].exact : links[pair].overlapping;
    return {double(both), double(study.readers()[pairs[pair].a].links.size()),
            double(study.readers()[pairs[pair].b].links.size())};
}

Figure Comparison::mean_of_links(Study const& study, Ends ends, OfLinks measure) const {
    if (pairs.empty()) return Why::TooFewReaders;
    std::vector<Figure> figures;
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) figures.push_back((links_of(study, pair, ends).*measure)());
    return agree::mean(figures);
}

namespace {

std::vector<Mark> all_marks(Study const& study, std::size_t reader) {
    std::vector<Mark> all;
    for (TypeMarks const& type : study.readers()[reader].types)
        all.insert(all.end(), type.marks.begin(), type.marks.end());
    std::sort(all.begin(), all.end(), comes_before);
    return all;
}

} // namespace

SemEval2013 score_all_types(Study const& study, ReaderPair pair) {
    std::vector<Mark> const a = all_marks(study, pair.a);
    std::vector<Mark> const b = all_marks(study, pair.b);
    Matcher matcher;
    return score(matcher.match(a, b), a.size(), b.size());
}

CompareWork::CompareWork(Study const& study, std::optional<std::size_t> key) : study_(study) {
    result_.pairs = pairs_of(study.readers().size(), key);
    result_.types = study.types().size();
    result_.counts.resize(result_.pairs.size() * result_.types);
    result_.links.resize(result_.pairs.size());
    for (StudiedAttribute const& attribute : study.attributes())
        result_.attributes.emplace_back(attribute.values.size());
    result_.link_types.emplace(study.link_types().size());
}

CompareWork::Stepped CompareWork::step(base::Budget const& budget) {
    constexpr std::size_t kBetweenLooks = 8;
    while (next_ < result_.pairs.size()) {
        compare(next_++);
        if (next_ % kBetweenLooks == 0 && next_ < result_.pairs.size() && budget.is_spent())
            return base::Progress{static_cast<double>(next_) / static_cast<double>(result_.pairs.size())};
    }
    return std::move(result_);
}

void CompareWork::compare(std::size_t pair) {
    links_.begin();
    for (std::size_t type = 0; type < result_.types; ++type) compare_type(pair, type);
    auto const& links_a = study_.readers()[result_.pairs[pair].a].links;
    auto const& links_b = study_.readers()[result_.pairs[pair].b].links;
    if (links_a.empty() || links_b.empty()) return;
    result_.links[pair] = links_.compare(links_a, links_b, *result_.link_types);
}

void CompareWork::compare_type(std::size_t pair, std::size_t type) {
    ReaderPair const readers = result_.pairs[pair];
    TypeMarks const& a = study_.marks(readers.a, type);
    TypeMarks const& b = study_.marks(readers.b, type);
    if (a.marks.empty() || b.marks.empty()) return;
    std::vector<Match> const& matches = matcher_.match(a.marks, a.places, b.marks, b.places);
    auto const same = std::count_if(matches.begin(), matches.end(),
                                    [](Match const& match) { return match.likeness == Likeness::Same; });
    result_.counts[pair * result_.types + type] = {
        static_cast<std::uint32_t>(same), static_cast<std::uint32_t>(matches.size()) - static_cast<std::uint32_t>(same),
        shared_length(a.covered, b.covered)};
    if (!study_.readers()[readers.a].links.empty() && !study_.readers()[readers.b].links.empty())
        links_.align(a.marks, b.marks, matches);
    compare_attributes(readers, type, matches);
}

void CompareWork::compare_attributes(ReaderPair readers, std::size_t type, std::vector<Match> const& matches) {
    for (std::size_t i = 0; i < study_.attributes().size(); ++i) {
        if (study_.attributes()[i].type != type) continue;
        auto const& values_a = study_.readers()[readers.a].values[i];
        auto const& values_b = study_.readers()[readers.b].values[i];
        for (Match const& match : matches) {
            std::uint32_t const a = values_a[match.a];
            std::uint32_t const b = values_b[match.b];
            if (a != kNoValue && b != kNoValue) result_.attributes[i].add_pair(a, b);
        }
    }
}

} // namespace agree
