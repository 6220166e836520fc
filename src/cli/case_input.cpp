#include "cli/case_input.h"

#include <algorithm>

namespace cli {

using formats::JsonKind;
using formats::JsonValue;

namespace {

JsonValue const kNothing;

constexpr double kLargestOffset = 2147483648.0;

std::uint32_t offset_of(double number) {
    return number >= 0 && number <= kLargestOffset ? static_cast<std::uint32_t>(number) : 0;
}

double number_of(JsonValue const& object, std::string_view name, CaseInput& input) {
    JsonValue const* value = object.find(name);
    if (value != nullptr && value->kind == JsonKind::Number) return value->number;
    input.fault(name);
    return 0;
}

} // namespace

std::uint32_t Labels::number_of(JsonValue const& label) {
    std::string name = label.text;
    if (label.kind == JsonKind::Number) {
        formats::JsonText text;
        text.decimal(label.number);
        name = text.take();
    }
    auto const found = std::find(names_.begin(), names_.end(), name);
    if (found != names_.end()) return static_cast<std::uint32_t>(found - names_.begin());
    names_.push_back(std::move(name));
    return size() - 1;
}

double CaseInput::number(std::string_view name) {
    return number_of(input_, name, *this);
}

double CaseInput::number(std::string_view name, double otherwise) const {
    JsonValue const* value = input_.find(name);
    return value != nullptr && value->kind == JsonKind::Number ? value->number : otherwise;
}

std::uint32_t CaseInput::offset(std::string_view name) {
    return offset_of(number(name));
}

JsonValue const& CaseInput::list(std::string_view name) {
    JsonValue const* value = input_.find(name);
    if (value != nullptr && value->kind == JsonKind::List) return *value;
    fault(name);
    return kNothing;
}

JsonValue const& CaseInput::object(std::string_view name) {
    JsonValue const* value = input_.find(name);
    if (value != nullptr && value->kind == JsonKind::Object) return *value;
    fault(name);
    return kNothing;
}

std::string CaseInput::text(std::string_view name) const {
    JsonValue const* value = input_.find(name);
    return value != nullptr ? value->text : std::string();
}

double CaseInput::number_at(JsonValue const& list, std::size_t at) {
    if (at < list.elements.size() && list.elements[at].kind == JsonKind::Number) return list.elements[at].number;
    fault("a number at place " + std::to_string(at + 1) + " of a list");
    return 0;
}

agree::Ranges CaseInput::ranges(JsonValue const& list) {
    agree::Ranges ranges;
    for (JsonValue const& pair : list.elements) {
        std::uint32_t const start = offset_of(number_at(pair, 0));
        std::uint32_t const end = offset_of(number_at(pair, 1));
        if (start < end)
            ranges.push_back(unicode::range(start, end));
        else
            fault("a range that ends after its start");
    }
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

agree::Mark CaseInput::mark(JsonValue const& triple, Labels& labels, std::uint32_t number) {
    JsonValue const& label = triple.elements.size() > 2 ? triple.elements[2] : kNothing;
    return agree::mark_at(offset_of(number_at(triple, 0)), offset_of(number_at(triple, 1)), labels.number_of(label),
                          number);
}

agree::Continuum CaseInput::continuum(JsonValue const& readers, Labels& labels) {
    agree::Continuum continuum;
    for (JsonValue const& reader : readers.elements) {
        auto& units = continuum.emplace_back();
        for (JsonValue const& unit : reader.elements) {
            JsonValue const& label = unit.elements.size() > 2 ? unit.elements[2] : kNothing;
            units.push_back({number_at(unit, 0), number_at(unit, 1), labels.number_of(label)});
            if (units.back().end <= units.back().start) fault("a unit that ends after its start");
        }
    }
    return continuum;
}

agree::UnitStudy CaseInput::units(Labels& labels) {
    agree::UnitStudy study;
    study.length = offset("length");
    study.readers.resize(std::min<std::size_t>(offset("observers"), 100'000));
    for (JsonValue const& span : list("spans").elements) {
        std::uint32_t const observer = offset_of(number_of(span, "observer", *this));
        JsonValue const* label = span.find("category");
        agree::Unit const unit{
            unicode::range(offset_of(number_of(span, "start", *this)), offset_of(number_of(span, "end", *this))),
            labels.number_of(label != nullptr ? *label : kNothing)};
        if (observer < study.readers.size() && unit.range.start < unit.range.end)
            study.readers[observer].push_back(unit);
        else
            fault("a span with an observer of those that there are and an end after its start");
    }
    for (auto& units : study.readers)
        std::sort(units.begin(), units.end(),
                  [](agree::Unit const& a, agree::Unit const& b) { return a.range < b.range; });
    study.categories = labels.size();
    return study;
}

} // namespace cli
