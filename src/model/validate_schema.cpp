#include <algorithm>
#include <unordered_set>

#include "base/words.h"
#include "model/problems.h"

namespace model {

namespace {

constexpr std::string_view kTypes = "/schema/span_types";
constexpr std::string_view kRelationTypes = "/schema/relations";
constexpr std::string_view kChecks = "/schema/checks";

template <typename T>
void check_unique(std::vector<T> const& items, std::string_view path, Problems& problems) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].id.empty())
            problems.error(path / i / "id", base::say("This has no id, so nothing can refer to it."));
        else if (!seen.insert(items[i].id).second)
            problems.error(path / i / "id",
                           base::say("The id {} is taken by another one here.", in_quotes(items[i].id)));
    }
}

template <typename T>
void check_keys(std::vector<T> const& items, std::string_view path, Problems& problems) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (!items[i].key.empty() && !seen.insert(items[i].key).second)
            problems.warning(path / i / "key",
                             base::say("The key {} is taken by another one here.", in_quotes(items[i].key)));
}

void check_attributes(SpanType const& type, std::string const& path, Problems& problems) {
    check_unique(type.attributes, path, problems);
    for (std::size_t i = 0; i < type.attributes.size(); ++i) {
        Attribute const& attribute = type.attributes[i];
        check_unique(attribute.values, path / i / "values", problems);
        if (attribute.default_value && !attribute.is_text && attribute.find_value(*attribute.default_value) == nullptr)
            problems.warning(path / i / "default",
                             base::say("The default {} is not among the values.", in_quotes(*attribute.default_value)));
    }
}

class References {
public:
    References(Schema const& schema, Problems& problems) : schema_(schema), problems_(problems) {}

    void types(std::vector<std::string> const& ids, std::string const& path) {
        for (std::size_t i = 0; i < ids.size(); ++i) type(ids[i], path / i);
    }

    void type(std::string const& id, std::string const& path) {
        if (schema_.find_type(id) == nullptr)
            problems_.warning(path, base::say("There is no type {} in this scheme.", in_quotes(id)));
    }

    void condition(Condition const& condition, std::string const& path) {
        if (condition.links && schema_.find_relation(condition.links->relation) == nullptr)
            problems_.warning(path / "links" / "relation",
                              base::say("There is no link {} in this scheme.", in_quotes(condition.links->relation)));
        for (std::size_t i = 0; i < condition.any.size(); ++i) this->condition(condition.any[i], path / "any" / i);
    }

    // Known to at least one of the types, with its values.
    void filter(AttributeFilter const& filter, std::vector<std::string> const& on, std::string const& path) {
        bool is_known = false;
        for (std::string const& value : filter.values) {
            bool const has_value = std::any_of(on.begin(), on.end(), [&](std::string const& id) {
                Attribute const* attribute = find(id, filter.attribute);
                is_known = is_known || attribute != nullptr;
                return attribute != nullptr && (attribute->is_text || attribute->find_value(value) != nullptr);
            });
            if (is_known && !has_value)
                problems_.warning(path,
                                  base::say("{} has no value {}.", in_quotes(filter.attribute), in_quotes(value)));
        }
        if (!is_known)
            problems_.warning(path, base::say("There is no attribute {} here.", in_quotes(filter.attribute)));
    }

private:
    Attribute const* find(std::string const& type_id, std::string const& attribute) const {
        SpanType const* type = schema_.find_type(type_id);
        return type == nullptr ? nullptr : type->find_attribute(attribute);
    }

    Schema const& schema_;
    Problems& problems_;
};

void check_relation_type(RelationType const& type, std::string const& path, References& references,
                         Problems& problems) {
    references.types(type.from, path / "from");
    references.types(type.to, path / "to");
    if (type.max_out && *type.max_out < type.min_out)
        problems.warning(path / "max_out",
                         base::say("This is less than min_out, so that no number of links would do."));
}

void check_check(Check const& check, std::string const& path, References& references) {
    references.types(check.on, path / "on");
    references.condition(check.condition, path);
    for (AttributeFilter const& filter : check.where)
        references.filter(filter, check.on, path / "where" / filter.attribute);
    if (!check.suggest) return;
    references.type(check.suggest->type, path / "suggest" / "type");
    for (AttributeFilter const& filter : check.suggest->attributes)
        references.filter(filter, {check.suggest->type}, path / "suggest" / "attributes" / filter.attribute);
}

} // namespace

void validate_schema(Schema const& schema, Problems& problems) {
    References references(schema, problems);
    check_unique(schema.span_types, kTypes, problems);
    check_keys(schema.span_types, kTypes, problems);
    for (std::size_t i = 0; i < schema.span_types.size(); ++i)
        check_attributes(schema.span_types[i], kTypes / i / "attributes", problems);
    check_unique(schema.relations, kRelationTypes, problems);
    check_keys(schema.relations, kRelationTypes, problems);
    for (std::size_t i = 0; i < schema.relations.size(); ++i)
        check_relation_type(schema.relations[i], kRelationTypes / i, references, problems);
    check_unique(schema.checks, kChecks, problems);
    for (std::size_t i = 0; i < schema.checks.size(); ++i) check_check(schema.checks[i], kChecks / i, references);
}

} // namespace model
