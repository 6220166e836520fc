#include "cli/case_measures.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "agree/alpha.h"
#include "agree/kappa.h"
#include "agree/relation_score.h"
#include "agree/span_score.h"
#include "cli/agree_cases.h"

namespace cli {

using formats::JsonKind;
using formats::JsonValue;

namespace {

agree::Contingency pair_table(CaseInput& input) {
    Labels labels;
    std::vector<std::array<double, 3>> rows;
    for (JsonValue const& row : input.list("pair_counts").elements) {
        JsonValue const* first = row.find("rater1");
        JsonValue const* second = row.find("rater2");
        JsonValue const* n = row.find("n");
        if (first == nullptr || second == nullptr || n == nullptr)
            input.fault("n, rater1 and rater2");
        else
            rows.push_back({double(labels.number_of(*first)), double(labels.number_of(*second)), n->number});
    }
    agree::Contingency table(labels.size());
    for (auto const& row : rows) table.add(static_cast<std::size_t>(row[0]), static_cast<std::size_t>(row[1]), row[2]);
    return table;
}

JsonValue kappas(agree::Contingency const& table) {
    agree::Coincidences pairs(table.categories());
    for (std::size_t i = 0; i < table.categories(); ++i)
        for (std::size_t j = 0; j < table.categories(); ++j) pairs.add_pair(i, j, table.at(i, j));
    agree::Coefficient const kappa = agree::cohen_kappa(table);
    return Members()
        .add("kappa", kappa.value)
        .add("observed", kappa.observed)
        .add("expected_agreement", kappa.expected)
        .add("scott_pi", agree::scott_pi(table).value)
        .add("alpha_nominal", agree::krippendorff_alpha(pairs).value)
        .take();
}

JsonValue cohen(CaseInput& input) {
    if (!input.has("both")) return kappas(pair_table(input));
    double const both = input.number("both");
    double const first = both + input.number("only_first");
    double const second = both + input.number("only_second");
    JsonValue result =
        kappas(agree::contingency_of(both, first, second, first + second - both + input.number("neither")));
    agree::Figure const f1 = agree::Overlap{both, first, second}.f1();
    result.add("f1", f1.is_defined() ? JsonValue::of(f1.number()) : JsonValue());
    return result;
}

JsonValue character_kappa(CaseInput& input) {
    std::vector<agree::Ranges> observers;
    for (JsonValue const& observer : input.list("observers").elements)
        observers.push_back(agree::united(input.ranges(observer)));
    observers.resize(2);
    return kappas(agree::contingency_of(agree::shared_length(observers[0], observers[1]),
                                        agree::total_length(observers[0]), agree::total_length(observers[1]),
                                        input.number("length")));
}

std::vector<agree::RatedUnits> rated(CaseInput& input) {
    std::vector<agree::RatedUnits> units;
    for (JsonValue const& row : input.list("counts").elements) {
        agree::RatedUnits unit;
        for (std::size_t i = 0; i < row.elements.size(); ++i)
            unit.counts.push_back(static_cast<std::uint32_t>(std::max(0.0, input.number_at(row, i))));
        if (!units.empty() && unit.counts.size() != units.front().counts.size()) input.fault("rows of one length");
        units.push_back(std::move(unit));
    }
    return units;
}

JsonValue fleiss(CaseInput& input) {
    auto const units = rated(input);
    if (!input.faults().empty()) return {};
    agree::Coefficient const kappa = agree::fleiss_kappa(units);
    return Members()
        .add("kappa", kappa.value)
        .add("observed", kappa.observed)
        .add("expected_agreement", kappa.expected)
        .take();
}

JsonValue fleiss_by_category(CaseInput& input) {
    auto const units = rated(input);
    JsonValue list = JsonValue::list();
    if (!input.faults().empty()) return list;
    for (agree::Figure const& kappa : agree::fleiss_kappa_by_category(units)) list.elements.push_back(in_a_list(kappa));
    return list;
}

// Numbers stand in the order of their size, other values in the order of the alphabet.
std::vector<JsonValue> values_in_order(JsonValue const& observers) {
    std::vector<JsonValue> values;
    for (JsonValue const& observer : observers.elements)
        for (JsonValue const& value : observer.elements)
            if (value.kind != JsonKind::Null) values.push_back(value);
    std::sort(values.begin(), values.end(), [](JsonValue const& a, JsonValue const& b) {
        return a.number != b.number ? a.number < b.number : a.text < b.text;
    });
    values.erase(
        std::unique(values.begin(), values.end(),
                    [](JsonValue const& a, JsonValue const& b) { return a.number == b.number && a.text == b.text; }),
        values.end());
    return values;
}

JsonValue alpha_on(agree::Scale scale, CaseInput& input) {
    JsonValue const& observers = input.list("observers");
    std::vector<JsonValue> const ordered = values_in_order(observers);
    Labels labels;
    std::vector<double> values;
    for (JsonValue const& value : ordered) {
        labels.number_of(value);
        values.push_back(value.number);
    }
    std::size_t units = 0;
    for (JsonValue const& observer : observers.elements) units = std::max(units, observer.elements.size());
    agree::Coincidences pairs(labels.size());
    for (std::size_t unit = 0; unit < units; ++unit) {
        std::vector<std::uint32_t> counts(labels.size());
        for (JsonValue const& observer : observers.elements) {
            if (unit < observer.elements.size() && observer.elements[unit].kind != JsonKind::Null)
                ++counts[labels.number_of(observer.elements[unit])];
        }
        pairs.add(counts);
    }
    agree::Alpha const alpha = agree::krippendorff_alpha(pairs, scale, values);
    return Members()
        .add("alpha", alpha.value)
        .add("observed_disagreement", alpha.observed)
        .add("expected_disagreement", alpha.expected)
        .take();
}

JsonValue counts_value(agree::Counts const& counts) {
    return Members()
        .add("cor", agree::Figure(counts.correct))
        .add("inc", agree::Figure(counts.incorrect))
        .add("par", agree::Figure(counts.partial))
        .add("mis", agree::Figure(counts.missing))
        .add("spu", agree::Figure(counts.spurious))
        .add("precision", counts.precision())
        .add("recall", counts.recall())
        .add("f1", counts.f1())
        .take();
}

std::vector<agree::Mark> marks_of(CaseInput& input, JsonValue const* list, Labels& labels) {
    std::vector<agree::Mark> marks;
    if (list == nullptr) {
        input.fault("gold and pred");
        return marks;
    }
    for (JsonValue const& triple : list->elements)
        marks.push_back(input.mark(triple, labels, static_cast<std::uint32_t>(marks.size())));
    std::sort(marks.begin(), marks.end(), agree::comes_before);
    return marks;
}

void add_document(agree::SemEval2013& scores, CaseInput& input, JsonValue const& document) {
    Labels labels;
    auto const gold = marks_of(input, document.find("gold"), labels);
    auto const other = marks_of(input, document.find("pred"), labels);
    agree::Matcher matcher;
    scores += agree::score(matcher.match(gold, other), gold.size(), other.size());
}

JsonValue semeval(CaseInput& input, JsonValue const& raw) {
    agree::SemEval2013 scores;
    if (input.has("documents")) {
        for (JsonValue const& document : input.list("documents").elements) add_document(scores, input, document);
    } else
        add_document(scores, input, raw);
    return Members()
        .add("strict", counts_value(scores.strict))
        .add("exact", counts_value(scores.exact))
        .add("partial", counts_value(scores.partial))
        .add("type", counts_value(scores.type))
        .take();
}

JsonValue overlap_value(agree::Overlap const& overlap) {
    return Members()
        .add("tp", agree::Figure(overlap.both))
        .add("precision", overlap.precision())
        .add("recall", overlap.recall())
        .add("f1", overlap.f1())
        .take();
}

JsonValue character_f1(CaseInput& input) {
    agree::Ranges const gold = agree::united(input.ranges(input.list("gold")));
    agree::Ranges const other = agree::united(input.ranges(input.list("pred")));
    return overlap_value({static_cast<double>(agree::shared_length(gold, other)),
                          static_cast<double>(agree::total_length(gold)),
                          static_cast<double>(agree::total_length(other))});
}

struct Linked {
    std::vector<agree::Mark> marks;
    std::vector<agree::Link> links;
};

Linked linked(CaseInput& input, std::string const& side, Labels& types, Labels& link_types) {
    Linked result;
    Labels ids;
    JsonValue const none;
    JsonValue const& spans = input.has(side + "_spans") ? input.object(side + "_spans") : none;
    for (std::size_t i = 0; i < spans.names.size(); ++i)
        result.marks.push_back(input.mark(spans.elements[i], types, ids.number_of(JsonValue::of(spans.names[i]))));
    std::sort(result.marks.begin(), result.marks.end(), agree::comes_before);
    for (JsonValue const& link : input.list(side + "_relations").elements) {
        if (link.elements.size() < 3)
            input.fault("[type, from, to]");
        else
            result.links.push_back({link_types.number_of(link.elements[0]), ids.number_of(link.elements[1]),
                                    ids.number_of(link.elements[2]), false});
    }
    return result;
}

JsonValue relation_f1(CaseInput& input) {
    Labels types;
    Labels link_types;
    Linked const gold = linked(input, "gold", types, link_types);
    Linked const other = linked(input, "pred", types, link_types);
    agree::Ends const ends = input.text("mode") == "overlap" ? agree::Ends::Overlapping : agree::Ends::Exact;
    return overlap_value(
        agree::score_relations(gold.marks, gold.links, other.marks, other.links, ends, link_types.size()).overlap);
}

using Measure = std::function<JsonValue(CaseInput&, JsonValue const&)>;

Measure on(agree::Scale scale) {
    return [scale](CaseInput& input, JsonValue const&) { return alpha_on(scale, input); };
}

Measure of(JsonValue (*measure)(CaseInput&)) {
    return [measure](CaseInput& input, JsonValue const&) { return measure(input); };
}

std::map<std::string_view, Measure> const& measures() {
    static std::map<std::string_view, Measure> const all = {
        {"cohen_kappa", of(cohen)},
        {"char_kappa", of(character_kappa)},
        {"fleiss_kappa", of(fleiss)},
        {"fleiss_category_kappa", of(fleiss_by_category)},
        {"krippendorff_alpha_nominal", on(agree::Scale::Nominal)},
        {"krippendorff_alpha_ordinal", on(agree::Scale::Ordinal)},
        {"krippendorff_alpha_interval", on(agree::Scale::Interval)},
        {"krippendorff_alpha_ratio", on(agree::Scale::Ratio)},
        {"u_alpha_1995_delta2", of(unitizing_delta)},
        {"u_alpha_1995_category", of(unitizing_category)},
        {"u_alpha_1995", of(unitizing_1995)},
        {"u_alpha_2016_family", of(unitizing_2016)},
        {"gamma_positional_dissimilarity", of(positional)},
        {"gamma_best_alignment_disorder", of(best_disorder)},
        {"gamma_with_given_samples", of(replayed_gamma)},
        {"gamma", of(gamma_value)},
        {"semeval2013", semeval},
        {"char_f1", of(character_f1)},
        {"relation_f1", of(relation_f1)},
    };
    return all;
}

} // namespace

base::Result<JsonValue> measure_case(std::string_view metric, JsonValue const& raw) {
    auto const found = measures().find(metric);
    if (found == measures().end())
        return base::Error{base::ErrorCode::Unsupported, "There is no metric \"" + std::string(metric) + "\"."};
    CaseInput input(raw);
    JsonValue value = found->second(input, raw);
    if (input.faults().empty()) return value;
    return base::Error{base::ErrorCode::Invalid, "The input lacks " + input.faults().front() + "."};
}

} // namespace cli
