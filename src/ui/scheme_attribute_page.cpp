#include <algorithm>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/kept_back.h"
#include "ui/scheme_names.h"
#include "ui/scheme_pages.h"
#include "ui/scheme_removal.h"

namespace ui {

namespace {

using Changer = std::function<void(model::Attribute&)>;

// The attribute with something changed.
SchemaChange changed(std::string const& type, model::Attribute attribute, Changer const& change) {
    std::string const id = attribute.id;
    change(attribute);
    return ChangeAttribute{type, id, std::move(attribute)};
}

void push(Painter& painter, std::string const& type, model::Attribute const& attribute, Changer const& change) {
    change_scheme(*painter.intents, changed(type, attribute, change));
}

SchemeField field_of(model::SpanType const& type, model::Attribute const& attribute, char const* id, char const* label,
                     std::string model::Attribute::*member) {
    SchemeField field;
    field.id = id;
    field.label = label;
    field.text = attribute.*member;
    field.owner = type.id + "/" + attribute.id;
    field.change = [type = type.id, attribute, member](std::string const& words) {
        return changed(type, attribute, [&](model::Attribute& one) { one.*member = words; });
    };
    return field;
}

Section label_field(SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute) {
    SchemeField field = field_of(type, attribute, "scheme/label", base::say("Name"), &model::Attribute::label);
    field.refuse = [&type, id = attribute.id](std::string const& name) {
        return why_not_name(type.attributes, id, name);
    };
    return scheme_field(view, std::move(field));
}

Section description_field(SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute) {
    SchemeField field =
        field_of(type, attribute, "scheme/description", base::say("What it says"), &model::Attribute::description);
    field.placeholder = base::say("A few words that tell readers what to choose by");
    return scheme_field(view, std::move(field));
}

Section kind_chips(SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute) {
    return scheme_chips(
        view, base::say("Readers"),
        {{"scheme/values/list", base::say("Choose from values"), !attribute.is_text, ""},
         {"scheme/values/text", base::say("Write their own words"), attribute.is_text,
          attribute.values.empty() ? "" : base::say("Remove the values first."), attribute.values.empty()}},
        [type = type.id, attribute](Painter& painter, std::size_t place) {
            push(painter, type, attribute, [&](model::Attribute& one) {
                one.is_text = place == 1;
                one.default_value.reset();
                one.multi = one.multi && !one.is_text;
                one.ordered = one.ordered && !one.is_text;
            });
        });
}

void erase_value(model::Attribute& attribute, std::string const& value) {
    auto& values = attribute.values;
    values.erase(
        std::remove_if(values.begin(), values.end(), [&](model::AttributeValue const& one) { return one.id == value; }),
        values.end());
    if (attribute.default_value == value) attribute.default_value.reset();
}

std::vector<SchemeTool> value_tools(std::string const& type, model::Attribute const& attribute,
                                    model::AttributeValue const& value) {
    std::string const id = "scheme/value/" + value.id;
    auto const move = [type, &attribute, value = value.id](int steps) {
        return [=, &attribute](Painter& painter) {
            change_scheme(*painter.intents, moved_value(type, attribute, value, steps));
        };
    };
    std::string const name = "\u201C" + name_of(value) + "\u201D";
    return {{id + "/up", base::say("Move {} up (Alt \u2191)", name), icons::kChevronUp,
             attribute.values.front().id != value.id, move(-1)},
            {id + "/down", base::say("Move {} down (Alt \u2193)", name), icons::kChevronDown,
             attribute.values.back().id != value.id, move(1)},
            {id + "/remove", base::say("Remove {}. Marks that have it keep it.", name), icons::kX, true,
             [type, &attribute, value = value.id](Painter& painter) {
                 push(painter, type, attribute, [&](model::Attribute& one) { erase_value(one, value); });
             }}};
}

SchemeField value_field(model::SpanType const& type, model::Attribute const& attribute,
                        model::AttributeValue const& value) {
    SchemeField field;
    field.id = "scheme/value/" + value.id;
    field.label = base::say("Value");
    field.text = name_of(value);
    field.owner = type.id + "/" + attribute.id;
    field.refuse = [&attribute, id = value.id](std::string const& name) {
        return why_not_name(attribute.values, id, name);
    };
    field.change = [type = type.id, attribute, id = value.id](std::string const& name) {
        return changed(type, attribute, [&](model::Attribute& one) {
            for (model::AttributeValue& other : one.values)
                if (other.id == id) other.label = name;
        });
    };
    field.name = base::say("Value {}", name_of(value));
    field.tools = value_tools(type.id, attribute, value);
    return field;
}

SchemeField new_value(model::SpanType const& type, model::Attribute const& attribute) {
    SchemeField field;
    field.id = "scheme/new_value";
    field.label = base::say("New value");
    field.placeholder = base::say("Its name, then Enter");
    field.owner = type.id + "/" + attribute.id;
    field.is_emptied = true;
    field.refuse = [&attribute](std::string const& name) { return why_not_name(attribute.values, "", name); };
    field.change = [type = type.id, attribute](std::string const& name) {
        return changed(type, attribute, [&](model::Attribute& one) {
            model::AttributeValue made;
            made.id = fresh_id(name, ids_of(one.values), "value");
            made.label = name;
            one.values.push_back(std::move(made));
        });
    };
    return field;
}

Section default_chips(SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute) {
    std::vector<SchemeChip> chips = {{"scheme/default/", base::say("none"), !attribute.default_value.has_value(), ""}};
    for (model::AttributeValue const& value : attribute.values)
        chips.push_back(
            {"scheme/default/" + value.id, name_of(value), attribute.default_value == value.id, value.description});
    return scheme_chips(view, base::say("Until something is chosen"), std::move(chips),
                        [type = type.id, &attribute](Painter& painter, std::size_t place) {
                            push(painter, type, attribute, [&](model::Attribute& one) {
                                if (place == 0) return one.default_value.reset();
                                one.default_value = one.values[place - 1].id;
                            });
                        });
}

void add_values(Sections& all, SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute) {
    all.push_back(scheme_heading(view, base::say("Values")));
    for (model::AttributeValue const& value : attribute.values)
        all.push_back(scheme_field(view, value_field(type, attribute, value)));
    all.push_back(scheme_field(view, new_value(type, attribute)));
    if (!attribute.values.empty()) all.push_back(default_chips(view, type, attribute));
}

Section flag_box(SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute, char const* id,
                 char const* label, char const* caption, bool model::Attribute::*member) {
    return scheme_box(view, id, label, caption, attribute.*member,
                      [type = type.id, &attribute, member](Painter& painter) {
                          push(painter, type, attribute, [&](model::Attribute& one) { one.*member = !(one.*member); });
                      });
}

Section hidden_box(SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute) {
    bool const is_hidden = is_kept_back(attribute.unknown);
    return scheme_box(
        view, "scheme/hidden", base::say("Kept from beginners"), base::say("shown where it is set already"), is_hidden,
        [type = type.id, &attribute, is_hidden](Painter& painter) {
            push(painter, type, attribute, [&](model::Attribute& one) { keep_back(one.unknown, !is_hidden); });
        });
}

} // namespace

Sections scheme_attribute_page(SchemeView const& view, model::SpanType const& type, model::Attribute const& attribute) {
    Sections all = {label_field(view, type, attribute), description_field(view, type, attribute),
                    kind_chips(view, type, attribute)};
    if (!attribute.is_text) add_values(all, view, type, attribute);
    all.push_back(scheme_heading(view, base::say("Rules")));
    all.push_back(flag_box(view, type, attribute, "scheme/required", base::say("Has to be set"), "",
                           &model::Attribute::required));
    if (!attribute.is_text) {
        all.push_back(flag_box(view, type, attribute, "scheme/multi", base::say("Several values at once"), "",
                               &model::Attribute::multi));
        all.push_back(flag_box(view, type, attribute, "scheme/ordered", base::say("The values are a scale"),
                               base::say("neighbours differ less"), &model::Attribute::ordered));
    }
    all.push_back(hidden_box(view, type, attribute));
    all.push_back(scheme_heading(view, base::say("Place")));
    all.push_back(scheme_order(view, {model::SchemeList::Attributes, type.id, attribute.id, 0},
                               static_cast<std::size_t>(&attribute - type.attributes.data()), type.attributes.size()));
    add_attribute_removal(all, view, type, attribute);
    return all;
}

} // namespace ui
