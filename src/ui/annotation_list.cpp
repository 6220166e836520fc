#include "ui/annotation_list.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/kept_back.h"
#include "ui/list_caption.h"
#include "ui/list_filter_menu.h"
#include "ui/list_order.h"
#include "ui/look.h"
#include "ui/lost_marks.h"
#include "ui/relation_chooser.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kRow = 48;
constexpr float kNumberRight = 34;
constexpr float kQuoteLeft = 42;
constexpr float kGlyph = 30;
constexpr char const* kWordsField = "list/words";

float margin(Painter const& painter) {
    return painter.is_touch ? space::kWide : space::kPanel;
}

void open_search(State& state, bool is_open) {
    state.list_search_open = is_open;
    if (!is_open) state.filter.text.clear();
}

float draw_head(Painter& painter, Scene const& scene, Rect area) {
    State& state = *painter.state;
    float size = painter.is_touch ? measure::kFingertip : 28.0F;
    float middle = area.y + 25;
    float x = area.right() - (painter.is_touch ? 8.0F : 11.0F) - 2 * size;
    float const picks = painter.is_touch ? size : 0;
    Rect title{area.x + margin(painter), middle - 10, x - picks - area.x - margin(painter) - 8, 20};
    std::string const& words = list_order(state, scene).title();
    draw_label_short(painter, title.x, title.y, title.width, words, theme().ink, letters::kHead, Weight::Semibold,
                     letters::kHeadLine);
    register_container(painter, "list/title", words, Role::Status, title);
    ItemLook look;
    look.is_checked = state.list_picks;
    look.description = base::say("Choose several marks");
    Rect const several{x - size, middle - size / 2, size, size};
    if (painter.is_touch &&
        icon_button(painter, "list/several", base::say("Choose several"), icons::kCheck, several, look))
        state.list_picks = !state.list_picks;
    look.is_checked = state.list_filter_open;
    look.description = base::say("Choose which marks are listed");
    Rect filter{x, middle - size / 2, size, size};
    if (icon_button(painter, "list/filter", base::say("Filter"), icons::kListFilter, filter, look))
        state.list_filter_open = true;
    look.is_checked = state.list_search_open;
    look.description = base::say("Search the marks and their notes");
    Rect search{x + size, middle - size / 2, size, size};
    if (icon_button(painter, "list/search", base::say("Search the marks"), icons::kSearch, search, look)) {
        open_search(state, !state.list_search_open);
    }
    if (state.list_filter_open) draw_list_filter_menu(painter, scene, filter);
    return 45;
}

float draw_search(Painter& painter, Scene const& scene, Rect area, float y) {
    State& state = *painter.state;
    if (!state.list_search_open) return 0;
    prepare_list_search(state, scene);
    FieldLook look;
    look.placeholder = base::say("Words in a mark or its note");
    look.label = base::say("Search the marks");
    look.icon = icons::kSearch;
    look.takes_focus = true;
    float height = painter.is_touch ? measure::kFingertip : 32.0F;
    Rect box{area.x + margin(painter), y, area.width - 2 * margin(painter), height};
    FieldResult field = text_field(painter, kWordsField, state.filter.text, box, look);
    auto draft = state.drafts.find(kWordsField);
    if (draft != state.drafts.end())
        state.filter.text = draft->second;
    else if (field.changed)
        state.filter.text = field.text;
    if (field.cancelled) open_search(state, false);
    // Enter goes to the first that was found; Escape there leads back to all of them.
    if (field.submitted) choose_first_found(scene, state);
    return height + 8;
}

float draw_chips(Painter& painter, Scene const& scene, Rect area, float y) {
    State& state = *painter.state;
    float height = painter.is_touch ? 36.0F : measure::kChipHeight;
    float left = area.x + margin(painter) - 5;
    float x = left;
    float top = y;
    ListFilter wanted = state.filter;
    for (auto const& shown : list_order(state, scene).chips()) {
        float width = chip_width(shown.label, painter.is_touch ? letters::kHead : letters::kText);
        if (x > left && x + width > area.right() - margin(painter) + 5) {
            x = left;
            y += height + 4;
        }
        ItemLook look;
        look.is_checked = shown.filter == state.filter;
        if (chip(painter, "list/" + shown.id, shown.label, {x, y, width, height}, look)) wanted = shown.filter;
        x += width + 6;
    }
    if (!(wanted == state.filter)) {
        state.filter = wanted;
        state.list_scroll = 0;
    }
    return y - top + height + 6;
}

// Triangle, what is missing, and what to do about it at the right.
void draw_advice_line(Painter& painter, Scene const& scene, model::Span const& span, model::Check const& check,
                      Rect line, Rect action) {
    bool is_warning = check.severity == model::Severity::Warn;
    Color color = is_warning ? theme().warn : theme().muted;
    draw_icon(painter, line.x, line.y + 1.5F, is_warning ? icons::kTriangleAlert : icons::kInfo, color, 13);
    draw_label_short(painter, line.x + 19, line.y, action.x - line.x - 20, advice_words(check), color,
                     letters::kCaption, Weight::Medium, letters::kCaptionLine);
    if (action.width <= 0) return;
    ItemState pressed = item(painter, "list/advice/" + span.id, base::say("Link one"), action);
    float width = label_width(base::say("Link one"), letters::kCaption, Weight::Medium);
    draw_label(painter, line.right() - width, line.y, base::say("Link one"),
               pressed.hovered ? theme().ink : theme().accent, letters::kCaption, Weight::Medium,
               letters::kCaptionLine);
    if (pressed.pressed) start_linking(scene, *painter.state, span.id);
}

void draw_caption(Painter& painter, Scene const& scene, model::SpanIndex span, Rect line) {
    constexpr float kLeastPart = 28; // a few letters and an ellipsis
    constexpr float kTowardsInk = 0.15F;
    float x = line.x;
    for (auto const& part : caption_of(scene, span)) {
        if (x > line.right() - kLeastPart) return;
        if (x > line.x)
            x += draw_label(painter, x, line.y, " \u00B7 ", theme().muted, letters::kCaption, Weight::Regular,
                            letters::kCaptionLine);
        // Towards the ink: a chosen row is darker than the panel.
        Color color = part.is_flag ? mix(type_colors("Flag").line, theme().ink, kTowardsInk) : theme().muted;
        x += draw_name_line(painter, x, line.y, line.right() - x, part.text, color, letters::kCaption, Weight::Regular,
                            letters::kCaptionLine);
    }
}

std::string accessible_label(Scene const& scene, ListEntry const& entry, std::string const& quote) {
    std::string label = base::number_words(entry.number) + " " + quote;
    std::string rest =
        entry.finding != nullptr ? advice_words(*entry.finding->check) : joined(caption_of(scene, entry.span));
    return rest.empty() ? label : label + ", " + rest;
}

bool is_chosen(State const& state, base::Identifier const& span) {
    if (state.selected == span) return true;
    return state.selected.empty() && std::find(state.group.begin(), state.group.end(), span) != state.group.end();
}

// Why the mark is in the list, or what is known of it; `action` is what can be pressed there, if anything.
void draw_second_line(Painter& painter, Scene const& scene, ListEntry const& entry, Rect line, Rect action) {
    model::Span const& span = scene.project->spans[entry.span];
    if (painter.state->filter.place == "moved" && span.moved)
        draw_label_short(painter, line.x, line.y, line.width, moved_words(*span.moved), theme().muted,
                         letters::kCaption, Weight::Regular, letters::kCaptionLine);
    else if (entry.finding == nullptr)
        draw_caption(painter, scene, entry.span, line);
    else
        draw_advice_line(painter, scene, span, *entry.finding->check, line,
                         action.width > 0 ? action : Rect{line.right(), 0, 0, 0});
}

void draw_row(Painter& painter, Scene const& scene, ListEntry const& entry, Rect row) {
    State& state = *painter.state;
    model::Span const& span = scene.project->spans[entry.span];
    bool shows_glyph = state.filter.type.empty();
    float shift = painter.is_touch ? 4.0F : 0.0F;
    float x = row.x - 8 + kQuoteLeft + shift + (shows_glyph ? kGlyph : 0);
    Rect line{x, row.y + 26, row.right() - 8 - x, 16};
    Rect action{};
    bool const shows_advice = entry.finding != nullptr && state.filter.place != "moved";
    if (shows_advice && asks_for_link(*entry.finding->check)) {
        float width = label_width(base::say("Link one"), letters::kCaption, Weight::Medium) + 16;
        action = {row.right() - width, row.y + (painter.is_touch ? 4.0F : 23.0F), width,
                  painter.is_touch ? measure::kFingertip : 24.0F};
    }
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = is_chosen(state, span.id);
    std::string quote = quoted_words(*scene.project, span);
    Rect hit = row_around(painter, row, action);
    ItemState pressed = item(painter, "list/" + span.id, accessible_label(scene, entry, quote), hit, look);
    fill_row(painter, row, look, pressed.hovered || pressed.focused || state.hovered == span.id);
    std::string number = base::number_words(entry.number);
    draw_label(painter, row.x - 8 + kNumberRight + shift - label_width(number, letters::kCaption), row.y + 7, number,
               theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    if (shows_glyph) {
        type_glyph(painter, x - kGlyph, row.y + 4, span.type,
                   static_cast<int>(pattern_of(scene.project->schema, span.type)));
    }
    draw_article_line(painter, x, row.y + 20, line.width, quote, theme().ink, letters::kRowQuote,
                      scene.project->article.language);
    draw_second_line(painter, scene, entry, line, action);
    if (pressed.hovered) hover_from_panel(state, span.id);
    if (!pressed.pressed) return;
    if (state.linking_from.empty())
        press_list_row(scene, state, span.id);
    else
        link_to(scene, state, *painter.intents, span.id);
}

void follow_selection(State& state, Scene const& scene, float height) {
    if (state.list_scrolled_to == state.selected) return;
    state.list_scrolled_to = state.selected;
    std::size_t place = list_order(state, scene).place_of(scene, state.selected);
    if (place == ListOrder::kAbsent) return;
    float top = kRow * static_cast<float>(place);
    if (top < state.list_scroll) state.list_scroll = top;
    // A whole row stays at the top.
    if (top + kRow > state.list_scroll + height) state.list_scroll = kRow * std::ceil((top + kRow - height) / kRow);
}

void draw_rows(Painter& painter, Scene const& scene, Rect area) {
    State& state = *painter.state;
    auto const& entries = list_order(state, scene).entries();
    follow_selection(state, scene, area.height);
    Rect saved;
    begin_scroll(painter, "list/rows", area, state.list_scroll, kRow * static_cast<float>(entries.size()) + 8, saved);
    // One more row at each end, so that the keyboard goes on where the eye cannot.
    auto first = static_cast<std::size_t>(std::max(0.0F, std::floor(state.list_scroll / kRow) - 1));
    auto last = static_cast<std::size_t>(std::max(0.0F, std::ceil((state.list_scroll + area.height) / kRow) + 1));
    float left = area.x + margin(painter) - 8;
    for (std::size_t i = first; i < std::min(last, entries.size()); ++i) {
        float y = std::round(area.y - state.list_scroll + kRow * static_cast<float>(i));
        draw_row(painter, scene, entries[i], {left, y, area.width - 2 * margin(painter) + 16, kRow});
    }
    end_scroll(painter, saved);
}

std::string empty_words(State const& state, Scene const& scene) {
    if (state.filter.place == "lost") return base::say("Every mark has its place. Press All to see them.");
    if (state.filter.place == "moved") return base::say("No moved mark is left. Press All to see the others.");
    if (scene.project->article.text_left_out) return base::say("The marks wait for the article.");
    if (scene.project->spans.empty()) {
        return base::say("Nothing is marked yet. Select some words in the article, then {}.",
                         press_a_mark_key(scene.project->schema));
    }
    if (!state.filter.text.empty()) return base::say("No mark here holds \u201C{}\u201D.", state.filter.text);
    if (state.filter.check.empty() && state.filter.attribute.empty()) return base::say("None is marked yet.");
    return base::say("None left. Press All to see the others.");
}

} // namespace

void draw_annotation_list(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    if (scene.project == nullptr || scene.index == nullptr || area.height < 40) return;
    float y = area.y + draw_head(painter, scene, area);
    y += draw_search(painter, scene, area, y);
    bool const has_marks = !scene.project->spans.empty() || !scene.project->orphans.empty();
    if (has_marks) y += draw_chips(painter, scene, area, y);
    y += draw_places_head(painter, scene, area, y);
    Rect rows{area.x, y, area.width, std::max(0.0F, area.bottom() - y)};
    if (painter.state->filter.place == "lost" && !scene.project->orphans.empty()) {
        draw_lost_rows(painter, scene, rows);
    } else if (list_order(*painter.state, scene).entries().empty()) {
        draw_told(painter, "list/empty", area.x + margin(painter), y + 6, area.width - 2 * margin(painter),
                  empty_words(*painter.state, scene), theme().muted);
    } else {
        draw_rows(painter, scene, rows);
    }
    settle_hover(*painter.state);
}

} // namespace ui
