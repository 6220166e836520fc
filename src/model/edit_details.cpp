#include <algorithm>

#include "base/sort.h"
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
    return invalid("\u201C" + label + "\u201D has no value \u201C" + value + "\u201D. Choose one from the list.");
}

// The values as the file holds them: known ones once each, in the scheme's order.
base::Result<std::vector<std::string>> accepted(Attribute const& attribute, std::vector<std::string> values) {
    std::string const label = label_of(&attribute, attribute.id);
    if (values.size() > 1 && !attribute.multi)
        return invalid("\u201C" + label + "\u201D takes one value. Choose one of them.");
    if (attribute.is_text) return values;
    for (std::string const& value : values)
        if (attribute.find_value(value) == nullptr) return no_such_value(label, value);
    std::vector<std::string> ordered;
    for (AttributeValue const& value : attribute.values)
        if (holds(values, value.id)) ordered.push_back(value.id);
    return ordered;
}

// Known attributes in the scheme's order, unknown ones after them by id.
void put_in_order(std::vector<AttributeSetting>& settings, SpanType const* type) {
    auto const rank = [type](AttributeSetting const& setting) -> std::size_t {
        Attribute const* known = type == nullptr ? nullptr : type->find_attribute(setting.attribute);
        return known == nullptr ? static_cast<std::size_t>(-1)
                                : static_cast<std::size_t>(known - type->attributes.data());
    };
    base::sort_stably(settings.begin(), settings.end(), [&](AttributeSetting const& a, AttributeSetting const& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        return rank(a) == static_cast<std::size_t>(-1) && a.attribute < b.attribute;
    });
}

void replace_setting(Span& span, std::string const& attribute, AttributeSetting setting, SpanType const* type) {
    auto& settings = span.attributes;
    settings.erase(std::remove_if(settings.begin(), settings.end(),
                                  [&](AttributeSetting const& one) { return one.attribute == attribute; }),
                   settings.end());
    if (!setting.values.empty()) settings.push_back(std::move(setting));
    put_in_order(settings, type);
}

// One change to a span or a relation, found by its id; an unchanged one makes the edit empty.
template <typename Change>
base::Result<Edit> edit_item(Project const& project, base::Identifier const& id, std::string name, Author const& author,
                             Change change) {
    Edit edit = begin_edit(project, std::move(name), author);
    auto const replace = [&](auto const& before, auto& changes) {
        auto after = before;
        change(after);
        if (after == before) return;
        after.modified = author.now;
        changes.push_back({before, std::move(after)});
    };
    if (Span const* span = project.find_span(id)) {
        replace(*span, edit.spans);
        return edit;
    }
    if (Relation const* relation = project.find_relation(id)) {
        replace(*relation, edit.relations);
        return edit;
    }
    return invalid("This mark or link is not in the document any more. Choose another one.");
}

std::string trimmed(std::string const& text) {
    constexpr std::string_view kWhite = " \t\n\r\f\v";
    std::size_t const start = text.find_first_not_of(kWhite);
    if (start == std::string::npos) return "";
    return text.substr(start, text.find_last_not_of(kWhite) - start + 1);
}

std::vector<std::string> without_repetition(std::vector<std::string> const& links) {
    std::vector<std::string> result;
    for (std::string const& link : links) {
        std::string one = trimmed(link);
        if (!one.empty() && !holds(result, one)) result.push_back(std::move(one));
    }
    return result;
}

} // namespace

base::Result<Edit> set_attribute(Project const& project, base::Identifier const& id, std::string const& attribute,
                                 std::vector<std::string> values, Author const& author) {
    Span const* span = TRY(require_span(project, id));
    SpanType const* type = project.schema.find_type(span->type);
    Attribute const* known = type == nullptr ? nullptr : type->find_attribute(attribute);
    if (values.size() == 1 && values.front().empty()) values.clear();
    std::string const label = label_of(known, attribute);
    if (known == nullptr && !values.empty())
        return invalid(model::label_of(project.schema, span->type) + " has no attribute \u201C" + label +
                       "\u201D in this scheme.");
    AttributeSetting setting{attribute, {}, known != nullptr && known->multi};
    if (known != nullptr) setting.values = TRY(accepted(*known, std::move(values)));
    std::string const verb = setting.values.empty() ? "Clear " : "Set ";
    return edit_item(project, id, verb + label, author, [&](auto& item) {
        if constexpr (std::is_same_v<std::decay_t<decltype(item)>, Span>)
            replace_setting(item, attribute, setting, type);
    });
}

base::Result<Edit> set_note(Project const& project, base::Identifier const& id, std::string note,
                            Author const& author) {
    return edit_item(project, id, "Edit note", author, [&](auto& item) { item.note = note; });
}

base::Result<Edit> set_links(Project const& project, base::Identifier const& id, std::vector<std::string> links,
                             Author const& author) {
    return edit_item(project, id, "Edit links", author, [&](auto& item) { item.links = without_repetition(links); });
}

base::Result<Edit> rename_project(Project const& project, std::string title, Author const& author) {
    Edit edit = begin_edit(project, "Rename", author);
    title = trimmed(title);
    if (title.empty()) return invalid("A document needs a title. Write at least one character.");
    if (title == project.header.title) return edit;
    Header after = project.header;
    after.title = std::move(title);
    after.modified = author.now;
    edit.header = Change<Header>{project.header, std::move(after)};
    return edit;
}

} // namespace model
