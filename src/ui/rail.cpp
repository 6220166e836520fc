#include "ui/rail.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/article_marks.h"
#include "ui/choosing.h"
#include "ui/command_table.h"
#include "ui/kept_back.h"
#include "ui/layers.h"
#include "ui/look.h"
#include "ui/marking_on.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kPadding = space::kWide;
constexpr float kCheckRow = 32;

float row_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : measure::kRowHeight;
}

float check_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : kCheckRow;
}

// The type of the selected mark, else the one that was marked with last.
bool is_chosen(Scene const& scene, State const& state, std::string const& type) {
    model::Span const* const span = span_of(scene, state.selected);
    return span ? span->type == type : state.last_type == type;
}

ItemLook row_look(Scene const& scene, State const& state, model::SpanType const& type) {
    ItemLook look;
    look.is_checked = is_chosen(scene, state, type.id);
    look.description = type.description;
    return look;
}

// A second press at once keeps marking as this type.
void press(Painter& painter, Scene const& scene, ArticleView& article, std::string const& type) {
    if (scene.is_read_only) return painter.intents->push_back(RefuseEdit{});
    press_type(*painter.state, type, painter.now_ms);
    mark_as({scene, *painter.state, article, *painter.intents}, type);
}

// Left of the other signs: every selection becomes a mark of this type.
void draw_lock(Painter& painter, Scene const& scene, model::SpanType const& type, Rect row, bool is_seen) {
    State& state = *painter.state;
    Rect const place = {row.right() - 84, row.y + (row.height - 28) / 2, 24, 28};
    ItemLook look;
    look.is_checked = state.sticky_type == type.id;
    std::string const keys = shortcut_label("sticky");
    look.description = look.is_checked
                           ? base::say("Every selection becomes a mark of this type. Press to stop, or Esc.")
                           : base::say("Mark every selection as {}", type.label) + (keys.empty() ? "" : "   " + keys);
    look.is_enabled = !scene.is_read_only;
    // Beside the count, while the other signs are not to be seen.
    bool const stands_alone = !is_seen && state.only_type != type.id;
    ItemState const lock =
        item(painter, "rail/lock/" + type.id, base::say("Keep marking as {}", type.label), place, look);
    if (is_seen || look.is_checked || lock.focused)
        draw_icon(painter, stands_alone ? row.right() - 50 : place.x + 7, place.y + 7, icons::kLock,
                  look.is_checked ? theme().accent
                  : lock.hovered  ? theme().ink
                                  : theme().muted,
                  14);
    if (lock.pressed) toggle_sticky(state, type.id);
}

// Beside the eye: looks at this type alone.
void draw_only(Painter& painter, model::SpanType const& type, Rect row, bool is_seen) {
    State& state = *painter.state;
    Rect const place = {row.right() - 60, row.y + (row.height - 28) / 2, 28, 28};
    ItemLook look;
    look.is_checked = state.only_type == type.id;
    std::string const plural = plural_of(lower_first(type.label));
    look.description = look.is_checked ? base::say("Show all types again") : base::say("Dim all marks but {}", plural);
    ItemState const only = item(painter, "rail/only/" + type.id, base::say("Dim all but {}", plural), place, look);
    if (is_seen || look.is_checked || only.focused)
        draw_icon(painter, place.x + 6, place.y + 6, icons::kFocus,
                  look.is_checked ? theme().accent
                  : only.hovered  ? theme().ink
                                  : theme().muted);
    if (only.pressed) toggle_only_type(state, type.id);
}

// The count; while pointed at, or when the type is hidden, the eye that hides and shows it.
void draw_eye(Painter& painter, Scene const& scene, model::SpanType const& type, Rect row) {
    State& state = *painter.state;
    bool const hidden = is_hidden(state.hidden_types, type.id);
    Rect const place = {row.right() - 32, row.y + (row.height - 28) / 2, 28, 28};
    ItemLook look;
    look.role = Role::Checkbox;
    look.is_checked = !hidden;
    std::string const plural = plural_of(lower_first(type.label));
    look.description = hidden ? base::say("Show {}", plural) : base::say("Hide {}", plural);
    ItemState const eye = item(painter, "rail/hide/" + type.id, base::say("Show {}", plural), place, look);
    bool const is_pointed = is_pointed_at(painter, row) || eye.focused;
    if (hidden || is_pointed) {
        Color const color = eye.hovered ? theme().ink : theme().muted;
        draw_icon(painter, place.x + 6, place.y + 6, icons::kEye, hidden ? with_alpha(color, 0.6F) : color);
        if (hidden)
            painter.list->AddLine(ImVec2(place.x + 7, place.y + 21), ImVec2(place.x + 21, place.y + 7), color, 1.5F);
    } else {
        std::string const count = grouped(scene.index ? scene.index->count_of(type.id) : 0);
        float const x = row.right() - 8 - label_width(count, letters::kCaption);
        draw_label(painter, x, row.y + row.height / 2 - 8, count, theme().muted, letters::kCaption, Weight::Regular,
                   letters::kCaptionLine);
    }
    draw_only(painter, type, row, is_pointed);
    draw_lock(painter, scene, type, row, is_pointed);
    if (eye.pressed) hide_type(state, type.id, !hidden);
}

void draw_type_row(Painter& painter, Scene const& scene, ArticleView& article, model::SpanType const& type, Rect row) {
    State& state = *painter.state;
    ItemLook const look = row_look(scene, state, type);
    bool const is_sticky = state.sticky_type == type.id;
    Rect const body = {row.x, row.y, row.width - 90, row.height};
    ItemState const button = item(painter, "rail/mark/" + type.id, base::say("Mark as {}", type.label), body, look);
    fill_row(painter, row, look, button.hovered);
    float const middle = std::floor(row.y + row.height / 2);
    key_cap(painter, row.x + 8, middle - 9, type.key, is_sticky || is_key_lit(painter, type.key));
    type_glyph(painter, row.x + 36, middle - 11, type.id, static_cast<int>(pattern_of(scene.project->schema, type.id)));
    std::string const only = only_type(scene.project->schema, state);
    bool const is_quiet = is_hidden(state.hidden_types, type.id) || dimness(only, type.id) < 1;
    bool const is_pointed = is_pointed_at(painter, row);
    float const tail = is_pointed ? 78.0F : only == type.id ? (is_sticky ? 78.0F : 64.0F) : is_sticky ? 54.0F : 40.0F;
    draw_label_short(painter, row.x + 72, middle - 9, row.width - 72 - tail, type.label,
                     is_quiet ? theme().muted : theme().ink, letters::kText,
                     look.is_checked ? Weight::Semibold : Weight::Regular);
    draw_eye(painter, scene, type, row);
    if (button.pressed) press(painter, scene, article, type.id);
}

void section(Painter& painter, float x, float y, char const* words) {
    draw_label(painter, x, y, words, theme().muted, letters::kCaption, Weight::Medium, letters::kCaptionLine);
}

char const* links_caption(LinkShow links) {
    return links == LinkShow::All       ? base::say("all")
           : links == LinkShow::Bundled ? base::say("bundled")
                                        : base::say("of selection");
}

// A press goes on from the first to the last and begins again; hiding them is the box beside it.
LinkShow next_shown(LinkShow links) {
    return links == LinkShow::OfSelection ? LinkShow::All
           : links == LinkShow::All       ? LinkShow::Bundled
                                          : LinkShow::OfSelection;
}

void draw_links_row(Painter& painter, Rect row) {
    State& state = *painter.state;
    bool const is_on = state.links != LinkShow::None;
    std::string const caption = is_on ? links_caption(state.links) : std::string();
    float const words = label_width(caption, letters::kCaption);
    Rect const body = {row.x, row.y, row.width - (is_on ? words + 16 : 0), row.height};
    if (checkbox_row(painter, "rail/links", base::say("Links"), body, is_on))
        state.links = is_on ? LinkShow::None : LinkShow::OfSelection;
    if (!is_on) return;
    ItemLook look;
    look.description = state.links == LinkShow::OfSelection ? base::say("Show all links")
                       : state.links == LinkShow::All       ? base::say("Show all links along one trunk")
                                                            : base::say("Show the links of the selected mark only");
    Rect const place = {row.right() - words - 8, row.y + 4, words + 16, row.height - 8};
    ItemState const button = item(painter, "rail/links_of", base::say("Links shown: {}", caption), place, look);
    Color const color = button.hovered || button.focused ? theme().accent : theme().muted;
    draw_label(painter, row.right() - words, row.y + row.height / 2 - 8, caption, color, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
    if (button.pressed) state.links = next_shown(state.links);
}

// Returns its lower edge.
float draw_show(Painter& painter, float x, float y, float width) {
    section(painter, x, y, base::say("Show"));
    y += 25;
    draw_links_row(painter, {x, y, width, check_height(painter)});
    y += check_height(painter);
    State& state = *painter.state;
    Rect const notes = {x, y, width, check_height(painter)};
    if (checkbox_row(painter, "rail/notes", base::say("Margin notes"), notes, state.show_margin_notes))
        state.show_margin_notes = !state.show_margin_notes;
    return y + check_height(painter);
}

void draw_scheme(Painter& painter, Scene const& scene, ArticleView& article, float x, float y, float width) {
    std::string const& name = scene.project->schema.name;
    float const height = 24 + label_wrapped_height(name, width);
    Rect const place = {x - 8, y - 8, width + 16, height + 16};
    ItemLook look;
    look.description = tooltip_of("scheme");
    ItemState const button = item(painter, "rail/scheme", base::say("Scheme: {}", name), place, look);
    fill_row(painter, place, look, button.hovered);
    section(painter, x, y, base::say("Scheme"));
    draw_icon(painter, x + width - 14, y + 1, icons::kChevronRight, button.hovered ? theme().ink : theme().muted, 14);
    draw_label_wrapped(painter, x, y + 24, width, name, theme().ink);
    if (button.pressed) run_command("scheme", scene, *painter.state, article, *painter.intents);
}

} // namespace

float rail_height(Scene const& scene, Painter const& painter, float width) {
    if (!scene.project) return 0;
    auto const types = static_cast<float>(offered_types(scene.project->schema).size());
    float const scheme = 24 + label_wrapped_height(scene.project->schema.name, width - 2 * kPadding);
    return 44 + types * row_height(painter) + 32 + 25 + 2 * check_height(painter) + 32 + scheme + 20;
}

void draw_rail(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    if (!scene.project) return;
    State& state = *painter.state;
    Rect saved;
    begin_scroll(painter, "rail", area, state.rail_scroll, rail_height(scene, painter, area.width), saved);
    float const x = area.x + kPadding;
    float const right = area.right() - kPadding;
    float y = area.y - state.rail_scroll;
    section(painter, x, y + 20, base::say("Mark as"));
    y += 44;
    for (model::SpanType const* type : offered_types(scene.project->schema)) {
        draw_type_row(painter, scene, article, *type, {x - 8, y, area.width - 2 * kPadding + 16, row_height(painter)});
        y += row_height(painter);
    }
    y += 16;
    hairline(painter, x, y, right, y);
    y = draw_show(painter, x, y + 16, right - x) + 16;
    hairline(painter, x, y, right, y);
    draw_scheme(painter, scene, article, x, y + 16, right - x);
    end_scroll(painter, saved);
}

void draw_narrow_rail(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    if (!scene.project) return;
    State& state = *painter.state;
    auto const types = offered_types(scene.project->schema);
    Rect saved;
    begin_scroll(painter, "rail", area, state.rail_scroll, 24 + 44 * static_cast<float>(types.size()), saved);
    float y = area.y + 12 - state.rail_scroll;
    for (model::SpanType const* offered : types) {
        model::SpanType const& type = *offered;
        Rect const row = {area.x + 6, y, area.width - 12, 44};
        ItemLook look = row_look(scene, state, type);
        look.description = type.label + ". " + type.description;
        ItemState const button = item(painter, "rail/mark/" + type.id, base::say("Mark as {}", type.label), row, look);
        fill_row(painter, row, look, button.hovered);
        bool const is_lit = state.sticky_type == type.id || is_key_lit(painter, type.key);
        key_cap(painter, row.x + 6, row.y + 13, type.key, is_lit);
        if (state.sticky_type == type.id)
            draw_icon(painter, row.right() - 13, row.y + 4, icons::kLock, theme().accent, 11);
        type_glyph(painter, row.x + 29, row.y + 11, type.id,
                   static_cast<int>(pattern_of(scene.project->schema, type.id)));
        if (button.pressed) press(painter, scene, article, type.id);
        y += 44;
    }
    end_scroll(painter, saved);
}

} // namespace ui
