#include "model/schema.h"

#include <algorithm>

namespace model {

namespace {

template <typename T>
T const* find_by_id(std::vector<T> const& items, std::string_view id) {
    auto const found = std::find_if(items.begin(), items.end(), [id](T const& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

bool holds(std::vector<std::string> const& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

AttributeValue const* Attribute::find_value(std::string_view value) const {
    return find_by_id(values, value);
}

Attribute const* SpanType::find_attribute(std::string_view attribute) const {
    return find_by_id(attributes, attribute);
}

bool RelationType::may_start_at(std::string_view span_type) const {
    return holds(from, span_type);
}

bool RelationType::may_end_at(std::string_view span_type) const {
    return holds(to, span_type);
}

bool RelationType::may_join(std::string_view first, std::string_view second) const {
    return (holds(from, first) && holds(to, second)) || (symmetric && holds(from, second) && holds(to, first));
}

SpanType const* Schema::find_type(std::string_view type) const {
    return find_by_id(span_types, type);
}

RelationType const* Schema::find_relation(std::string_view relation) const {
    return find_by_id(relations, relation);
}

std::vector<RelationType const*> Schema::relations_between(std::string_view from, std::string_view to) const {
    std::vector<RelationType const*> result;
    for (RelationType const& relation : relations)
        if (relation.may_join(from, to)) result.push_back(&relation);
    return result;
}

} // namespace model
