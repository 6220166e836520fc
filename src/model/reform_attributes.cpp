#include <algorithm>

#include "base/words.h"
#include "model/reform.h"
#include "model/reforming.h"

namespace model {

namespace {

base::Status check_attribute(Attribute const& attribute) {
    std::string keys;
    for (AttributeValue const& value : attribute.values) {
        if (std::string reason = why_not_key(value.key); !reason.empty()) return invalid(std::move(reason));
        if (!value.key.empty() && keys.find("\n" + value.key + "\n") != std::string::npos)
            return invalid(
                base::say("Two values of \u201C{}\u201D have the key \u201C{}\u201D. Give one of them another key.",
                          label_or_id(attribute), value.key));
        keys += "\n" + value.key + "\n";
    }
    return base::Nothing{};
}

void rename_filters(std::vector<AttributeFilter>& filters, std::string const& from, std::string const& to) {
    for (AttributeFilter& filter : filters)
        if (filter.attribute == from) filter.attribute = to;
}

bool is_known_to(Schema const& schema, std::vector<std::string> const& types, std::string const& attribute) {
    return std::any_of(types.begin(), types.end(), [&](std::string const& id) {
        SpanType const* type = schema.find_type(id);
        return type != nullptr && type->find_attribute(attribute) != nullptr;
    });
}

// Advice follows where no other of its types has an attribute of the old name.
void rename_in_checks(Schema& schema, std::string const& type, std::string const& from, std::string const& to) {
    for (Check& check : schema.checks) {
        bool const is_about = std::find(check.on.begin(), check.on.end(), type) != check.on.end();
        if (is_about && !is_known_to(schema, check.on, from)) rename_filters(check.where, from, to);
        if (check.suggest && check.suggest->type == type) rename_filters(check.suggest->attributes, from, to);
    }
}

// Advice that cannot tell its marks any more goes.
void erase_from_checks(Schema& schema, std::string const& type, std::string const& attribute) {
    auto const names_it = [&](AttributeFilter const& filter) { return filter.attribute == attribute; };
    auto const is_blind = [&](Check const& check) {
        bool const is_about = std::find(check.on.begin(), check.on.end(), type) != check.on.end();
        return is_about && std::any_of(check.where.begin(), check.where.end(), names_it) &&
               !is_known_to(schema, check.on, attribute);
    };
    schema.checks.erase(std::remove_if(schema.checks.begin(), schema.checks.end(), is_blind), schema.checks.end());
    for (Check& check : schema.checks) {
        if (!check.suggest || check.suggest->type != type) continue;
        auto& filters = check.suggest->attributes;
        filters.erase(std::remove_if(filters.begin(), filters.end(), names_it), filters.end());
    }
}

} // namespace

base::Result<Edit> add_attribute(Project const& project, std::string const& type, Attribute attribute,
                                 Author const& author) {
    TRY(check_attribute(attribute));
    Schema after = project.schema;
    SpanType* owner = TRY(require_item(after.span_types, type, kNoType));
    std::string const name = "Add " + label_or_id(attribute) + " to " + label_or_id(*owner);
    owner->attributes.push_back(std::move(attribute));
    return reform(project, name, std::move(after), author);
}

base::Result<Edit> change_attribute(Project const& project, std::string const& type, std::string const& id,
                                    Attribute changed, Author const& author) {
    TRY(check_attribute(changed));
    Schema after = project.schema;
    SpanType* owner = TRY(require_item(after.span_types, type, kNoType));
    Attribute* attribute = TRY(require_item(owner->attributes, id, kNoAttribute));
    std::string const old_label = label_or_id(*attribute);
    std::string const new_label = label_or_id(changed);
    std::string const new_id = changed.id;
    bool const is_list = changed.multi;
    *attribute = std::move(changed);
    if (new_id != id) rename_in_checks(after, type, id, new_id);
    Rewrite rewrite;
    rewrite.mark = [&](Span& span) {
        if (span.type != type) return true;
        for (AttributeSetting& setting : span.attributes) {
            if (setting.attribute != id) continue;
            if (new_id == id || span.find_attribute(new_id) == nullptr) setting.attribute = new_id;
            if (setting.values.size() == 1) setting.is_list = is_list;
        }
        return true;
    };
    std::string name = old_label == new_label ? "Change " + old_label : "Rename " + old_label + " to " + new_label;
    return reform(project, std::move(name), std::move(after), author, rewrite);
}

base::Result<Edit> remove_attribute(Project const& project, std::string const& type, std::string const& id,
                                    LeftSettings left, Author const& author) {
    Schema after = project.schema;
    SpanType* owner = TRY(require_item(after.span_types, type, kNoType));
    Attribute* attribute = TRY(require_item(owner->attributes, id, kNoAttribute));
    std::string const name = "Remove " + label_or_id(*attribute) + " from " + label_or_id(*owner);
    owner->attributes.erase(owner->attributes.begin() + (attribute - owner->attributes.data()));
    erase_from_checks(after, type, id);
    Rewrite rewrite;
    if (left == LeftSettings::Drop)
        rewrite.mark = [&](Span& span) {
            if (span.type == type) drop_setting(span.attributes, id);
            return true;
        };
    return reform(project, name, std::move(after), author, rewrite);
}

} // namespace model
