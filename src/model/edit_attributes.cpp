#include <algorithm>

#include "base/words.h"
#include "model/bulk.h"
#include "model/making.h"

namespace model {

namespace {

bool holds(std::vector<std::string> const& values, std::string const& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::string label_of(Attribute const* attribute, std::string const& id) {
    return attribute == nullptr || attribute->label.empty() ? id : attribute->label;
}

base::Error no_such_value(std::string const& label, std::string const& value) {
    return invalid(base::say("\u201C{}\u201D has no value \u201C{}\u201D. Choose one from the list.", label, value));
}

// The values as the file holds them: known ones once each, in the scheme's order.
base::Result<std::vector<std::string>> accepted(Attribute const& attribute, std::vector<std::string> values) {
    std::string const label = label_of(&attribute, attribute.id);
    if (values.size() > 1 && !attribute.multi)
        return invalid(base::say("\u201C{}\u201D takes one value. Choose one of them.", label));
    if (attribute.is_text) return values;
    for (std::string const& value : values)
        if (attribute.find_value(value) == nullptr) return no_such_value(label, value);
    std::vector<std::string> ordered;
    for (AttributeValue const& value : attribute.values)
        if (holds(values, value.id)) ordered.push_back(value.id);
    return ordered;
}

void replace_setting(Edit& edit, Span const& span, AttributeSetting setting, SpanType const* type) {
    Span changed = span;
    drop_setting(changed.attributes, setting.attribute);
    if (!setting.values.empty()) changed.attributes.push_back(std::move(setting));
    put_in_order(changed.attributes, type);
    if (changed.attributes == span.attributes) return;
    changed.modified = edit.time;
    edit.spans.push_back({span, std::move(changed)});
}

void drop_empty_text(std::vector<std::string>& values) {
    if (values.size() == 1 && values.front().empty()) values.clear();
}

// Schemes know no attributes of links; those that came with a file can only be cleared.
base::Result<Edit> clear_attribute(Project const& project, Relation const& relation, std::string const& attribute,
                                   std::vector<std::string> const& values, Author const& author) {
    if (!values.empty())
        return invalid(base::say("Links have no attributes in this scheme. Write a note on the link instead."));
    Edit edit = begin_edit(project, "Clear " + attribute, author);
    Relation changed = relation;
    drop_setting(changed.attributes, attribute);
    if (changed == relation) return edit;
    changed.modified = author.now;
    edit.relations.push_back({relation, std::move(changed)});
    return edit;
}

} // namespace

void drop_setting(std::vector<AttributeSetting>& settings, std::string const& attribute) {
    settings.erase(std::remove_if(settings.begin(), settings.end(),
                                  [&](AttributeSetting const& one) { return one.attribute == attribute; }),
                   settings.end());
}

base::Result<Edit> set_attribute(Project const& project, base::Identifier const& id, std::string const& attribute,
                                 std::vector<std::string> values, Author const& author) {
    drop_empty_text(values);
    if (Relation const* relation = project.find_relation(id))
        return clear_attribute(project, *relation, attribute, values, author);
    Span const* span = TRY(require_span(project, id));
    SpanType const* type = project.schema.find_type(span->type);
    Attribute const* known = type == nullptr ? nullptr : type->find_attribute(attribute);
    std::string const label = label_of(known, attribute);
    if (known == nullptr && !values.empty())
        return invalid(base::say("{} has no attribute \u201C{}\u201D in this scheme.",
                                 model::label_of(project.schema, span->type), label));
    AttributeSetting setting{attribute, {}, known != nullptr && known->multi};
    if (known != nullptr) setting.values = TRY(accepted(*known, std::move(values)));
    std::string const verb = setting.values.empty() ? "Clear " : "Set ";
    Edit edit = begin_edit(project, verb + label, author);
    replace_setting(edit, *span, std::move(setting), type);
    return edit;
}

base::Result<Edit> set_attribute_of_spans(Project const& project, std::vector<base::Identifier> const& ids,
                                          std::string const& attribute, std::vector<std::string> values,
                                          Author const& author) {
    drop_empty_text(values);
    Edit edit = begin_edit(project, "", author);
    std::string label = attribute;
    bool is_known = false;
    for (Span const* span : TRY(require_spans(project, ids))) {
        SpanType const* type = project.schema.find_type(span->type);
        Attribute const* known = type == nullptr ? nullptr : type->find_attribute(attribute);
        if (known == nullptr && !values.empty()) continue;
        AttributeSetting setting{attribute, {}, known != nullptr && known->multi};
        if (known != nullptr) setting.values = TRY(accepted(*known, values));
        is_known = true;
        label = label_of(known, attribute);
        replace_setting(edit, *span, std::move(setting), type);
    }
    if (!is_known)
        return invalid(base::say("None of these marks has an attribute \u201C{}\u201D in this scheme.", label));
    edit.name = (values.empty() ? "Clear " : "Set ") + label + " of " + counted(edit.spans.size(), "mark");
    return edit;
}

} // namespace model
