#include "ui/scheme_advice_where.h"

#include <algorithm>

#include "base/words.h"
#include "ui/scheme_names.h"

namespace ui {

namespace {

using model::AttributeFilter;

// Those that can be asked about: of the types that the advice is about, each name once.
std::vector<model::Attribute const*> attributes_of(model::Schema const& schema, model::Check const& check) {
    std::vector<model::Attribute const*> attributes;
    for (std::string const& id : check.on) {
        model::SpanType const* const type = schema.find_type(id);
        if (!type) continue;
        for (model::Attribute const& attribute : type->attributes) {
            bool const is_known = std::any_of(attributes.begin(), attributes.end(),
                                              [&](model::Attribute const* one) { return one->id == attribute.id; });
            if (!attribute.values.empty() && !is_known) attributes.push_back(&attribute);
        }
    }
    return attributes;
}

bool is_asked(model::Check const& check, std::string const& attribute, std::string const& value) {
    return std::any_of(check.where.begin(), check.where.end(), [&](AttributeFilter const& filter) {
        return filter.attribute == attribute &&
               std::find(filter.values.begin(), filter.values.end(), value) != filter.values.end();
    });
}

Section where_chips(SchemeView const& view, model::Check const& check, model::Attribute const& attribute) {
    std::vector<SchemeChip> chips;
    for (model::AttributeValue const& value : attribute.values)
        chips.push_back({"scheme/where/" + attribute.id + "/" + value.id, name_of(value),
                         is_asked(check, attribute.id, value.id), value.description});
    return scheme_chips(view, base::say("{} is", name_of(attribute)), std::move(chips),
                        [&check, &attribute](Painter& painter, std::size_t place) {
                            model::Check changed = check;
                            toggle_where(changed, attribute.id, attribute.values[place].id);
                            change_scheme(*painter.intents, ChangeCheck{check.id, std::move(changed)});
                        });
}

} // namespace

void toggle_where(model::Check& check, std::string const& attribute, std::string const& value) {
    auto filter = std::find_if(check.where.begin(), check.where.end(),
                               [&](AttributeFilter const& one) { return one.attribute == attribute; });
    if (filter == check.where.end()) {
        check.where.push_back({attribute, {value}});
        return;
    }
    auto const known = std::find(filter->values.begin(), filter->values.end(), value);
    if (known == filter->values.end())
        filter->values.push_back(value);
    else
        filter->values.erase(known);
    if (filter->values.empty()) check.where.erase(filter);
}

void add_where(Sections& all, SchemeView const& view, model::Check const& check) {
    std::vector<model::Attribute const*> const attributes = attributes_of(view.schema, check);
    if (attributes.empty()) return;
    all.push_back(scheme_heading(view, base::say("Only for marks of which")));
    for (model::Attribute const* attribute : attributes) all.push_back(where_chips(view, check, *attribute));
}

} // namespace ui
