#include "ui/marking_on.h"

#include <utility>
#include <vector>

#include "base/words.h"
#include "imgui.h"
#include "ui/choosing.h"
#include "ui/interaction.h"

namespace ui {

namespace {

constexpr double kTwiceMs = 450;
constexpr double kBeyondThirdClickMs = 30;

void collapse(State& state) {
    state.selection.anchor = state.selection.focus;
    state.selection.earlier.clear();
}

} // namespace

model::SpanType const* sticky_type(Scene const& scene, State const& state) {
    if (!scene.project || state.sticky_type.empty()) return nullptr;
    return scene.project->schema.find_type(state.sticky_type);
}

void toggle_sticky(State& state, std::string_view type) {
    bool const stops = state.sticky_type == type;
    state.sticky_type = stops ? std::string() : std::string(type);
    state.pressed_type.clear();
    state.adding_to.clear();
    if (!stops) state.last_type = type;
}

void press_type(State& state, std::string_view type, double now_ms) {
    bool const is_second = state.pressed_type == type && now_ms - state.pressed_type_ms <= kTwiceMs;
    if (is_second && state.sticky_type != type) return toggle_sticky(state, type);
    if (!state.sticky_type.empty()) state.sticky_type = type;
    state.pressed_type = type;
    state.pressed_type_ms = now_ms;
}

std::string sticky_words(model::SpanType const& type) {
    return base::say("Each selection is marked as {}.", type.label);
}

model::Span const* grown_mark(Scene const& scene, State const& state) {
    return span_of(scene, state.adding_to);
}

bool can_begin_adding(Scene const& scene, State const& state) {
    return span_of(scene, state.selected) && state.linking_from.empty();
}

void begin_adding(State& state) {
    state.adding_to = state.adding_to == state.selected ? base::Identifier() : state.selected;
    state.sticky_type.clear();
    collapse(state);
    state.focus.clear();
    state.has_caret = true;
}

bool can_add_words(Scene const& scene, State const& state) {
    return grown_mark(scene, state) && !state.selection.is_empty();
}

void add_words(Scene const& scene, State& state, Intents& intents, base::Identifier const& mark) {
    if (scene.is_read_only) return intents.push_back(RefuseEdit{});
    std::vector<unicode::Range> words = state.selection.fragments();
    model::Span const* const span = span_of(scene, mark);
    if (words.size() == 1) {
        intents.push_back(AddFragment{mark, words.front()});
    } else if (span) { // one step for all of them
        words.insert(words.end(), span->fragments.begin(), span->fragments.end());
        intents.push_back(SetFragments{mark, std::move(words)});
    }
    collapse(state);
    choose_nothing(state);
    state.adding_to.clear();
    state.selected = mark;
}

double next_press_ms() {
    return 1000.0 * ImGui::GetIO().MouseDoubleClickTime;
}

void selection_made(State& state, double now_ms, bool may_go_on) {
    state.selection_due_ms = now_ms + (may_go_on ? next_press_ms() + kBeyondThirdClickMs : 0);
}

void settle_selection(Scene const& scene, State& state, Intents& intents, double now_ms) {
    if (!grown_mark(scene, state)) state.adding_to.clear();
    if (!state.selection_due_ms) return;
    model::SpanType const* const type = sticky_type(scene, state);
    bool const is_wanted = type || grown_mark(scene, state);
    bool const is_free = state.linking_from.empty() && state.placing.empty() && state.sheet == Sheet::None;
    if (!is_wanted || !is_free || state.selection.is_empty()) return state.selection_due_ms.reset();
    double const left = *state.selection_due_ms - now_ms;
    if (left > 0) return wish_frame(left);
    state.selection_due_ms.reset();
    wish_frame(0);
    if (can_add_words(scene, state)) return add_words(scene, state, intents, base::Identifier(state.adding_to));
    if (scene.is_read_only) return intents.push_back(RefuseEdit{});
    intents.push_back(AddSpan{state.selection.fragments(), type->id});
}

} // namespace ui
