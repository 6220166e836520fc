#include "ui/mark_chooser.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "base/words.h"
#include "ui/article_marks.h"
#include "ui/choosing.h"
#include "ui/interaction.h"
#include "ui/look.h"
#include "ui/relation_chooser.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kWidth = 304;
constexpr float kPadding = space::kCard;
constexpr float kHead = 24;
constexpr std::string_view kRow = "marks_here/";

float row_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : measure::kRowHeight;
}

std::string row_id(base::Identifier const& mark) {
    return std::string(kRow) + mark;
}

std::string type_label(Scene const& scene, model::Span const& span) {
    model::SpanType const* const type = scene.project->schema.find_type(span.type);
    return type ? type->label : span.type;
}

// Below and right of the pointer, so that the words stay in sight.
Rect place_of(State const& state, Rect window, float height) {
    Rect place{state.choosing_mark.x + 12, state.choosing_mark.y + 16, std::min(kWidth, window.width - 16), height};
    if (place.bottom() > window.bottom() - 8) place.y = state.choosing_mark.y - 24 - height;
    place.x = std::round(std::clamp(place.x, window.x + 8, std::max(window.x + 8, window.right() - place.width - 8)));
    place.y = std::round(std::clamp(place.y, window.y + 8, std::max(window.y + 8, window.bottom() - height - 8)));
    return place;
}

void take(Painter& painter, Scene const& scene, base::Identifier const& mark) {
    State& state = *painter.state;
    base::Identifier const from = state.linking_from;
    close_mark_chooser(state);
    if (from.empty()) {
        choose_nothing(state);
        state.selected = mark;
    } else {
        link_to(scene, state, *painter.intents, mark);
        state.selected = from;
    }
    wish_frame(0);
}

// Its pattern, its type, its words; true when it is taken.
bool draw_row(Painter& painter, Scene const& scene, model::Span const& span, Rect row, bool has_moved) {
    State& state = *painter.state;
    std::string const type = type_label(scene, span);
    std::string const words = quoted_words(*scene.project, span);
    ItemLook look;
    look.role = Role::MenuItem;
    look.is_checked = state.selected == span.id;
    ItemState const now = item(painter, row_id(span.id), type + ": " + words, row, look);
    if (now.hovered && has_moved && state.focus != row_id(span.id)) {
        state.focus = row_id(span.id);
        state.focus_visible = false;
        wish_frame(0);
    }
    fill_row(painter, row, look, state.focus == row_id(span.id));
    float const middle = row.y + row.height / 2;
    type_glyph(painter, row.x + 6, middle - 11, span.type,
               static_cast<int>(pattern_of(scene.project->schema, span.type)));
    float const named =
        draw_label_short(painter, row.x + 40, middle - 9, 72, type, theme().ink2, letters::kCaption, Weight::Medium);
    float const x = row.x + 40 + std::max(named, 44.0F) + 10;
    draw_article_line(painter, x, middle + 5, row.right() - 10 - x, words, theme().ink, letters::kRowQuote,
                      scene.project->article.language);
    return now.pressed;
}

// Where the list begins: the mark in question is in sight.
float first_scroll(State const& state, std::vector<model::Span const*> const& marks, float row, float room) {
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i]->id == mark_in_question(state)) return std::max(0.0F, row * static_cast<float>(i + 1) - room);
    return 0;
}

// The one that is taken, or "". A low page does not show all of them at once: what lies under the pointer is in
// question when it moves or the list does.
base::Identifier draw_rows(Painter& painter, Scene const& scene, std::vector<model::Span const*> const& marks,
                           Rect area) {
    State& state = *painter.state;
    float const height = row_height(painter);
    float& scroll = state.choosing_mark.scroll;
    if (state.choosing_mark.opened_frame == ImGui::GetFrameCount())
        scroll = first_scroll(state, marks, height, area.height);
    float const before = scroll;
    base::Identifier taken;
    Rect saved;
    begin_scroll(painter, "marks_here/rows", area, scroll, height * static_cast<float>(marks.size()), saved);
    ImVec2 const moved = ImGui::GetIO().MouseDelta;
    bool const has_moved = moved.x != 0 || moved.y != 0 || scroll != before;
    float y = area.y - scroll;
    for (model::Span const* const span : marks) {
        if (draw_row(painter, scene, *span, {area.x, y, area.width, height}, has_moved)) taken = span->id;
        y += height;
    }
    end_scroll(painter, saved);
    return taken;
}

} // namespace

void open_mark_chooser(State& state, std::vector<base::Identifier> marks, float x, float y) {
    bool const has_selected = std::find(marks.begin(), marks.end(), state.selected) != marks.end();
    state.focus = row_id(has_selected ? state.selected : marks.front());
    state.choosing_mark = {std::move(marks), x, y, 0, ImGui::GetFrameCount()};
}

void close_mark_chooser(State& state) {
    state.choosing_mark = {};
    if (state.focus.rfind(kRow, 0) == 0) state.focus.clear();
}

base::Identifier mark_in_question(State const& state) {
    if (!state.choosing_mark.is_open() || state.focus.rfind(kRow, 0) != 0) return {};
    return state.focus.substr(kRow.size());
}

namespace {

std::vector<base::Identifier> marks_here(Scene const& scene, State const& state) {
    std::vector<base::Identifier> marks;
    if (!scene.project || !scene.index || !state.has_caret) return marks;
    for (model::SpanIndex const place : scene.index->at(state.selection.focus.position))
        if (!is_hidden(state.hidden_types, scene.project->spans[place].type))
            marks.push_back(scene.project->spans[place].id);
    return marks;
}

} // namespace

bool can_choose_here(Scene const& scene, State const& state) {
    return state.selection.is_empty() && marks_here(scene, state).size() > 1;
}

void choose_here(Scene const& scene, State& state, ArticleView& article) {
    Rect const caret = article.selection_end_box();
    open_mark_chooser(state, marks_here(scene, state), caret.x, caret.bottom());
    state.focus_visible = true;
}

void draw_mark_chooser(Painter& below, Scene const& scene, Rect area) {
    State& state = *below.state;
    std::vector<model::Span const*> marks;
    for (base::Identifier const& id : state.choosing_mark.marks)
        if (model::Span const* const span = span_of(scene, id)) marks.push_back(span);
    bool const is_elsewhere = !state.focus.empty() && mark_in_question(state).empty();
    if (marks.empty() || is_elsewhere) return close_mark_chooser(state);
    float const whole = row_height(below) * static_cast<float>(marks.size());
    float const room = std::max(row_height(below), area.height - 16 - kHead - 2 * kPadding);
    Rect const place = place_of(state, area, 2 * kPadding + kHead + std::min(whole, room));
    Painter painter = begin_layer(below, "marks_here", place, LayerKind::Popover);
    card(painter, place);
    std::string const title = base::say("{} marks here", marks.size());
    register_container(painter, "marks_here", title, Role::Menu, place);
    draw_label(painter, place.x + kPadding + 10, place.y + kPadding + 4, title, theme().muted, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
    Rect const rows{place.x + kPadding, place.y + kPadding + kHead, place.width - 2 * kPadding, std::min(whole, room)};
    base::Identifier const taken = draw_rows(painter, scene, marks, rows);
    // The press that opened it may be of this very frame.
    bool const is_new = state.choosing_mark.opened_frame == ImGui::GetFrameCount();
    bool const is_left = !is_new && pressed_outside(painter, place);
    end_layer(painter);
    if (!taken.empty())
        take(below, scene, taken);
    else if (is_left)
        close_mark_chooser(state);
}

} // namespace ui
