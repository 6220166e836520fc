#include <algorithm>
#include <utility>
#include <vector>

#include "imgui.h"
#include "ui/annotation_list.h"
#include "ui/choosing.h"
#include "ui/list_order.h"

namespace ui {

namespace {

using platform::Key;

constexpr std::string_view kRow = "list/";

// The mark whose row has the keyboard, or none.
model::Span const* row_with_keyboard(Scene const& scene, State const& state) {
    if (state.focus.compare(0, kRow.size(), kRow) != 0 || !state.entered_field.empty()) return nullptr;
    return span_of(scene, std::string_view(state.focus).substr(kRow.size()));
}

void choose_between(Scene const& scene, State& state, std::size_t from, std::size_t to) {
    auto const& entries = list_order(state, scene).entries();
    std::vector<base::Identifier> marks;
    for (std::size_t i = std::min(from, to); i <= std::max(from, to) && i < entries.size(); ++i)
        marks.push_back(scene.project->spans[entries[i].span].id);
    choose_group(state, std::move(marks));
}

// Where Shift goes on from; the row itself where nothing began.
std::size_t anchor_place(Scene const& scene, State& state, std::size_t otherwise) {
    std::size_t const place = list_order(state, scene).place_of(scene, state.list_anchor);
    return place == ListOrder::kAbsent ? otherwise : place;
}

void extend_by_key(Scene const& scene, State& state, base::Identifier const& row, int step) {
    ListOrder const& order = list_order(state, scene);
    std::size_t const place = order.place_of(scene, row);
    bool const is_alone = !has_group(scene, state);
    if (place == ListOrder::kAbsent) return;
    if (is_alone) state.list_anchor = row;
    bool const is_at_end = step < 0 ? place == 0 : place + 1 >= order.entries().size();
    std::size_t const next = is_at_end ? place : step < 0 ? place - 1 : place + 1;
    std::size_t const from = anchor_place(scene, state, place);
    base::Identifier const focused = scene.project->spans[order.entries()[next].span].id;
    choose_between(scene, state, from, next);
    state.focus = std::string(kRow) + focused;
    state.focus_visible = true;
}

} // namespace

void press_list_row(Scene const& scene, State& state, base::Identifier const& span) {
    ImGuiIO const& io = ImGui::GetIO();
    if (io.KeyCtrl || state.list_picks) {
        toggle_in_group(state, scene, span);
        state.list_anchor = span;
        return;
    }
    base::Identifier const anchor = state.list_anchor.empty() ? state.selected : state.list_anchor;
    std::size_t const to = list_order(state, scene).place_of(scene, span);
    if (io.KeyShift && !anchor.empty() && to != ListOrder::kAbsent) {
        state.list_anchor = anchor;
        return choose_between(scene, state, anchor_place(scene, state, to), to);
    }
    choose_span(state, scene, span);
    state.list_anchor = span;
}

void choose_first_found(Scene const& scene, State& state) {
    auto const& entries = list_order(state, scene).entries();
    if (state.filter.text.empty() || entries.empty()) return;
    base::Identifier const span = scene.project->spans[entries.front().span].id;
    press_list_row(scene, state, span);
    state.focus = std::string(kRow) + span;
    state.focus_visible = true;
}

bool list_claims_key(platform::KeyEvent const& event, Scene const& scene, State const& state) {
    if (!event.down || !row_with_keyboard(scene, state) || event.modifiers.alt) return false;
    platform::Modifiers const& held = event.modifiers;
    if (held.control)
        return !held.shift && event.key == Key::Character && (event.character == U'a' || event.fallback == U'a');
    if (event.key == Key::Space) return !held.shift;
    return held.shift && (event.key == Key::Up || event.key == Key::Down);
}

void list_key(platform::KeyEvent const& event, Scene const& scene, State& state) {
    model::Span const* const span = row_with_keyboard(scene, state);
    if (!span) return;
    base::Identifier const row = span->id;
    if (event.modifiers.control) {
        std::size_t const count = list_order(state, scene).entries().size();
        if (count > 0) choose_between(scene, state, 0, count - 1);
    } else if (event.key == Key::Space) {
        toggle_in_group(state, scene, row);
        state.list_anchor = row;
    } else {
        extend_by_key(scene, state, row, event.key == Key::Up ? -1 : 1);
    }
}

} // namespace ui
