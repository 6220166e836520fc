#include "ui/exercise_draft.h"

#include <algorithm>

#include "ui/choosing.h"

namespace ui {

namespace {

bool holds(std::vector<std::string> const& names, std::string const& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

void drop(std::vector<std::string>& names, std::string const& name) {
    names.erase(std::remove(names.begin(), names.end(), name), names.end());
}

void toggle(std::vector<std::string>& names, std::string const& name) {
    if (holds(names, name))
        drop(names, name);
    else
        names.push_back(name);
}

model::Ask const* find_type_ask(model::Exercise const& draft, std::string const& type) {
    auto const found = std::find_if(draft.ask.begin(), draft.ask.end(),
                                    [&](model::Ask const& ask) { return ask.relation.empty() && ask.type == type; });
    return found == draft.ask.end() ? nullptr : &*found;
}

std::size_t place_of(model::Ask const& ask, model::Schema const& schema) {
    for (std::size_t i = 0; ask.relation.empty() && i < schema.span_types.size(); ++i)
        if (schema.span_types[i].id == ask.type) return i;
    for (std::size_t i = 0; i < schema.relations.size(); ++i)
        if (schema.relations[i].id == ask.relation) return schema.span_types.size() + i;
    return schema.span_types.size() + schema.relations.size();
}

void put_in_order(model::Exercise& draft, model::Schema const& schema) {
    std::sort(draft.ask.begin(), draft.ask.end(),
              [&](model::Ask const& a, model::Ask const& b) { return place_of(a, schema) < place_of(b, schema); });
}

// The types at the other end of a link that each mark of `each` wants.
bool leads_to(model::RelationType const& relation, std::string const& each, std::string const& type) {
    return (holds(relation.from, each) && holds(relation.to, type)) ||
           (holds(relation.to, each) && holds(relation.from, type));
}

// Marks and links that nobody asks for are out of the way.
void hide_what_is_not_asked(model::Exercise& exercise, model::Schema const& schema) {
    exercise.hidden.types.clear();
    exercise.hidden.relations.clear();
    for (model::SpanType const& type : schema.span_types)
        if (!is_needed(exercise, schema, type)) exercise.hidden.types.push_back(type.id);
    for (model::RelationType const& relation : schema.relations)
        if (asked_each(exercise, relation.id).empty()) exercise.hidden.relations.push_back(relation.id);
    auto& attributes = exercise.hidden.attributes;
    attributes.erase(
        std::remove_if(attributes.begin(), attributes.end(),
                       [&](model::HiddenAttributes const& each) { return holds(exercise.hidden.types, each.type); }),
        attributes.end());
}

} // namespace

std::optional<std::uint64_t> asked_number(model::Exercise const& draft, std::string const& type) {
    model::Ask const* const ask = find_type_ask(draft, type);
    if (ask == nullptr) return std::nullopt;
    return ask->min.value_or(0);
}

void ask_for(model::Exercise& draft, model::Schema const& schema, std::string const& type,
             std::optional<std::uint64_t> number) {
    draft.ask.erase(std::remove_if(draft.ask.begin(), draft.ask.end(),
                                   [&](model::Ask const& ask) { return ask.relation.empty() && ask.type == type; }),
                    draft.ask.end());
    if (!number) return;
    model::Ask ask;
    ask.type = type;
    if (*number > 0) ask.min = number;
    draft.ask.push_back(std::move(ask));
    drop(draft.hidden.types, type);
    put_in_order(draft, schema);
}

std::string asked_each(model::Exercise const& draft, std::string const& relation) {
    for (model::Ask const& ask : draft.ask)
        if (ask.relation == relation) return ask.each;
    return {};
}

void ask_for_links(model::Exercise& draft, model::Schema const& schema, std::string const& relation,
                   std::string const& each) {
    draft.ask.erase(std::remove_if(draft.ask.begin(), draft.ask.end(),
                                   [&](model::Ask const& ask) { return ask.relation == relation; }),
                    draft.ask.end());
    if (each.empty()) return;
    model::Ask ask;
    ask.relation = relation;
    ask.each = each;
    draft.ask.push_back(std::move(ask));
    put_in_order(draft, schema);
}

void toggle_hidden_type(model::Hidden& hidden, std::string const& type) {
    toggle(hidden.types, type);
}

void toggle_hidden_attribute(model::Hidden& hidden, std::string const& type, std::string const& attribute) {
    auto found = std::find_if(hidden.attributes.begin(), hidden.attributes.end(),
                              [&](model::HiddenAttributes const& each) { return each.type == type; });
    if (found == hidden.attributes.end()) found = hidden.attributes.insert(found, {type, {}});
    toggle(found->attributes, attribute);
    if (found->attributes.empty()) hidden.attributes.erase(found);
}

bool is_needed(model::Exercise const& draft, model::Schema const& schema, model::SpanType const& type) {
    return std::any_of(draft.ask.begin(), draft.ask.end(), [&](model::Ask const& ask) {
        if (ask.relation.empty()) return ask.type == type.id;
        model::RelationType const* const relation = schema.find_relation(ask.relation);
        return ask.each == type.id || (relation != nullptr && leads_to(*relation, ask.each, type.id));
    });
}

std::vector<base::Identifier> chosen_marks(Scene const& scene, State const& state) {
    auto marks = group_of(scene, state);
    if (marks.empty() && span_of(scene, state.selected)) marks = {state.selected};
    return marks;
}

model::Exercise drafted_exercise(Scene const& scene, State const& state) {
    ExerciseState const& made = state.exercise;
    model::Exercise exercise = made.draft;
    auto const typed = state.drafts.find(kInstructionsField);
    if (typed != state.drafts.end()) exercise.instructions = typed->second;
    if (made.shows_only_asked) hide_what_is_not_asked(exercise, scene.project->schema);
    if (made.keeps_chosen) exercise.examples = chosen_marks(scene, state);
    if (made.is_about_passage && !state.selection.is_empty()) exercise.ranges = state.selection.fragments();
    return exercise;
}

} // namespace ui
