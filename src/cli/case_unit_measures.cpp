#include <cstddef>
#include <map>
#include <string>

#include "agree/gamma.h"
#include "agree/unitizing.h"
#include "agree/unitizing_1995.h"
#include "cli/case_measures.h"

namespace cli {

using formats::JsonValue;

namespace {

agree::Segment segment_of(CaseInput& input, std::string_view name) {
    CaseInput segment(input.object(name));
    std::uint32_t const begin = segment.offset("begin");
    std::uint32_t const length = segment.offset("length");
    for (std::string const& fault : segment.faults()) input.fault(fault);
    JsonValue const* is_unit = input.object(name).find("is_unit");
    return {unicode::range(begin, begin + length), is_unit != nullptr && is_unit->flag};
}

} // namespace

JsonValue unitizing_delta(CaseInput& input) {
    return JsonValue::of(agree::squared_difference(segment_of(input, "g"), segment_of(input, "h")));
}

namespace {

unicode::Range whole_of(CaseInput& input) {
    std::uint32_t const begin = input.offset("begin");
    return unicode::range(begin, begin + input.offset("length"));
}

} // namespace

JsonValue unitizing_category(CaseInput& input) {
    std::vector<agree::Ranges> readers;
    for (JsonValue const& observer : input.list("observers").elements) readers.push_back(input.ranges(observer));
    auto const alpha = agree::unitizing_alpha_1995(whole_of(input), readers);
    return Members()
        .add("observed", agree::Figure(alpha.observed))
        .add("expected", agree::Figure(alpha.expected))
        .add("alpha", alpha.value)
        .take();
}

JsonValue unitizing_1995(CaseInput& input) {
    Labels labels;
    agree::UnitStudy const study = input.units(labels);
    std::vector<agree::UnitizingAlpha> alphas;
    Members members;
    for (std::uint32_t category = 0; category < labels.size(); ++category) {
        std::vector<agree::Ranges> readers(study.readers.size());
        for (std::size_t reader = 0; reader < readers.size(); ++reader)
            for (agree::Unit const& unit : study.readers[reader])
                if (unit.category == category) readers[reader].push_back(unit.range);
        alphas.push_back(agree::unitizing_alpha_1995(whole_of(input), readers));
        JsonValue row = JsonValue::list();
        row.elements = {JsonValue::of(alphas.back().observed), JsonValue::of(alphas.back().expected),
                        in_a_list(alphas.back().value)};
        members.add(labels.name(category), std::move(row));
    }
    return members.add("alpha", agree::unitizing_alpha_1995(alphas)).take();
}

JsonValue unitizing_2016(CaseInput& input) {
    Labels labels;
    agree::UnitStudy const study = input.units(labels);
    bool const is_union = input.text("cu_variant") == "union";
    auto const alphas = agree::unit_alphas(study, is_union ? agree::Pairing::Union : agree::Pairing::Pairwise);
    Members by_label;
    for (std::uint32_t k = 0; k < labels.size(); ++k) by_label.add(labels.name(k), alphas.by_category[k]);
    return Members()
        .add("u_alpha", alphas.u)
        .add("bar_u_alpha", alphas.borders)
        .add("cu_alpha", alphas.labels)
        .add("cu_coverage", alphas.coverage)
        .add("k_u_alpha", by_label.take())
        .take();
}

namespace {

agree::GammaUnit unit_of(CaseInput& input, std::string_view name) {
    JsonValue const& pair = input.list(name);
    return {input.number_at(pair, 0), input.number_at(pair, 1), 0};
}

} // namespace

JsonValue positional(CaseInput& input) {
    agree::Dissimilarity unlike;
    unlike.empty = input.number("delta_empty", 1);
    double const value = unlike.of_positions(unit_of(input, "u"), unit_of(input, "v"));
    if (!input.has("scaled_u")) return JsonValue::of(value);
    JsonValue list = JsonValue::list();
    list.elements = {JsonValue::of(value),
                     JsonValue::of(unlike.of_positions(unit_of(input, "scaled_u"), unit_of(input, "scaled_v")))};
    return list;
}

namespace {

agree::Dissimilarity dissimilarity_of(CaseInput& input, Labels& labels) {
    agree::Dissimilarity unlike;
    unlike.position_weight = input.number("alpha", 1);
    unlike.category_weight = input.number("beta", 1);
    unlike.empty = input.number("delta_empty", 1);
    if (!input.has("category_distance")) return unlike;
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> distances;
    JsonValue const& rows = input.object("category_distance");
    for (std::size_t i = 0; i < rows.names.size(); ++i) {
        std::uint32_t const row = labels.number_of(JsonValue::of(rows.names[i]));
        for (std::size_t j = 0; j < rows.elements[i].names.size(); ++j)
            distances[{row, labels.number_of(JsonValue::of(rows.elements[i].names[j]))}] =
                rows.elements[i].elements[j].number;
    }
    unlike.category_distance = [distances](std::uint32_t a, std::uint32_t b) {
        auto const found = distances.find({a, b});
        return found != distances.end() ? found->second : a == b ? 0.0 : 1.0;
    };
    return unlike;
}

agree::Continuum annotators_of(CaseInput& input, Labels& labels) {
    agree::Continuum continuum = input.continuum(input.list("annotators"), labels);
    if (continuum.size() != 2 && continuum.size() != 3) {
        input.fault("annotators, of whom there are two or three");
        continuum.assign(2, {});
    }
    return continuum;
}

} // namespace

JsonValue best_disorder(CaseInput& input) {
    Labels labels;
    agree::Continuum const continuum = annotators_of(input, labels);
    if (!input.faults().empty()) return {};
    return JsonValue::of(agree::best_alignment(continuum, dissimilarity_of(input, labels)).disorder);
}

JsonValue replayed_gamma(CaseInput& input) {
    Labels labels;
    agree::Continuum const continuum = annotators_of(input, labels);
    agree::Dissimilarity const unlike = dissimilarity_of(input, labels);
    std::vector<double> disorders;
    JsonValue list = JsonValue::list();
    for (JsonValue const& sample : input.list("sampled").elements) {
        agree::Continuum const sampled = input.continuum(sample, labels);
        if (sampled.size() != continuum.size()) input.fault("samples of as many annotators");
        if (!input.faults().empty()) return {};
        disorders.push_back(agree::best_alignment(sampled, unlike).disorder);
        list.elements.push_back(JsonValue::of(disorders.back()));
    }
    double const observed = agree::best_alignment(continuum, unlike).disorder;
    return Members()
        .add("sample_disorders", std::move(list))
        .add("observed", agree::Figure(observed))
        .add("gamma", agree::gamma_of(observed, disorders))
        .take();
}

JsonValue gamma_value(CaseInput& input) {
    Labels labels;
    agree::Continuum const continuum = annotators_of(input, labels);
    if (!input.faults().empty()) return {};
    agree::GammaOptions options;
    options.precision = 0.02;
    options.dissimilarity = dissimilarity_of(input, labels);
    agree::Gamma const gamma = agree::gamma(continuum, options);
    return Members()
        .add("observed", agree::Figure(gamma.observed))
        .add("expected", agree::Figure(gamma.expected))
        .add("gamma", gamma.value)
        .add("samples", agree::Figure(gamma.samples))
        .add("seed", agree::Figure(static_cast<double>(gamma.seed)))
        .take();
}

} // namespace cli
