#include "ui/choosing.h"

#include <algorithm>
#include <utility>

#include "imgui.h"
#include "ui/interaction.h"

namespace ui {

model::Span const* span_of(Scene const& scene, std::string_view id) {
    if (scene.project == nullptr || scene.index == nullptr || id.empty()) return nullptr;
    model::SpanIndex place = scene.index->find(id);
    return place == model::Index::kNone ? nullptr : &scene.project->spans[place];
}

void choose_nothing(State& state) {
    state.selected.clear();
    state.group.clear();
    state.choosing_mark = {};
    state.type_menu_open = false;
    state.expanded_attribute.clear();
    state.opened_relation.clear();
    state.hovered_relation.clear();
    state.inspector_scroll = 0;
    state.sheet_due_ms.reset();
}

void choose_span(State& state, Scene const& scene, base::Identifier const& id) {
    choose_nothing(state);
    model::Span const* span = span_of(scene, id);
    if (span == nullptr || span->fragments.empty()) return;
    state.selected = id;
    state.selection.anchor = {span->extent().start};
    state.selection.focus = state.selection.anchor;
    state.selection.earlier.clear();
    state.scroll_wish = span->extent().start;
}

std::vector<base::Identifier> group_of(Scene const& scene, State const& state) {
    std::vector<model::SpanIndex> places;
    if (!scene.index || !state.selected.empty()) return {};
    for (base::Identifier const& id : state.group) {
        model::SpanIndex const place = scene.index->find(id);
        if (place != model::Index::kNone) places.push_back(place);
    }
    if (places.size() < 2) return {};
    std::sort(places.begin(), places.end());
    std::vector<base::Identifier> group;
    group.reserve(places.size());
    for (model::SpanIndex const place : places) group.push_back(scene.project->spans[place].id);
    return group;
}

bool has_group(Scene const& scene, State const& state) {
    if (!scene.index || !state.selected.empty()) return false;
    int found = 0;
    return std::any_of(state.group.begin(), state.group.end(), [&](base::Identifier const& id) {
        found += scene.index->find(id) != model::Index::kNone ? 1 : 0;
        return found > 1;
    });
}

void choose_group(State& state, std::vector<base::Identifier> marks) {
    choose_nothing(state);
    state.selection.anchor = state.selection.focus;
    state.selection.earlier.clear();
    if (marks.size() == 1)
        state.selected = marks.front();
    else
        state.group = std::move(marks);
}

void toggle_in_group(State& state, Scene const& scene, base::Identifier const& id) {
    if (!span_of(scene, id)) return;
    std::vector<base::Identifier> marks = group_of(scene, state);
    if (span_of(scene, state.selected)) marks = {state.selected};
    auto const present = std::find(marks.begin(), marks.end(), id);
    if (present == marks.end())
        marks.push_back(id);
    else
        marks.erase(present);
    choose_group(state, std::move(marks));
}

base::Identifier neighbour_of(Scene const& scene, base::Identifier const& span, int step) {
    if (scene.project == nullptr || scene.index == nullptr) return {};
    model::SpanIndex place = scene.index->find(span);
    if (place == model::Index::kNone) return {};
    auto wanted = static_cast<std::int64_t>(place) + step;
    if (wanted < 0 || wanted >= static_cast<std::int64_t>(scene.project->spans.size())) return {};
    return scene.project->spans[static_cast<std::size_t>(wanted)].id;
}

void hover_from_panel(State& state, base::Identifier const& span) {
    state.panel_hovered_frame = ImGui::GetFrameCount();
    if (state.hovered != span) wish_frame(0);
    state.panel_hovered = span;
    state.hovered = span;
}

void hover_relation_from_panel(State& state, base::Identifier const& relation) {
    if (state.hovered_relation != relation) wish_frame(0);
    state.hovered_relation = relation;
    state.relation_hovered_frame = ImGui::GetFrameCount();
}

base::Identifier lit_relation(State const& state) {
    if (!state.hovered_relation.empty() || !state.focus_visible) return state.hovered_relation;
    for (std::string_view const row : {"inspector/link/", "inspector/edit_link/", "inspector/unlink/", "article/link/"})
        if (state.focus.compare(0, row.size(), row) == 0) return state.focus.substr(row.size());
    return {};
}

void settle_hover(State& state) {
    if (state.relation_hovered_frame >= 0 && state.relation_hovered_frame != ImGui::GetFrameCount()) {
        state.hovered_relation.clear();
        state.relation_hovered_frame = -1;
        wish_frame(0);
    }
    if (state.panel_hovered.empty() || state.panel_hovered_frame == ImGui::GetFrameCount()) return;
    if (state.hovered == state.panel_hovered) state.hovered.clear();
    state.panel_hovered.clear();
    wish_frame(0);
}

} // namespace ui
