#include <algorithm>
#include <utility>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/scheme_pages.h"

namespace ui {

namespace {

constexpr std::string_view kValue = "scheme/value/";

struct Ordered {
    model::SchemeList list = model::SchemeList::Types;
    std::string_view prefix; // of the rows' ids
};
constexpr Ordered kLists[] = {{model::SchemeList::Types, "scheme/type/"},
                              {model::SchemeList::Attributes, "scheme/attribute/"},
                              {model::SchemeList::Links, "scheme/relation/"},
                              {model::SchemeList::Advice, "scheme/check/"}};

std::string const& place_of_keyboard(State const& state) {
    return state.entered_field.empty() ? state.focus : state.entered_field;
}

// "scheme/type/Claim" is "Claim"; not what lies beside it ("scheme/type/Claim/up").
std::string id_after(std::string const& item, std::string_view prefix) {
    if (item.rfind(prefix, 0) != 0) return {};
    std::string id = item.substr(prefix.size());
    return id.find('/') == std::string::npos ? id : std::string();
}

std::optional<SchemaChange> move_value(Scene const& scene, State const& state, std::string const& value, int steps) {
    model::SpanType const* const type = scene.project->schema.find_type(state.scheme.type);
    model::Attribute const* const attribute = type ? type->find_attribute(state.scheme.attribute) : nullptr;
    if (!attribute || state.scheme.page != SchemePage::Attribute || !attribute->find_value(value)) return std::nullopt;
    return moved_value(type->id, *attribute, value, steps);
}

std::optional<SchemaChange> move_of(Scene const& scene, State const& state, int steps) {
    std::string const& item = place_of_keyboard(state);
    if (std::string const value = id_after(item, kValue); !value.empty()) return move_value(scene, state, value, steps);
    for (Ordered const& one : kLists)
        if (std::string const id = id_after(item, one.prefix); !id.empty())
            return MoveInScheme{one.list, state.scheme.type, id, steps};
    return std::nullopt;
}

int steps_of(platform::KeyEvent const& event) {
    platform::Modifiers const& held = event.modifiers;
    if (!held.alt || held.control || held.shift) return 0;
    return event.key == platform::Key::Up ? -1 : event.key == platform::Key::Down ? 1 : 0;
}

} // namespace

SchemaChange moved_value(std::string const& type, model::Attribute attribute, std::string const& value, int steps) {
    auto& values = attribute.values;
    auto const found =
        std::find_if(values.begin(), values.end(), [&](model::AttributeValue const& one) { return one.id == value; });
    auto const other = (found - values.begin()) + steps;
    if (found != values.end() && other >= 0 && other < static_cast<std::ptrdiff_t>(values.size()))
        std::swap(*found, values[static_cast<std::size_t>(other)]);
    std::string const id = attribute.id;
    return ChangeAttribute{type, id, std::move(attribute)};
}

Section scheme_order(SchemeView const& view, MoveInScheme move, std::size_t place, std::size_t count) {
    if (count < 2) return gap(0);
    float const height = view.is_touch ? measure::kFingertip : measure::kButtonHeight;
    return {height + 8, [=, move = std::move(move)](Painter& painter, float y) {
                std::string const words = base::say("{} of {} in the list", place + 1, count);
                float x = view.left();
                x += draw_label(painter, x, y + 4 + height / 2 - 9, words, theme().ink2) + 16;
                for (int const steps : {-1, 1}) {
                    bool const is_up = steps < 0;
                    char const* const label = is_up ? base::say("Move up") : base::say("Move down");
                    ItemLook look;
                    look.is_enabled = view.may_change() && (is_up ? place > 0 : place + 1 < count);
                    look.description = view.may_change() ? "" : view.scene.read_only;
                    float const width = text_button_width(label, true);
                    MoveInScheme wish = move;
                    wish.steps = steps;
                    if (text_button(painter, is_up ? "scheme/up" : "scheme/down", label,
                                    is_up ? icons::kChevronUp : icons::kChevronDown, {x, y + 4, width, height}, look))
                        change_scheme(*painter.intents, wish);
                    x += width + 4;
                }
            }};
}

bool scheme_claims_key(platform::KeyEvent const& event, Scene const& scene, State const& state) {
    if (state.sheet != Sheet::Scheme || !scene.project || steps_of(event) == 0) return false;
    return move_of(scene, state, steps_of(event)).has_value();
}

void scheme_key(platform::KeyEvent const& event, Scene const& scene, State& state, Intents& intents) {
    std::optional<SchemaChange> change = move_of(scene, state, steps_of(event));
    if (!change) return;
    if (scene.is_read_only) return intents.push_back(RefuseEdit{});
    state.scheme.moved = place_of_keyboard(state);
    change_scheme(intents, std::move(*change));
}

} // namespace ui
