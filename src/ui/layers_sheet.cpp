#include "ui/layers_sheet.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/article_marks.h"
#include "ui/layers.h"
#include "ui/look.h"
#include "ui/rows.h"
#include "ui/sheet_frame.h"
#include "ui/shortcuts.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kWidth = 440;
constexpr float kFoot = 60;

float padding_of(Painter const& painter) {
    return painter.is_touch ? space::kWide : space::kSheet;
}
float row_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : measure::kRowHeight;
}

void draw_only(Painter& painter, model::SpanType const& type, Rect place) {
    State& state = *painter.state;
    ItemLook look;
    look.is_checked = state.only_type == type.id;
    std::string const plural = plural_of(lower_first(type.label));
    look.description = look.is_checked ? base::say("Show all types again") : base::say("Dim all marks but {}", plural);
    if (icon_button(painter, "layers/only/" + type.id, base::say("Dim all but {}", plural), icons::kFocus, place, look))
        toggle_only_type(state, type.id);
}

void draw_type(Painter& painter, Scene const& scene, model::SpanType const& type, Rect row) {
    State& state = *painter.state;
    std::string const only = only_type(scene.project->schema, state);
    bool const is_shown = !is_hidden(state.hidden_types, type.id);
    bool const is_dim = dimness(only, type.id) < 1;
    float const size = painter.is_touch ? measure::kFingertip : 32.0F;
    ItemLook look;
    look.role = Role::Checkbox;
    look.is_checked = is_shown;
    Rect const body{row.x, row.y, row.width - size - 4, row.height};
    ItemState const box =
        item(painter, "layers/show/" + type.id, base::say("Show {}", plural_of(lower_first(type.label))), body, look);
    if (box.hovered || box.focused) fill_row(painter, row, theme().hover);
    float const middle = std::floor(row.y + row.height / 2);
    check_box(painter, row.x + 8, middle, is_shown);
    type_glyph(painter, row.x + 40, middle - 11, type.id, static_cast<int>(pattern_of(scene.project->schema, type.id)));
    std::string const count = grouped(scene.index->count_of(type.id));
    float const right = body.right() - 12;
    draw_label(painter, right - label_width(count, letters::kCaption), middle - 8, count, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    float x = right - 52;
    if (!type.key.empty() && !painter.is_touch) key_cap(painter, x - key_cap_width(type.key), middle - 9, type.key);
    draw_label_short(painter, row.x + 80, middle - 9, x - 28 - row.x - 80, type.label,
                     is_shown && !is_dim ? theme().ink : theme().muted, letters::kText,
                     only == type.id ? Weight::Semibold : Weight::Regular);
    draw_only(painter, type, {row.right() - size, middle - size / 2, size, size});
    if (box.pressed) hide_type(state, type.id, is_shown);
}

// Returns its lower edge.
float draw_others(Painter& painter, float x, float y, float width) {
    State& state = *painter.state;
    float const height = row_height(painter);
    bool const has_links = state.links != LinkShow::None;
    if (checkbox_row(painter, "layers/links", base::say("Links"), {x, y, width, height}, has_links,
                     !has_links                         ? ""
                     : state.links == LinkShow::All     ? base::say("all")
                     : state.links == LinkShow::Bundled ? base::say("bundled")
                                                        : base::say("of the selected mark")))
        state.links = has_links ? LinkShow::None : LinkShow::OfSelection;
    y += height;
    if (checkbox_row(painter, "layers/notes", base::say("Margin notes"), {x, y, width, height},
                     state.show_margin_notes))
        state.show_margin_notes = !state.show_margin_notes;
    return y + height;
}

void draw_foot(Painter& painter, Scene const& scene, Rect body) {
    float const padding = padding_of(painter);
    float const height = painter.is_touch ? measure::kFingertip : measure::kButtonHeight;
    float const y = body.bottom() - 14 - height;
    ItemLook look;
    look.is_enabled = is_any_layer_changed(scene, *painter.state);
    if (!look.is_enabled) look.description = base::say("All marks are shown already.");
    float const width = text_button_width(base::say("Show all"), false) + 16;
    if (outline_button(painter, "layers/all", base::say("Show all"), {body.right() - padding - width, y, width, height},
                       look))
        show_all_layers(*painter.state);
    if (painter.is_touch) return;
    draw_label_short(painter, body.x + padding, y + 8, body.width - 2 * padding - width - 16,
                     base::say("A type's key shows or hides it"), theme().muted, letters::kCaption, Weight::Regular,
                     letters::kCaptionLine);
}

// The keyboard begins at the first type.
void enter_types(State& state, model::Schema const& schema, bool is_touch) {
    if (state.focus.rfind("layers/", 0) == 0) return;
    state.focus = schema.span_types.empty() ? "layers/links" : "layers/show/" + schema.span_types[0].id;
    state.focus_visible = !is_touch;
}

} // namespace

void draw_layers_sheet(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::Layers) return;
    if (!scene.project || !scene.index) {
        state.sheet = Sheet::None;
        return;
    }
    auto const& types = scene.project->schema.span_types;
    float const row = row_height(below);
    float const content = row * static_cast<float>(types.size() + 2) + 17;
    SheetFrame frame = begin_sheet(below, "layers", base::say("Layers"), area, kWidth, 56 + content + kFoot);
    Painter& painter = frame.painter;
    enter_types(state, scene.project->schema, painter.is_touch);
    float const padding = padding_of(painter);
    Rect const body = frame.body;
    Rect const rows{body.x, body.y, body.width, std::max(0.0F, body.height - kFoot)};
    Rect saved;
    begin_scroll(painter, "layers/rows", rows, state.sheet_scroll, content, saved);
    float const x = body.x + padding;
    float const inner = body.width - 2 * padding;
    float y = std::round(body.y - state.sheet_scroll);
    for (model::SpanType const& type : types) {
        draw_type(painter, scene, type, {x - 8, y, inner + 16, row});
        y += row;
    }
    hairline(painter, x, y + 8, x + inner, y + 8);
    draw_others(painter, x, y + 17, inner);
    end_scroll(painter, saved);
    draw_foot(painter, scene, body);
    end_sheet(frame);
}

bool layers_claim_key(platform::KeyEvent const& event, Scene const& scene, State const&) {
    return scene.project && type_of_key(event, scene.project->schema);
}

void layers_key(platform::KeyEvent const& event, Scene const& scene, State& state) {
    model::SpanType const* const type = type_of_key(event, scene.project->schema);
    if (type) hide_type(state, type->id, !is_hidden(state.hidden_types, type->id));
}

} // namespace ui
