#include <algorithm>
#include <optional>

#include "ui/choosing.h"
#include "ui/inspector.h"
#include "ui/inspector_parts.h"
#include "ui/kept_back.h"
#include "ui/registry.h"

namespace ui {

namespace {

constexpr std::string_view kRow = "inspector/attribute/";

struct FocusedValue {
    model::Attribute const* attribute = nullptr;
    std::size_t place = 0; // of the value in the row
};

// The attribute row that has the keyboard: State::focus names one of its chips.
std::optional<FocusedValue> focused_value(Scene const& scene, State const& state) {
    model::Span const* span = span_of(scene, state.selected);
    if (span == nullptr || !state.entered_field.empty() || state.focus.compare(0, kRow.size(), kRow) != 0) return {};
    model::SpanType const* type = scene.project->schema.find_type(span->type);
    if (type == nullptr) return {};
    std::string_view rest = std::string_view(state.focus).substr(kRow.size());
    for (auto const& attribute : type->attributes) {
        for (std::size_t i = 0; i < attribute.values.size(); ++i) {
            if (rest == attribute.id + "/" + attribute.values[i].id) return FocusedValue{&attribute, i};
        }
    }
    return {};
}

char letter_of(platform::KeyEvent const& event) {
    bool is_letter = event.key == platform::Key::Character && !event.modifiers.control && !event.modifiers.alt;
    if (!is_letter) return '\0';
    for (char32_t character : {event.character, event.fallback}) {
        if (character >= U'a' && character <= U'z') return static_cast<char>(character);
        if (character >= U'A' && character <= U'Z') return static_cast<char>(character - U'A' + U'a');
    }
    return '\0';
}

model::AttributeValue const* value_by_letter(model::Attribute const& attribute, char letter) {
    if (letter == '\0') return nullptr;
    std::vector<char> letters = value_letters(attribute);
    for (std::size_t i = 0; i < letters.size(); ++i) {
        char own = letters[i] >= 'A' && letters[i] <= 'Z' ? static_cast<char>(letters[i] - 'A' + 'a') : letters[i];
        if (own == letter) return &attribute.values[i];
    }
    return nullptr;
}

std::string chip_id(model::Attribute const& attribute, model::AttributeValue const& value) {
    return std::string(kRow) + attribute.id + "/" + value.id;
}

// Left and Right go along the row, Up and Down to the next row's first value; "" where there is none.
std::string neighbour_chip(Scene const& scene, State const& state, FocusedValue const& focused, platform::Key key) {
    model::Attribute const& attribute = *focused.attribute;
    if (key == platform::Key::Left && focused.place > 0) return chip_id(attribute, attribute.values[focused.place - 1]);
    if (key == platform::Key::Right && focused.place + 1 < attribute.values.size()) {
        return chip_id(attribute, attribute.values[focused.place + 1]);
    }
    if (key != platform::Key::Up && key != platform::Key::Down) return "";
    model::SpanType const* type = scene.project->schema.find_type(span_of(scene, state.selected)->type);
    auto place = static_cast<std::ptrdiff_t>(&attribute - type->attributes.data());
    std::ptrdiff_t step = key == platform::Key::Up ? -1 : 1;
    for (place += step; place >= 0 && place < static_cast<std::ptrdiff_t>(type->attributes.size()); place += step) {
        auto const& other = type->attributes[static_cast<std::size_t>(place)];
        bool const is_shown =
            !is_kept_back(other.unknown) || span_of(scene, state.selected)->find_attribute(other.id) != nullptr;
        if (is_shown && !other.is_text && !other.values.empty()) return chip_id(other, other.values.front());
    }
    return "";
}

bool is_arrow(platform::KeyEvent const& event) {
    using platform::Key;
    bool plain = !event.modifiers.control && !event.modifiers.alt && !event.modifiers.shift;
    return plain &&
           (event.key == Key::Left || event.key == Key::Right || event.key == Key::Up || event.key == Key::Down);
}

} // namespace

bool inspector_claims_key(platform::KeyEvent const& event, Scene const& scene, State const& state) {
    auto focused = focused_value(scene, state);
    if (!event.down || !focused) return false;
    return is_arrow(event) || value_by_letter(*focused->attribute, letter_of(event)) != nullptr;
}

bool inspector_key(platform::KeyEvent const& event, Scene const& scene, State& state, Intents& intents) {
    if (!inspector_claims_key(event, scene, state)) return false;
    FocusedValue focused = *focused_value(scene, state);
    state.focus_visible = true;
    if (is_arrow(event)) {
        std::string next = neighbour_chip(scene, state, focused, event.key);
        if (next.empty()) return true;
        // On a narrow row the last values are folded.
        if (!registry().is_stop(next)) next = "inspector/more/" + focused.attribute->id;
        if (registry().is_stop(next)) state.focus = next;
        return true;
    }
    model::Span const& span = *span_of(scene, state.selected);
    model::AttributeValue const& value = *value_by_letter(*focused.attribute, letter_of(event));
    Inspected shown{scene, state, span, scene.project->schema.find_type(span.type)};
    press_value(shown, intents, *focused.attribute, value.id);
    state.focus = chip_id(*focused.attribute, value);
    return true;
}

} // namespace ui
