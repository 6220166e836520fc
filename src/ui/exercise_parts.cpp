#include "ui/exercise_parts.h"

#include <cmath>

#include "ui/look.h"
#include "ui/rows.h"

namespace ui {

namespace {

float field_height(SchemeView const& view, ExerciseField const& field) {
    if (field.is_multiline) return 104;
    return view.is_touch ? measure::kFingertip : measure::kRowHeight;
}

constexpr float kRowLabel = 132; // of a choice, with its glyph
constexpr float kWideEnough = 480;

} // namespace

Section exercise_choice(SchemeView const& view, ExerciseChoice choice,
                        std::function<void(Painter&, std::size_t)> press) {
    if (view.width() < kWideEnough)
        return scheme_chips(view, std::move(choice.label), std::move(choice.chips), std::move(press));
    SchemeView beside = view;
    beside.body.x += kRowLabel;
    beside.body.width -= kRowLabel;
    Section const chips = scheme_chips(beside, "", std::move(choice.chips), std::move(press));
    return {chips.height, [=, &schema = view.schema, left = view.left()](Painter& painter, float y) {
                float x = left;
                if (!choice.type.empty()) {
                    type_glyph(painter, x, y + 7, choice.type, static_cast<int>(pattern_of(schema, choice.type)));
                    x += 36;
                }
                draw_label_short(painter, x, y + 9, left + kRowLabel - 12 - x, choice.label, theme().ink);
                chips.draw(painter, y);
            }};
}

std::string typed(State const& state, std::string const& field, std::string const& taken) {
    auto const draft = state.drafts.find(field);
    return draft == state.drafts.end() ? taken : draft->second;
}

Section exercise_field(SchemeView const& view, ExerciseField field,
                       std::function<void(Painter&, std::string const&)> take, std::function<void(Painter&)> submit) {
    float const height = field_height(view, field);
    return {height + 36, [=, field = std::move(field), take = std::move(take),
                          submit = std::move(submit)](Painter& painter, float y) {
                draw_label(painter, view.left(), y + 4, field.label, theme().ink2);
                FieldLook look;
                look.label = field.label;
                look.placeholder = field.placeholder;
                look.multiline = field.is_multiline;
                if (field.is_large) look.font_size = letters::kTitle, look.line_height = letters::kTitleLine;
                FieldResult const result =
                    text_field(painter, field.id, field.text, {view.left(), y + 26, view.width(), height}, look);
                if (result.changed) take(painter, result.text);
                if (result.submitted && submit) submit(painter);
            }};
}

Section exercise_ask(SchemeView const& view, std::string name, std::string figures, float share) {
    return {38, [=, name = std::move(name), figures = std::move(figures)](Painter& painter, float y) {
                float const right = view.left() + view.width();
                float const width = label_width(figures, letters::kText, Weight::Medium);
                draw_label_short(painter, view.left(), y + 5, view.width() - width - 16, name, theme().ink);
                draw_label(painter, right - width, y + 5, figures, share >= 1 ? theme().ok : theme().ink2,
                           letters::kText, Weight::Medium);
                painter.list->AddRectFilled({view.left(), y + 28}, {right, y + 31}, theme().hairline, 1.5F);
                float const done = std::round(view.width() * share);
                if (done > 0)
                    painter.list->AddRectFilled({view.left(), y + 28}, {view.left() + done, y + 31},
                                                share >= 1 ? theme().ok : theme().accent, 1.5F);
                register_container(painter, "exercise/ask/" + name, name + ": " + figures, Role::Status,
                                   {view.left(), y, view.width(), 34});
            }};
}

Section exercise_button(SchemeView const& view, SchemeButton button, std::function<void(Painter&)> press) {
    return exercise_ends(view, {std::move(button), {}},
                         [press = std::move(press)](Painter& painter, std::size_t) { press(painter); });
}

Section exercise_ends(SchemeView const& view, ExerciseEnds ends, std::function<void(Painter&, std::size_t)> press) {
    float const height = view.is_touch ? measure::kFingertip : measure::kButtonHeight;
    auto const look_of = [=](SchemeButton const& button) {
        ItemLook look;
        look.is_enabled = button.description.empty() && (!button.changes || view.may_change());
        look.description = view.may_change() ? button.description : view.scene.read_only;
        return look;
    };
    return {height + 20, [=, ends = std::move(ends), press = std::move(press)](Painter& painter, float y) {
                ItemLook const look = look_of(ends.first);
                float const width = std::ceil(label_width(ends.first.label, letters::kText, Weight::Medium)) + 32;
                Rect const place{view.left(), y + 10, width, height};
                if (primary_button(painter, ends.first.id, ends.first.label, place, look) && look.is_enabled)
                    press(painter, 0);
                if (ends.other.id.empty()) return;
                ItemLook const other = look_of(ends.other);
                Rect const beside{place.right() + 12, y + 10,
                                  text_button_width(ends.other.label, ends.other.icon != nullptr), height};
                if (text_button(painter, ends.other.id, ends.other.label, ends.other.icon, beside, other) &&
                    other.is_enabled)
                    press(painter, 1);
            }};
}

Section exercise_passphrase(SchemeView const& view, std::string words) {
    float const inner = view.width() - 32;
    float const height =
        label_wrapped_height(words, inner, letters::kDisplay, Weight::Medium, letters::kDisplayLine) + 28;
    return {height + 8, [=, words = std::move(words)](Painter& painter, float y) {
                painter.list->AddRectFilled({view.left(), y + 4}, {view.left() + view.width(), y + 4 + height},
                                            theme().accent_soft, 8);
                draw_label_wrapped(painter, view.left() + 16, y + 18, inner, words, theme().ink, letters::kDisplay,
                                   Weight::Medium, letters::kDisplayLine);
                register_container(painter, "make/passphrase", words, Role::Text,
                                   {view.left(), y + 4, view.width(), height});
            }};
}

} // namespace ui
