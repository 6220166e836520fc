#include "ui/field_memory.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

// How long the reader rests before what was typed counts as said.
constexpr double kRestMs = 400;

void take(State& state, platform::FieldEntered const& event) {
    state.entered_field = event.id;
    state.focus = event.id;
    state.focus_visible = false;
    memory_of(event.id).entered = true;
}

// The reader entered it, then what was typed was given away (another owner): what the page's element still holds is
// old.
bool is_forgotten(State const& state, std::string const& id) {
    return state.entered_field == id && !memory_of(id).entered;
}

void type(State& state, std::string const& id, std::string const& text) {
    FieldMemory& memory = memory_of(id);
    state.drafts[id] = text;
    memory.typed = text;
    memory.has_typed = true;
    memory.typed_ms = interaction().now_ms;
}

void take(State& state, platform::FieldChanged const& event) {
    if (!is_forgotten(state, event.id)) type(state, event.id, event.text);
}

void move_focus(State& state, std::string const& from, platform::FieldExit how) {
    bool const is_back = how == platform::FieldExit::BackTab;
    if (how != platform::FieldExit::Tab && !is_back) return;
    state.focus = is_back ? registry().previous_focus(from) : registry().next_focus(from);
    // Not out of a dialog: round to its other end.
    if (state.focus.empty() && !registry().dialog().empty())
        state.focus = is_back ? registry().previous_focus("") : registry().next_focus("");
    state.focus_visible = !state.focus.empty();
}

void take(State& state, platform::FieldLeft const& event) {
    FieldMemory& memory = memory_of(event.id);
    if (!is_forgotten(state, event.id) && (memory.has_typed || event.how != platform::FieldExit::Escape)) {
        memory.typed = event.text;
        memory.has_typed = true;
    }
    memory.left = true;
    memory.how = event.how;
    memory.entered = false;
    if (state.entered_field == event.id) state.entered_field.clear();
    if (state.focus == event.id) state.focus.clear();
    move_focus(state, event.id, event.how);
}

bool is_cancelled(FieldMemory const& memory) {
    return memory.how == platform::FieldExit::Escape && !memory.keeps_on_escape;
}

bool is_untold(FieldMemory const& memory) {
    bool const is_told = memory.has_reported && memory.reported == memory.typed;
    return memory.has_typed && !is_told && !is_cancelled(memory);
}

void note_told(FieldMemory& memory) {
    memory.reported = memory.typed;
    memory.has_reported = true;
    memory.has_typed = false;
}

} // namespace

FieldMemory& memory_of(std::string const& id) {
    return interaction().fields[id];
}

void take_field_events(State& state) {
    std::vector<FieldEvent> const events = std::exchange(interaction().field_events, {});
    for (FieldEvent const& event : events) std::visit([&state](auto const& one) { take(state, one); }, event);
}

void change_owner(Painter& painter, std::string const& id, FieldMemory& memory, std::string const& owner) {
    if (is_untold(memory) && memory.commit) memory.commit(*painter.intents, memory.typed);
    bool const was_entered = painter.state->entered_field == id;
    memory = {};
    memory.owner = owner;
    painter.state->drafts.erase(id);
    if (was_entered) leave_field(*painter.state);
}

// Lost with its panel: handed to whoever said what to do with it, then forgotten.
void hand_over_lost_fields(Painter& painter) {
    auto& fields = interaction().fields;
    for (auto field = fields.begin(); field != fields.end();) {
        FieldMemory& memory = field->second;
        if (memory.drawn_frame == ImGui::GetFrameCount()) {
            ++field;
            continue;
        }
        if (is_untold(memory) && memory.commit) memory.commit(*painter.intents, memory.typed);
        painter.state->drafts.erase(field->first);
        if (painter.state->entered_field == field->first) painter.state->entered_field.clear();
        field = fields.erase(field);
    }
}

bool has_typed_words() {
    auto const& fields = interaction().fields;
    return std::any_of(fields.begin(), fields.end(),
                       [](auto const& field) { return field.second.commit != nullptr && is_untold(field.second); });
}

Intents take_typed_words(State& state) {
    take_field_events(state);
    Intents intents;
    for (auto& [id, memory] : interaction().fields) {
        if (memory.waits_for_end || memory.commit == nullptr || !is_untold(memory)) continue;
        memory.commit(intents, memory.typed);
        note_told(memory);
    }
    return intents;
}

FieldResult settle_field(Painter& painter, std::string const& id, std::string_view text, FieldMemory& memory,
                         FieldLook const& look) {
    FieldResult result;
    result.entered = painter.state->entered_field == id;
    result.left = memory.left;
    result.submitted = memory.left && memory.how == platform::FieldExit::Enter;
    result.cancelled = memory.left && memory.how == platform::FieldExit::Escape;
    double const left_ms = memory.typed_ms + kRestMs - painter.now_ms;
    bool const is_due = memory.has_typed && (memory.left || (left_ms <= 0 && !look.waits_for_end));
    if (memory.has_typed && left_ms > 0 && !look.waits_for_end) wish_frame(left_ms);
    if (is_due && !is_cancelled(memory)) {
        bool const is_told = memory.has_reported && memory.reported == memory.typed;
        result.changed = memory.typed != text && !is_told;
        result.text = memory.typed;
        note_told(memory);
    }
    if (!result.changed) result.text = memory.has_typed ? memory.typed : std::string(text);
    if (memory.left) {
        std::string const owner = memory.owner;
        memory = {};
        memory.owner = owner;
        memory.drawn_frame = ImGui::GetFrameCount();
        painter.state->drafts.erase(id);
        wish_frame(0);
    }
    return result;
}

void take_field_event(platform::FieldChanged const& event) {
    interaction().field_events.emplace_back(event);
}
void take_field_event(platform::FieldEntered const& event) {
    interaction().field_events.emplace_back(event);
}
void take_field_event(platform::FieldLeft const& event) {
    interaction().field_events.emplace_back(event);
}

void enter_field(State& state, std::string_view id) {
    state.focus = id;
    if (platform::has_native_fields())
        platform::focus_field(id);
    else
        interaction().field_to_focus = id;
}

void leave_field(State& state) {
    if (state.entered_field.empty()) return;
    if (platform::has_native_fields()) platform::leave_fields();
}

} // namespace ui
