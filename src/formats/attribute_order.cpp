#include "formats/attribute_order.h"

#include <algorithm>

#include "base/sort.h"

namespace formats {

namespace {

template <typename T>
std::size_t rank_of(std::vector<T> const& known, std::string const& id) {
    auto const found = std::find_if(known.begin(), known.end(), [&](T const& each) { return each.id == id; });
    return static_cast<std::size_t>(found - known.begin());
}

void sort_values(model::AttributeSetting& setting, model::Attribute const& attribute) {
    base::sort_stably(setting.values.begin(), setting.values.end(), [&](std::string const& a, std::string const& b) {
        return rank_of(attribute.values, a) < rank_of(attribute.values, b);
    });
}

} // namespace

void sort_attributes(std::vector<model::AttributeSetting>& settings, model::SpanType const* type) {
    static std::vector<model::Attribute> const nothing_known;
    auto const& known = type == nullptr ? nothing_known : type->attributes;
    for (model::AttributeSetting& setting : settings)
        if (std::size_t const rank = rank_of(known, setting.attribute); setting.is_list && rank < known.size())
            sort_values(setting, known[rank]);
    base::sort_stably(settings.begin(), settings.end(), [&](auto const& a, auto const& b) {
        std::size_t const first = rank_of(known, a.attribute);
        std::size_t const second = rank_of(known, b.attribute);
        return first != second ? first < second : a.attribute < b.attribute;
    });
}

} // namespace formats
