#include "ui/layers.h"

#include "ui/article_marks.h"
#include "ui/choosing.h"

namespace ui {

namespace {

constexpr float kDim = 0.22F;

} // namespace

std::string only_type(model::Schema const& schema, State const& state) {
    return schema.find_type(state.only_type) ? state.only_type : std::string();
}

float dimness(std::string_view only_type, std::string_view type) {
    return only_type.empty() || only_type == type ? 1 : kDim;
}

void hide_type(State& state, std::string const& type, bool is_hidden) {
    state.hidden_types[type] = is_hidden;
    if (is_hidden && state.only_type == type) state.only_type.clear();
}

void toggle_only_type(State& state, std::string const& type) {
    bool const is_on = state.only_type == type;
    state.only_type = is_on ? std::string() : type;
    if (!is_on) hide_type(state, type, false);
}

std::string type_at_hand(Scene const& scene, State const& state) {
    model::Span const* const span = span_of(scene, state.selected);
    if (span) return span->type;
    auto const& types = scene.project->schema.span_types;
    bool const is_known = scene.project->schema.find_type(state.last_type) || types.empty();
    return is_known ? state.last_type : types[0].id;
}

bool is_any_layer_changed(Scene const& scene, State const& state) {
    if (!scene.project) return false;
    model::Schema const& schema = scene.project->schema;
    if (!only_type(schema, state).empty()) return true;
    for (model::SpanType const& type : schema.span_types)
        if (is_hidden(state.hidden_types, type.id)) return true;
    return false;
}

void show_all_layers(State& state) {
    state.hidden_types.clear();
    state.only_type.clear();
}

} // namespace ui
