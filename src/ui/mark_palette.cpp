#include "ui/mark_palette.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "platform/platform.h"
#include "ui/command_table.h"
#include "ui/commands.h"
#include "ui/interaction.h"
#include "ui/kept_back.h"
#include "ui/look.h"
#include "ui/lost_marks.h"
#include "ui/marking_on.h"
#include "ui/rows.h"
#include "unicode/segment.h"

namespace ui {

namespace {

constexpr float kPadding = space::kCard;
constexpr float kCellWidth = 74;
constexpr float kCellHeight = 60;
constexpr float kFootRow = 46; // hairline and row of 32, with their gaps
// From the lower edge of the letters' box to the card: 18 below the baseline.
constexpr float kDrop = 12;
constexpr float kHandleRoom = 20; // the selection's handle hangs below its last line
// Counting the words of more than this in every frame would be felt.
constexpr std::uint32_t kMostCounted = 4000;

float palette_width(Scene const& scene) {
    auto const cells = static_cast<float>(offered_types(scene.project->schema).size());
    // The foot needs as much as five cells.
    return std::max(5.0F, cells) * kCellWidth + 2 * kPadding;
}

std::string size_of_selection(unicode::Text const& text, std::vector<unicode::Range> const& fragments) {
    std::uint32_t length = 0;
    for (unicode::Range const& range : fragments) length += range.length();
    if (length > kMostCounted) return base::say_count(length, "1 character", "{} characters");
    std::size_t words = 0;
    for (unicode::Range const& range : fragments) {
        unicode::Position at = range.start;
        while (at < range.end) {
            unicode::Position const next = unicode::next_word(text, at);
            if (next <= at || unicode::previous_word(text, next) >= range.end) break;
            ++words;
            at = next;
        }
    }
    if (words == 0) return base::say_count(length, "1 character", "{} characters");
    return base::say_count(words, "1 word", "{} words");
}

// The end of the selection in view, or nothing to hang the palette from.
bool is_in_view(Rect end, Rect area) {
    return end.height > 0 && end.bottom() > area.y && end.y < area.bottom();
}

Rect place_of(Rect end, Rect area, float width, float height) {
    Rect place = {0, end.bottom() + kDrop, width, height};
    // Its end near the caret: 43 px to the right of it, as drawn in the mock-up.
    place.x = std::clamp(std::round(end.x + 43 - width), area.x + 8, std::max(area.x + 8, area.right() - width - 8));
    if (place.bottom() > area.bottom() - 8) place.y = end.y - kDrop - height;
    place.y = std::round(std::max(place.y, area.y + 8));
    return place;
}

void draw_pointer(Painter& painter, Rect place, float x, bool is_above) {
    float const tip = std::clamp(std::round(x), place.x + 16, place.right() - 16);
    float const edge = is_above ? place.bottom() - 1 : place.y + 1;
    float const point = is_above ? edge + 8 : edge - 8;
    ImVec2 const left(tip - 8, edge);
    ImVec2 const top(tip, point);
    ImVec2 const right(tip + 8, edge);
    painter.list->AddTriangleFilled(left, top, right, theme().popover);
    painter.list->AddLine(left, top, theme().edge);
    painter.list->AddLine(top, right, theme().edge);
}

void draw_cell_words(Painter& painter, model::SpanType const& type, Rect cell, bool is_chosen, float size) {
    Weight const weight = is_chosen ? Weight::Semibold : Weight::Medium;
    // Where a finger marks in a narrow row there is no key to press.
    std::string const key = cell.width < 66 ? std::string() : type.key;
    float const key_width = key.empty() ? 0 : label_width(key, size, Weight::Regular) + 6;
    float const words = std::min(label_width(type.label, size, weight), cell.width - key_width - 4);
    float x = std::round(cell.x + (cell.width - key_width - words) / 2);
    float const y = cell.y + cell.height - 25;
    Color const color = is_chosen ? theme().accent : theme().ink2;
    draw_label(painter, x, y, key, is_chosen ? theme().accent : theme().muted, size,
               is_chosen ? weight : Weight::Regular, letters::kCaptionLine);
    draw_label_short(painter, x + key_width, y, words + 1, type.label, color, size, weight, letters::kCaptionLine);
}

bool draw_cell(Painter& painter, Scene const& scene, model::SpanType const& type, Rect cell) {
    State const& state = *painter.state;
    ItemLook look;
    look.role = Role::MenuItem;
    bool const is_sticky = state.sticky_type == type.id;
    look.is_checked = state.sticky_type.empty() ? state.last_type == type.id : is_sticky;
    look.description = type.description;
    ItemState const button = item(painter, "palette/mark/" + type.id, base::say("Mark as {}", type.label), cell, look);
    bool const is_lit = is_key_lit(painter, type.key);
    fill_row(painter, cell, look, button.hovered || is_lit);
    int const pattern = static_cast<int>(pattern_of(scene.project->schema, type.id));
    type_glyph(painter, std::round(cell.x + cell.width / 2 - 13), cell.y + cell.height - 52, type.id, pattern);
    draw_cell_words(painter, type, cell, look.is_checked, cell.width < 60 ? letters::kNote : letters::kCaption);
    if (is_sticky) draw_icon(painter, cell.right() - 17, cell.y + 5, icons::kLock, theme().accent, 12);
    return button.pressed;
}

// Instead of the types, where nothing can be marked.
void draw_reason(Painter& painter, Scene const& scene, Rect cells) {
    float const width = cells.width - 24;
    float const height = label_wrapped_height(scene.read_only, width);
    draw_told(painter, "palette/reason", cells.x + 12, cells.y + std::floor((cells.height - height) / 2), width,
              scene.read_only, theme().muted);
}

// In the row of a phone, while it marks on: another type, or the same one to stop.
void press_cell(CommandRun const& run, std::string const& type) {
    State& state = run.state;
    if (state.selection.is_empty()) return toggle_sticky(state, type);
    press_type(state, type, platform::now_ms());
    mark_as(run, type);
}

void draw_cells(Painter& painter, Scene const& scene, ArticleView& article, Rect cells) {
    auto const types = offered_types(scene.project->schema);
    if (types.empty()) return;
    if (scene.is_read_only) return draw_reason(painter, scene, cells);
    float const width = cells.width / static_cast<float>(types.size());
    float x = cells.x;
    model::SpanType const* pressed = nullptr;
    for (model::SpanType const* type : types) {
        if (draw_cell(painter, scene, *type,
                      {std::round(x), cells.y, std::round(x + width) - std::round(x), cells.height}))
            pressed = type;
        x += width;
    }
    if (pressed) press_cell({scene, *painter.state, article, *painter.intents}, pressed->id);
}

void draw_foot(Painter& painter, Scene const& scene, Rect place) {
    float const y = place.bottom() - kFootRow;
    hairline(painter, place.x + 12, y, place.right() - 12, y);
    float const line = y + 14;
    // A mark without a place waits for these words: that is what is at hand then.
    bool const is_placing = can_place(scene, *painter.state);
    char const* const label = is_placing ? base::say("Place here") : base::say("Copy");
    char const* const keys = is_placing                  ? base::say("Enter")
                             : platform::window().is_mac ? "\u2318 C"
                                                         : base::say("Ctrl C");
    Rect const button = {place.x + 8, y + 7, label_width(label) + 14, 32};
    ItemState const first = item(painter, is_placing ? "palette/place" : "palette/copy", label, button, {});
    if (first.hovered) fill_row(painter, button, theme().hover);
    draw_label(painter, button.x + 7, line, label, is_placing ? theme().accent : theme().ink2);
    draw_label(painter, button.right() + 2, line + 1, keys, theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    if (first.pressed && is_placing)
        place_here(scene, *painter.state, *painter.intents);
    else if (first.pressed)
        painter.intents->push_back(CopySelection{});
    std::string const words = std::string(" ") + base::say("shrink or grow");
    std::string const size =
        size_of_selection(scene.project->article.text, painter.state->selection.fragments()) + " \xC2\xB7 ";
    std::string const reshaping = shortcut_label("shrink") + " " + shortcut_label("grow");
    float x = place.right() - 15 - label_width(size, letters::kCaption) -
              label_width(reshaping, letters::kCaption, Weight::Semibold) - label_width(words, letters::kCaption);
    x += draw_label(painter, x, line + 1, size, theme().muted, letters::kCaption, Weight::Regular,
                    letters::kCaptionLine);
    x += draw_label(painter, x, line + 1, reshaping, theme().ink2, letters::kCaption, Weight::Semibold,
                    letters::kCaptionLine);
    draw_label(painter, x, line + 1, words, theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
}

} // namespace

bool shows_mark_palette(Scene const& scene, State const& state) {
    bool const is_waiting = scene.project && !state.selection.is_empty() && !state.mark_palette_dismissed;
    bool const is_dragging = interaction().held == kArticleItem;
    return is_waiting && !is_dragging && state.sheet == Sheet::None && state.linking_from.empty();
}

void draw_mark_palette(Painter& below, Scene const& scene, ArticleView& article, Rect area) {
    Rect end = article.selection_end_box();
    if (below.is_touch) end.height += kHandleRoom;
    if (!shows_mark_palette(scene, *below.state) || !is_in_view(end, area)) {
        fade(below, "palette", false);
        return;
    }
    Rect const place = place_of(end, area, palette_width(scene), kPadding + kCellHeight + kPadding + kFootRow);
    // Four pixels up and in: nothing below is covered before it is there.
    float const arrived = fade(below, "palette", true);
    if (arrived <= 0) return;
    Painter painter = begin_layer(below, "palette", place, LayerKind::Popover);
    Rect drawn = place;
    drawn.y += std::round(4 * (1 - arrived));
    card(painter, drawn);
    draw_pointer(painter, drawn, end.x, place.y < end.y);
    register_container(painter, "palette", base::say("Mark the selection"), Role::Menu, place);
    draw_cells(painter, scene, article,
               {drawn.x + kPadding, drawn.y + kPadding, drawn.width - 2 * kPadding, kCellHeight});
    draw_foot(painter, scene, drawn);
    end_layer(painter);
}

void draw_mark_row(Painter& below, Scene const& scene, ArticleView& article, Rect row) {
    Painter painter = begin_layer(below, "palette", row, LayerKind::Popover);
    painter.list->AddRectFilled(ImVec2(row.x, row.y), ImVec2(row.right(), row.bottom()), theme().popover);
    hairline(painter, row.x, row.y, row.right(), row.y);
    register_container(painter, "palette", base::say("Mark the selection"), Role::Menu, row);
    draw_cells(painter, scene, article, {row.x + 4, row.y + 4, row.width - 8, row.height - 8});
    end_layer(painter);
}

} // namespace ui
