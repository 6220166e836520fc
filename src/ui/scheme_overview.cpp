#include "base/words.h"
#include "icons/icons.h"
#include "ui/kept_back.h"
#include "ui/scheme_names.h"
#include "ui/scheme_pages.h"
#include "ui/type_hues.h"
#include "ui/wording.h"

namespace ui {

namespace {

std::string marks_of(SchemeView const& view, model::SpanType const& type) {
    std::size_t const count = view.scene.index ? view.scene.index->count_of(type.id) : 0;
    std::string const words = counted_marks(count);
    return is_kept_back(type.unknown) ? base::say("kept from beginners, {}", words) : words;
}

SchemeField new_thing(char const* id, char const* label, char const* placeholder) {
    SchemeField field;
    field.id = id;
    field.label = label;
    field.placeholder = placeholder;
    field.is_emptied = true;
    return field;
}

Section new_type(SchemeView const& view) {
    SchemeField field = new_thing("scheme/new_type", base::say("New type"), base::say("Its name, then Enter"));
    std::vector<std::string> const hues = suggested_hues(view.schema, "", 1);
    model::SpanType type;
    type.key = free_type_key(view.schema);
    type.color = hues.empty() ? "#666666" : hues.front();
    std::vector<std::string> const taken = ids_of(view.schema.span_types);
    field.refuse = [&schema = view.schema](std::string const& name) {
        return why_not_name(schema.span_types, "", name);
    };
    field.change = [type, taken](std::string const& name) -> SchemaChange {
        model::SpanType made = type;
        made.label = name;
        made.id = fresh_id(name, taken, "type");
        return AddType{made};
    };
    field.then = [taken](State& state, std::string const& name) {
        open_scheme_type(state, fresh_id(name, taken, "type"));
    };
    return scheme_field(view, std::move(field));
}

Section new_relation(SchemeView const& view) {
    SchemeField field = new_thing("scheme/new_relation", base::say("New link"), base::say("Its verb, then Enter"));
    std::vector<std::string> const taken = ids_of(view.schema.relations);
    std::string const type = view.schema.span_types.empty() ? "" : view.schema.span_types.front().id;
    field.refuse = [&schema = view.schema](std::string const& name) {
        if (schema.span_types.empty()) return std::string(base::say("A link joins marks. Make a type of mark first."));
        return why_not_name(schema.relations, "", name);
    };
    field.change = [type, taken](std::string const& name) -> SchemaChange {
        model::RelationType made;
        made.label = name;
        made.id = fresh_id(name, taken, "link");
        made.from = made.to = {type};
        return AddRelationType{made};
    };
    field.then = [taken](State& state, std::string const& name) {
        open_scheme_relation(state, fresh_id(name, taken, "link"));
    };
    return scheme_field(view, std::move(field));
}

Section new_check(SchemeView const& view) {
    SchemeField field = new_thing("scheme/new_check", base::say("New advice"), base::say("What it says, then Enter"));
    std::vector<std::string> const taken = ids_of(view.schema.checks);
    std::string const type = view.schema.span_types.empty() ? "" : view.schema.span_types.front().id;
    field.refuse = [&schema = view.schema](std::string const& words) -> std::string {
        if (schema.span_types.empty()) return base::say("Advice is about marks. Make a type of mark first.");
        return words.empty() ? base::say("Advice says something to the reader. Write what it shall say.") : "";
    };
    field.change = [type, taken](std::string const& words) -> SchemaChange {
        model::Check made;
        made.message = words;
        made.id = fresh_advice_id(taken);
        made.on = {type};
        made.condition.note = true;
        return AddCheck{made};
    };
    field.then = [taken](State& state, std::string const&) { open_scheme_check(state, fresh_advice_id(taken)); };
    return scheme_field(view, std::move(field));
}

Section name_field(SchemeView const& view) {
    SchemeField field;
    field.id = "scheme/name";
    field.label = base::say("Name");
    field.text = view.schema.name;
    field.owner = view.schema.id;
    field.refuse = [](std::string const& name) -> std::string {
        return name.empty() ? base::say("A scheme has a name by which readers know it.") : "";
    };
    field.change = [schema = view.schema](std::string const& name) -> SchemaChange {
        model::Schema changed = schema;
        changed.name = name;
        return ReplaceSchema{changed};
    };
    return scheme_field(view, std::move(field));
}

void add_types(Sections& all, SchemeView const& view) {
    all.push_back(scheme_heading(view, base::say("Types of marks")));
    for (model::SpanType const& type : view.schema.span_types)
        all.push_back(scheme_row(view,
                                 {"scheme/type/" + type.id, name_of(type), marks_of(view, type), type.key,
                                  type.description, type.id, MoveInScheme{model::SchemeList::Types, "", type.id, 0}},
                                 [id = type.id](Painter& painter) { open_scheme_type(*painter.state, id); }));
    all.push_back(new_type(view));
}

void add_relations(Sections& all, SchemeView const& view) {
    all.push_back(scheme_heading(view, base::say("Links")));
    auto const ends = [&](std::vector<std::string> const& ids) {
        std::string words;
        for (std::string const& id : ids) {
            model::SpanType const* const type = view.schema.find_type(id);
            words += (words.empty() ? "" : ", ") + (type ? name_of(*type) : id);
        }
        return words;
    };
    for (model::RelationType const& relation : view.schema.relations)
        all.push_back(scheme_row(
            view,
            {"scheme/relation/" + relation.id, name_of(relation),
             ends(relation.from) + (relation.symmetric ? " \u2194 " : " \u2192 ") + ends(relation.to), relation.key,
             relation.description, "", MoveInScheme{model::SchemeList::Links, "", relation.id, 0}},
            [id = relation.id](Painter& painter) { open_scheme_relation(*painter.state, id); }));
    all.push_back(new_relation(view));
}

constexpr char const* kWarning = base::english("warning");
constexpr char const* kHint = base::english("hint");

void add_checks(Sections& all, SchemeView const& view) {
    all.push_back(scheme_heading(view, base::say("Advice")));
    for (model::Check const& check : view.schema.checks)
        all.push_back(scheme_row(view,
                                 {"scheme/check/" + check.id, advice_words(check),
                                  base::say(check.severity == model::Severity::Warn ? kWarning : kHint), "",
                                  check.message, "", MoveInScheme{model::SchemeList::Advice, "", check.id, 0}},
                                 [id = check.id](Painter& painter) { open_scheme_check(*painter.state, id); }));
    all.push_back(new_check(view));
}

// Of the whole scheme.
Section whole(SchemeView const& view) {
    return scheme_buttons(
        view,
        {{"scheme/ready", base::say("Ready schemes"), icons::kLibrary,
          base::say("Puts one of the four schemes that come with Gloss in the place of this one."), false},
         {"scheme/import", base::say("Open a scheme"), icons::kFolderOpen,
          base::say("Puts a scheme that was saved as a file in the place of this one.")},
         {"scheme/export", base::say("Save the scheme"), icons::kDownload,
          base::say("As a file of its own: for other articles, and for a class."), false}},
        [](Painter& painter, std::size_t place) {
            if (place == 0) return open_ready_schemes(*painter.state);
            if (place == 1) return painter.intents->push_back(ChooseScheme{});
            painter.intents->push_back(SaveScheme{});
        });
}

} // namespace

Sections scheme_overview(SchemeView const& view) {
    Sections all;
    if (!view.may_change()) all.push_back(scheme_words(view, view.scene.read_only, theme().warn));
    all.push_back(name_field(view));
    all.push_back(whole(view));
    add_types(all, view);
    add_relations(all, view);
    add_checks(all, view);
    return all;
}

} // namespace ui
