#include "model/exercise.h"

#include <algorithm>

#include "base/words.h"
#include "model/problems.h"

namespace model {

namespace {

bool holds(std::vector<std::string> const& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <typename T, typename Test>
void drop(std::vector<T>& values, Test test) {
    values.erase(std::remove_if(values.begin(), values.end(), test), values.end());
}

bool needs_hidden(Condition const& condition, Hidden const& hidden) {
    if (condition.links && hides_relation(hidden, condition.links->relation)) return true;
    return std::any_of(condition.any.begin(), condition.any.end(),
                       [&](Condition const& each) { return needs_hidden(each, hidden); });
}

// Advice about a hidden attribute or link is advice about something that nobody can follow.
bool is_about_hidden(Check const& check, Hidden const& hidden) {
    bool const is_filtered = std::any_of(check.where.begin(), check.where.end(), [&](AttributeFilter const& filter) {
        return std::any_of(check.on.begin(), check.on.end(),
                           [&](std::string const& type) { return hides_attribute(hidden, type, filter.attribute); });
    });
    return check.on.empty() || is_filtered || needs_hidden(check.condition, hidden);
}

// The member by which schemes keep something from beginners.
void keep_back(UnknownMembers& members) {
    auto const place = std::find_if(members.begin(), members.end(),
                                    [](UnknownMember const& member) { return member.name >= "hidden"; });
    if (place != members.end() && place->name == "hidden")
        place->json = "true";
    else
        members.insert(place, {"hidden", "true"});
}

void check_names(Exercise const& exercise, Schema const& schema, std::vector<std::string>& mistakes) {
    auto const type = [&](std::string const& id) {
        if (!id.empty() && schema.find_type(id) == nullptr)
            mistakes.push_back(base::say("The scheme has no type {}.", in_quotes(id)));
    };
    auto const relation = [&](std::string const& id) {
        if (!id.empty() && schema.find_relation(id) == nullptr)
            mistakes.push_back(base::say("The scheme has no link {}.", in_quotes(id)));
    };
    for (Ask const& ask : exercise.ask) {
        type(ask.type);
        type(ask.each);
        relation(ask.relation);
        if (hides_type(exercise.hidden, ask.type) || hides_type(exercise.hidden, ask.each))
            mistakes.push_back(base::say("The type {} cannot be asked for and hidden at once.",
                                         in_quotes(ask.type.empty() ? ask.each : ask.type)));
        if (hides_relation(exercise.hidden, ask.relation))
            mistakes.push_back(
                base::say("The link {} cannot be asked for and hidden at once.", in_quotes(ask.relation)));
    }
    for (std::string const& id : exercise.hidden.types) type(id);
    for (std::string const& id : exercise.hidden.relations) relation(id);
    for (HiddenAttributes const& hidden : exercise.hidden.attributes) {
        type(hidden.type);
        SpanType const* const owner = schema.find_type(hidden.type);
        for (std::string const& id : hidden.attributes)
            if (owner != nullptr && owner->find_attribute(id) == nullptr)
                mistakes.push_back(
                    base::say("The type {} has no attribute {}.", in_quotes(hidden.type), in_quotes(id)));
    }
}

} // namespace

bool Exercise::is_example(std::string_view span_id) const {
    return holds(examples, span_id);
}

bool Exercise::is_about(unicode::Range place) const {
    return ranges.empty() || std::any_of(ranges.begin(), ranges.end(), [&](unicode::Range const& range) {
               return range.start < place.end && place.start < range.end;
           });
}

bool hides_type(Hidden const& hidden, std::string_view type) {
    return holds(hidden.types, type);
}

bool hides_relation(Hidden const& hidden, std::string_view relation) {
    return holds(hidden.relations, relation);
}

bool hides_attribute(Hidden const& hidden, std::string_view type, std::string_view attribute) {
    return hides_type(hidden, type) ||
           std::any_of(hidden.attributes.begin(), hidden.attributes.end(), [&](HiddenAttributes const& each) {
               return each.type == type && holds(each.attributes, attribute);
           });
}

Schema shown_schema(Schema const& schema, Hidden const& hidden) {
    Schema shown = schema;
    auto const is_hidden = [&](std::string const& type) { return hides_type(hidden, type); };
    drop(shown.span_types, [&](SpanType const& type) { return is_hidden(type.id); });
    for (SpanType& type : shown.span_types)
        drop(type.attributes, [&](Attribute const& each) { return hides_attribute(hidden, type.id, each.id); });
    for (RelationType& relation : shown.relations) {
        drop(relation.from, is_hidden);
        drop(relation.to, is_hidden);
    }
    drop(shown.relations, [&](RelationType const& relation) {
        return hides_relation(hidden, relation.id) || relation.from.empty() || relation.to.empty();
    });
    for (Check& check : shown.checks) drop(check.on, is_hidden);
    drop(shown.checks, [&](Check const& check) { return is_about_hidden(check, hidden); });
    return shown;
}

Schema kept_from_students(Schema schema, Hidden const& hidden) {
    std::vector<Check> checks = shown_schema(schema, hidden).checks;
    schema.checks = std::move(checks);
    for (SpanType& type : schema.span_types) {
        if (hides_type(hidden, type.id)) keep_back(type.unknown);
        for (Attribute& attribute : type.attributes)
            if (hides_attribute(hidden, type.id, attribute.id)) keep_back(attribute.unknown);
    }
    for (RelationType& relation : schema.relations)
        if (hides_relation(hidden, relation.id)) keep_back(relation.unknown);
    return schema;
}

std::vector<std::string> mistakes_in(Exercise const& exercise, Project const& project) {
    std::vector<std::string> mistakes;
    check_names(exercise, project.schema, mistakes);
    for (std::string const& id : exercise.examples)
        if (project.find_span(id) == nullptr)
            mistakes.push_back(base::say("There is no mark {} to be a worked example.", in_quotes(id)));
    for (unicode::Range const& range : exercise.ranges)
        if (!(range.start < range.end) || range.end.value() > length_of(project.article))
            mistakes.push_back(base::say("The article, of {} characters, has no stretch from {} to {}.",
                                         std::to_string(length_of(project.article)),
                                         std::to_string(range.start.value()), std::to_string(range.end.value())));
    return mistakes;
}

} // namespace model
