#include "ui/mark_all_sheet.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/kept_back.h"
#include "ui/look.h"
#include "ui/place_line.h"
#include "ui/places_list.h"
#include "ui/rows.h"
#include "ui/sheet_frame.h"
#include "ui/shortcuts.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kWidth = 680;
constexpr float kHeight = 640;
constexpr float kRow = 36;
constexpr float kBox = 16;
constexpr char const* kMarkButton = "mark_all/mark";

float padding_of(Painter const& painter) {
    return painter.is_touch ? space::kWide : space::kSheet;
}

float row_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : kRow;
}

std::string places(std::size_t count) {
    return base::say_count(count, "1 place", "{} places");
}

// “Kosovo”, with these capitals, as a whole word
std::string what_is_sought(FindQuery const& query) {
    std::string words =
        query.is_pattern ? base::say("The pattern \u201C{}\u201D", query.words) : "\u201C" + query.words + "\u201D";
    if (query.match_case) words += std::string(", ") + base::say("with these capitals");
    if (query.match_accents && !query.match_case) words += std::string(", ") + base::say("with these accents");
    if (query.whole_words) words += std::string(", ") + base::say("as a whole word");
    return words;
}

std::string summary(PlacesList const& list) {
    std::size_t const count = list.hits().size();
    if (count == 0) return base::say("Found nowhere");
    std::string words = places(count);
    if (list.marked_count() > 0) words += " \u00B7 " + base::say("{} marked already", list.marked_count());
    return words;
}

std::string why_not(Scene const& scene, std::size_t chosen) {
    if (scene.is_read_only) return scene.read_only;
    if (chosen == 0) return base::say("Choose at least one place that is not marked yet.");
    if (chosen > kMostPlaces)
        return base::say("At most {} places can be marked at once. Look for longer words.", kMostPlaces);
    return {};
}

void mark(Scene const& scene, State& state, Intents& intents) {
    PlacesList const* const list = places_list(state, scene);
    std::vector<unicode::Range> chosen = chosen_places(state.mark_all, *list);
    if (!why_not(scene, chosen.size()).empty()) return;
    intents.push_back(MarkPlaces{std::move(chosen), state.mark_all.type});
    state.last_type = state.mark_all.type;
    state.selection.anchor = state.selection.focus;
    state.selection.earlier.clear();
    state.sheet = Sheet::None;
}

// Types in lines of three (two on a phone), each with its key.
struct TypeGrid {
    std::size_t columns = 3;
    float cell_width = 0;
    float cell_height = 0;
    float height = 0;
};

TypeGrid type_grid(Painter const& painter, Scene const& scene, float inner) {
    TypeGrid grid;
    grid.columns = painter.is_touch ? 2 : 3;
    grid.cell_width = std::floor(inner / static_cast<float>(grid.columns));
    grid.cell_height = row_height(painter);
    std::size_t const count = offered_types(scene.project->schema).size();
    std::size_t const rows = (count + grid.columns - 1) / grid.columns;
    grid.height = grid.cell_height * static_cast<float>(rows);
    return grid;
}

void draw_type(Painter& painter, Scene const& scene, model::SpanType const& type, Rect cell) {
    State& state = *painter.state;
    ItemLook look;
    look.role = Role::Chip;
    look.is_checked = state.mark_all.type == type.id;
    look.description = type.description;
    ItemState const button = item(painter, "mark_all/type/" + type.id, base::say("Mark as {}", type.label), cell, look);
    fill_row(painter, cell, look, button.hovered);
    float const middle = cell.y + cell.height / 2;
    float x = cell.x + 8;
    if (!type.key.empty() && !painter.is_touch) {
        key_cap(painter, x, middle - 9, type.key, look.is_checked);
        x += key_cap_width(type.key) + 10;
    }
    type_glyph(painter, x, middle - 11, type.id, static_cast<int>(pattern_of(scene.project->schema, type.id)));
    draw_label_short(painter, x + 36, middle - 9, cell.right() - x - 44, type.label,
                     look.is_checked ? theme().accent : theme().ink, letters::kText,
                     look.is_checked ? Weight::Semibold : Weight::Regular);
    if (button.pressed) state.mark_all.type = type.id;
}

void draw_types(Painter& painter, Scene const& scene, TypeGrid const& grid, float x, float y) {
    std::size_t place = 0;
    for (model::SpanType const* type : offered_types(scene.project->schema)) {
        std::size_t const row = place / grid.columns;
        Rect const cell{x + grid.cell_width * static_cast<float>(place % grid.columns),
                        y + grid.cell_height * static_cast<float>(row), grid.cell_width - 4, grid.cell_height};
        draw_type(painter, scene, *type, cell);
        ++place;
    }
}

enum class BoxLook : std::uint8_t { Off, Some, On, Disabled };

void draw_box(Painter& painter, float x, float middle, BoxLook look) {
    ImVec2 const from(x, std::floor(middle - kBox / 2));
    ImVec2 const to(from.x + kBox, from.y + kBox);
    if (look == BoxLook::Disabled) {
        painter.list->AddRectFilled(from, to, theme().pressed, 4);
        return;
    }
    painter.list->AddRectFilled(from, to, look == BoxLook::Off ? theme().popover : theme().accent, 4);
    if (look == BoxLook::Off)
        painter.list->AddRect(from, to, theme().hint, 4);
    else
        draw_icon(painter, from.x + 2, from.y + 2, look == BoxLook::On ? icons::kCheck : icons::kMinus,
                  theme().on_accent, 12);
}

void draw_place(Painter& painter, Scene const& scene, PlacesList const& list, std::size_t place, Rect row) {
    State& state = *painter.state;
    bool const is_marked = list.is_marked(place);
    bool const is_on = !is_marked && is_chosen(state.mark_all, list, place);
    unicode::Range const range = list.hits()[place].range;
    PlaceLine const line = place_line(scene.project->article.text, range);
    ItemLook look;
    look.role = Role::Checkbox;
    look.is_checked = is_on;
    look.is_enabled = !is_marked;
    ItemState const button =
        item(painter, "mark_all/at/" + std::to_string(range.start.value()),
             line.before + line.words + line.after + (is_marked ? std::string(", ") + base::say("marked already") : ""),
             row, look);
    if (button.hovered || button.focused) fill_row(painter, row, theme().hover);
    float const middle = row.y + row.height / 2;
    draw_box(painter, row.x + 8, middle, is_marked ? BoxLook::Disabled : is_on ? BoxLook::On : BoxLook::Off);
    char const* const caption = is_marked ? base::say("marked") : "";
    float const tail = is_marked ? label_width(caption, letters::kCaption) + 16 : 8;
    draw_label(painter, row.right() - tail + 8, middle - 8, caption, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    float const left = row.x + 8 + kBox + 14;
    // Every line turns on the same place, whether or not a caption stands at its end.
    draw_place_line(painter, line, {left, row.y, row.right() - tail - 8 - left, row.height}, row.x + row.width * 0.42F,
                    scene.project->article.language, is_on ? PlaceLook::Chosen : PlaceLook::LeftOut);
    if (button.pressed) choose_place(state.mark_all, list, place, !is_on);
}

void draw_places(Painter& painter, Scene const& scene, PlacesList const& list, Rect area) {
    State& state = *painter.state;
    float const row = row_height(painter);
    float& scroll = state.mark_all.scroll;
    Rect saved;
    begin_scroll(painter, "mark_all/places", area, scroll, row * static_cast<float>(list.hits().size()) + 8, saved);
    // One more row at each end, so that the keyboard goes on where the eye cannot.
    auto const first = static_cast<std::size_t>(std::max(0.0F, std::floor(scroll / row) - 1));
    auto const last = static_cast<std::size_t>(std::ceil((scroll + area.height) / row) + 1);
    for (std::size_t i = first; i < std::min(last, list.hits().size()); ++i)
        draw_place(painter, scene, list, i,
                   {area.x, std::round(area.y + 4 - scroll + row * static_cast<float>(i)), area.width, row});
    end_scroll(painter, saved);
}

// All of them, or none.
void draw_each(Painter& painter, PlacesList const& list, std::size_t chosen, Rect row) {
    State& state = *painter.state;
    std::size_t const free = list.hits().size() - list.marked_count();
    ItemLook look;
    look.role = Role::Checkbox;
    look.is_checked = free > 0 && chosen == free;
    look.is_enabled = free > 0;
    ItemState const button = item(painter, "mark_all/each", base::say("All places"), row, look);
    if (button.hovered || button.focused) fill_row(painter, row, theme().hover);
    float const middle = row.y + row.height / 2;
    draw_box(painter, row.x + 8, middle,
             free == 0         ? BoxLook::Disabled
             : chosen == 0     ? BoxLook::Off
             : look.is_checked ? BoxLook::On
                               : BoxLook::Some);
    std::string const words = summary(list);
    draw_label(painter, row.x + 8 + kBox + 14, middle - 9, words, theme().ink2, letters::kText, Weight::Medium);
    std::string const count = chosen == free ? "" : base::say("{} chosen", chosen);
    draw_label(painter, row.right() - 8 - label_width(count, letters::kCaption), middle - 8, count, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    if (button.pressed) choose_all_places(state.mark_all, list, !look.is_checked);
}

void draw_foot(Painter& painter, SheetFrame& frame, Scene const& scene, std::size_t chosen, float y) {
    float const padding = padding_of(painter);
    float const height = painter.is_touch ? measure::kFingertip : measure::kButtonHeight;
    std::string const label = chosen == 0 ? base::say("Mark") : base::say("Mark {}", places(chosen));
    ItemLook look;
    look.description = why_not(scene, chosen);
    look.is_enabled = look.description.empty();
    float const width = std::max(120.0F, std::ceil(label_width(label, letters::kText, Weight::Medium)) + 32);
    Rect const button{frame.body.right() - padding - width, y, width, height};
    if (primary_button(painter, kMarkButton, label, button, look)) mark(scene, *painter.state, *painter.intents);
    float const cancel = text_button_width(base::say("Cancel"), false);
    if (text_button(painter, "mark_all/cancel", base::say("Cancel"), nullptr,
                    {button.x - 8 - cancel, y, cancel, height}))
        frame.is_closed = true;
    register_container(painter, "mark_all/count", label, Role::Status, button);
    if (painter.is_touch) return;
    std::string const hint =
        look.is_enabled || chosen == 0 ? base::say("Space leaves a place out or takes it in") : look.description;
    draw_label_short(painter, frame.body.x + padding, y + 8, button.x - 16 - cancel - frame.body.x - padding, hint,
                     look.is_enabled || chosen == 0 ? theme().muted : theme().warn, letters::kCaption, Weight::Regular,
                     letters::kCaptionLine);
}

// The keyboard begins at the first place that can be chosen.
void enter_places(State& state, PlacesList const& list, bool is_touch) {
    if (state.focus.rfind("mark_all/", 0) == 0 || list.hits().empty()) return;
    for (std::size_t place = 0; place < list.hits().size(); ++place) {
        if (list.is_marked(place)) continue;
        state.focus = "mark_all/at/" + std::to_string(list.hits()[place].range.start.value());
        state.focus_visible = !is_touch;
        return;
    }
    state.focus = "mark_all/cancel";
}

} // namespace

void open_mark_all(Scene const& scene, State& state, FindQuery const& query, std::string type) {
    if (!scene.project || scene.project->schema.span_types.empty()) return;
    if (!scene.project->schema.find_type(type)) type = scene.project->schema.span_types[0].id;
    state.mark_all = {};
    state.mark_all.query = query;
    state.mark_all.type = std::move(type);
    state.sheet = Sheet::MarkAll;
    state.focus.clear();
    if (!state.entered_field.empty()) leave_field(state);
}

void open_mark_all_of_find(Scene const& scene, State& state) {
    std::shared_ptr<Finder> const finder = state.find.finder;
    open_mark_all(scene, state, state.find.query, state.last_type);
    state.mark_all.finder = finder;
}

void draw_mark_all_sheet(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::MarkAll) return;
    if (!scene.project) {
        state.sheet = Sheet::None;
        return;
    }
    PlacesList const& list = *places_list(state, scene);
    float const row = row_height(below);
    float const padding = padding_of(below);
    TypeGrid const measured = type_grid(below, scene, std::min(kWidth, area.width) - 2 * padding + 12);
    float const fixed = 56 + 28 + measured.height + 16 + row + 20 + 32 + 24;
    float const wanted = fixed + row * static_cast<float>(std::max<std::size_t>(3, list.hits().size())) + 12;
    SheetFrame frame =
        begin_sheet(below, "mark_all", base::say("Mark all places"), area, kWidth, std::min(kHeight, wanted));
    Painter& painter = frame.painter;
    Rect const body = frame.body;
    float const x = body.x + padding;
    float const inner = body.width - 2 * padding;
    enter_places(state, list, painter.is_touch);
    draw_name_line(painter, x, body.y - 8, inner, what_is_sought(state.mark_all.query), theme().muted);
    float y = body.y + 20;
    TypeGrid const grid = type_grid(painter, scene, inner + 12);
    draw_types(painter, scene, grid, x - 8, y);
    y += grid.height + 8;
    hairline(painter, x, y, x + inner, y);
    std::size_t const chosen = chosen_places(state.mark_all, list).size();
    draw_each(painter, list, chosen, {x - 8, y + 4, inner + 16, row});
    y += row + 8;
    float const foot = body.bottom() - (painter.is_touch ? measure::kFingertip : measure::kButtonHeight) - 20;
    draw_places(painter, scene, list, {x - 8, y, inner + 16, std::max(0.0F, foot - 12 - y)});
    hairline(painter, body.x, foot - 12, body.right(), foot - 12);
    draw_foot(painter, frame, scene, chosen, foot);
    bool const is_closed = frame.is_closed;
    frame.is_closed = is_closed || state.sheet != Sheet::MarkAll;
    end_sheet(frame);
}

bool mark_all_claims_key(platform::KeyEvent const& event, Scene const& scene, State const& state) {
    if (scene.project && type_of_key(event, scene.project->schema)) return true;
    bool const is_enter = event.key == platform::Key::Enter && !event.modifiers.alt && !event.modifiers.shift;
    // On a button it presses that button.
    bool const is_on_place =
        state.focus.empty() || state.focus.rfind("mark_all/at/", 0) == 0 || state.focus == "mark_all/each";
    return is_enter && (is_on_place || event.modifiers.control);
}

void mark_all_key(platform::KeyEvent const& event, Scene const& scene, State& state, Intents& intents) {
    if (model::SpanType const* const type = type_of_key(event, scene.project->schema))
        state.mark_all.type = type->id;
    else
        mark(scene, state, intents);
}

} // namespace ui
