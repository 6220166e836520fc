#include "base/words.h"
#include "ui/scheme_names.h"
#include "ui/scheme_pages.h"
#include "ui/scheme_removal.h"

namespace ui {

namespace {

using model::RelationType;

SchemeField field_of(RelationType const& relation, char const* id, char const* label,
                     std::string RelationType::*member) {
    SchemeField field;
    field.id = id;
    field.label = label;
    field.text = relation.*member;
    field.owner = "link/" + relation.id;
    field.change = [relation, member](std::string const& words) -> SchemaChange {
        RelationType changed = relation;
        changed.*member = words;
        return ChangeRelationType{relation.id, changed};
    };
    return field;
}

Section label_field(SchemeView const& view, RelationType const& relation) {
    SchemeField field = field_of(relation, "scheme/label", base::say("Name"), &RelationType::label);
    field.refuse = [&schema = view.schema, id = relation.id](std::string const& name) {
        return why_not_name(schema.relations, id, name);
    };
    return scheme_field(view, std::move(field));
}

Section description_field(SchemeView const& view, RelationType const& relation) {
    SchemeField field = field_of(relation, "scheme/description", base::say("What it says"), &RelationType::description);
    field.placeholder = base::say("One sentence that tells readers when to link so");
    return scheme_field(view, std::move(field));
}

Section key_field(SchemeView const& view, RelationType const& relation) {
    SchemeField field = field_of(relation, "scheme/key", base::say("Key"), &RelationType::key);
    field.placeholder = base::say("none");
    field.is_short = true;
    field.refuse = [&schema = view.schema, id = relation.id](std::string const& key) {
        return why_not_relation_key(schema, id, key);
    };
    return scheme_field(view, std::move(field));
}

Section ends(SchemeView const& view, RelationType const& relation, char const* id, char const* label,
             std::vector<std::string> RelationType::*member) {
    return scheme_types(view, id, label, relation.*member,
                        [relation, member](std::vector<std::string> types) -> SchemaChange {
                            RelationType changed = relation;
                            changed.*member = std::move(types);
                            return ChangeRelationType{relation.id, changed};
                        });
}

Section most(SchemeView const& view, RelationType const& relation, char const* id, char const* label,
             std::optional<std::uint32_t> RelationType::*member) {
    return scheme_count(view, {id, label, relation.*member, base::say("any number")},
                        [relation, member](SchemeNumber number) -> SchemaChange {
                            RelationType changed = relation;
                            changed.*member = number;
                            return ChangeRelationType{relation.id, changed};
                        });
}

Section least(SchemeView const& view, RelationType const& relation) {
    std::optional<std::uint32_t> now;
    if (relation.min_out > 0) now = relation.min_out;
    return scheme_count(view, {"scheme/min_out", base::say("At least, from each mark"), now, base::say("none needed")},
                        [relation](SchemeNumber number) -> SchemaChange {
                            RelationType changed = relation;
                            changed.min_out = number.value_or(0);
                            return ChangeRelationType{relation.id, changed};
                        });
}

Section flag_box(SchemeView const& view, RelationType const& relation, char const* id, char const* label,
                 char const* caption, bool RelationType::*member) {
    return scheme_box(view, id, label, caption, relation.*member, [relation, member](Painter& painter) {
        RelationType changed = relation;
        changed.*member = !(changed.*member);
        change_scheme(*painter.intents, ChangeRelationType{relation.id, changed});
    });
}

} // namespace

Sections scheme_relation_page(SchemeView const& view, RelationType const& relation) {
    Sections all = {
        label_field(view, relation),
        description_field(view, relation),
        key_field(view, relation),
        scheme_heading(view, base::say("Ends")),
        ends(view, relation, "scheme/from", base::say("Begins at"), &RelationType::from),
        ends(view, relation, "scheme/to", base::say("Ends at"), &RelationType::to),
        scheme_heading(view, base::say("Counts")),
        least(view, relation),
        most(view, relation, "scheme/max_out", base::say("At most, from each mark"), &RelationType::max_out),
        most(view, relation, "scheme/max_in", base::say("At most, to each mark"), &RelationType::max_in),
        scheme_heading(view, base::say("Rules")),
        flag_box(view, relation, "scheme/symmetric", base::say("Says the same both ways"),
                 base::say("as \u201Ccontradicts\u201D"), &RelationType::symmetric),
        flag_box(view, relation, "scheme/acyclic", base::say("Never runs in a circle"),
                 base::say("as \u201Cpart of\u201D"), &RelationType::acyclic)};
    auto const& relations = view.schema.relations;
    all.push_back(scheme_heading(view, base::say("Place")));
    all.push_back(scheme_order(view, {model::SchemeList::Links, "", relation.id, 0},
                               static_cast<std::size_t>(&relation - relations.data()), relations.size()));
    add_relation_removal(all, view, relation);
    return all;
}

} // namespace ui
