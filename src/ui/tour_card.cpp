#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/example_words.h"
#include "ui/rows.h"
#include "ui/tour.h"

namespace ui {

namespace {

constexpr float kWidth = 320;
constexpr float kPadding = space::kPanel;
constexpr float kClear = 6; // between the card and what it keeps off
constexpr int kSteps = static_cast<int>(TourStep::End);
constexpr std::size_t kMarksLookedAt = 200; // for one in sight

struct CardLook {
    TourWords words;
    std::string step; // "2 of 6"
    float width = kWidth;
    float button = measure::kButtonHeight;
    float height = 0;
};

CardLook look_of(Painter const& painter, Scene const& scene, Rect article) {
    State const& state = *painter.state;
    CardLook look;
    look.words = tour_words(scene, state, painter.is_touch);
    look.width = std::min(kWidth, article.width - 16);
    look.button = painter.is_touch ? measure::kFingertip : measure::kButtonHeight;
    int const number = static_cast<int>(state.tour.step) + 1;
    look.step = number > kSteps ? base::say("Done") : base::say("{} of {}", number, kSteps);
    float const words = label_wrapped_height(look.words.text, look.width - 2 * kPadding);
    look.height = kPadding + 24 + words + 12 + look.button + (painter.is_touch ? 8.0F : 12.0F);
    return look;
}

Rect around(Rect one, Rect other) {
    if (one.width <= 0 || one.height <= 0) return other;
    float const x = std::min(one.x, other.x);
    float const y = std::min(one.y, other.y);
    return {x, y, std::max(one.right(), other.right()) - x, std::max(one.bottom(), other.bottom()) - y};
}

Rect rect_of(std::string_view id) {
    Item const* const item = registry().find_shown(id);
    return item ? Rect{item->x, item->y, item->width, item->height} : Rect{};
}

Rect rect_of_words(ArticleView& article, unicode::Range words) {
    std::vector<Rect> const lines = article.visible_rects(words);
    return lines.empty() ? Rect{} : lines.front();
}

Rect rect_of_a_mark(Scene const& scene, State const& state, ArticleView& article) {
    auto const& spans = scene.project->spans;
    for (std::size_t i = 0; i < std::min(spans.size(), kMarksLookedAt); ++i) {
        if (spans[i].id == state.linking_from) continue;
        Rect const place = rect_of_words(article, spans[i].extent());
        if (place.width > 0) return place;
    }
    return {};
}

Rect rect_of_values() {
    Rect all;
    for (Item const& item : registry().shown())
        if (item.id.rfind("inspector/attribute/", 0) == 0 && item.is_visible() &&
            (all.width <= 0 || item.y < all.y + 40))
            all = around(all, {item.x, item.y, item.width, item.height});
    return all;
}

// What the step is done with, where it can be seen now; empty: nowhere.
Rect target_of(Scene const& scene, State const& state, ArticleView& article) {
    if (!scene.project) return rect_of("empty/paste");
    bool const has_mark = span_of(scene, state.selected) != nullptr;
    switch (state.tour.step) {
    case TourStep::Article: return rect_of("bar/gloss");
    case TourStep::Select: return rect_of_words(article, example_words(*scene.project));
    case TourStep::Mark:
        return state.selection.is_empty() ? rect_of_words(article, example_words(*scene.project)) : rect_of("palette");
    case TourStep::Link:
        if (!state.linking_from.empty()) return {};
        if (scene.project->spans.size() < 2) return rect_of_words(article, example_words(*scene.project));
        return has_mark ? rect_of("inspector/add_link") : rect_of_a_mark(scene, state, article);
    case TourStep::Describe: return has_mark ? rect_of_values() : rect_of_a_mark(scene, state, article);
    case TourStep::Save: {
        Rect const share = rect_of("bar/share");
        return share.width > 0 ? share : rect_of("bar/gloss");
    }
    case TourStep::End: return rect_of("bar/help");
    }
    return {};
}

// The selection's end, or the selected mark.
Rect chosen_words(Scene const& scene, State const& state, ArticleView& article) {
    if (!state.selection.is_empty()) return article.selection_end_box();
    model::Span const* const span = span_of(scene, state.selected);
    return span ? rect_of_words(article, span->extent()) : Rect{};
}

// A line with a soft edge around it. It stands still: an idle page draws nothing.
void draw_ring(Painter& painter, Rect target) {
    if (target.width <= 0 || target.height <= 0) return;
    Rect const ring{target.x - 5, target.y - 5, target.width + 10, target.height + 10};
    for (int out = 3; out >= 1; --out) {
        auto const far = static_cast<float>(2 * out);
        painter.list->AddRect({ring.x - far, ring.y - far}, {ring.right() + far, ring.bottom() + far},
                              with_alpha(theme().accent, 0.08F * static_cast<float>(4 - out)), 9 + far, 0, 3);
    }
    painter.list->AddRect({ring.x, ring.y}, {ring.right(), ring.bottom()}, theme().accent, 9, 0, 2);
    register_container(painter, "tour/ring", base::say("Here"), Role::Text, ring);
}

bool meet(Rect one, Rect other) {
    return one.width > 0 && other.width > 0 && one.x < other.right() + kClear && other.x < one.right() + kClear &&
           one.y < other.bottom() + kClear && other.y < one.bottom() + kClear;
}

// The corners of the page, the lower left first; on a phone the foot and the head.
std::array<Rect, 4> corners_of(CardLook const& look, Rect article) {
    float const margin = article.width < measure::kNarrow ? 8.0F : 16.0F;
    float const left = article.x + margin;
    float const right = article.right() - margin - look.width;
    float const top = article.y + margin;
    float const foot = article.bottom() - margin - look.height;
    return {{{left, foot, look.width, look.height},
             {right, foot, look.width, look.height},
             {right, top, look.width, look.height},
             {left, top, look.width, look.height}}};
}

std::optional<int> clear_corner(std::array<Rect, 4> const& corners, int first, std::vector<Rect> const& kept_clear) {
    for (int turn = 0; turn < 4; ++turn) {
        int const corner = (first + turn) % 4;
        Rect const place = corners[static_cast<std::size_t>(corner)];
        if (std::none_of(kept_clear.begin(), kept_clear.end(), [&](Rect clear) { return meet(clear, place); }))
            return corner;
    }
    return std::nullopt;
}

// It stays where it is until it would lie on what it points at, on the types or on what is selected; where there is no
// room for that, until it would lie on what it points at.
Rect place_of(CardLook const& look, State& state, Rect article, Rect target, Rect selection) {
    auto const corners = corners_of(look, article);
    int& corner = state.tour.corner;
    std::optional<int> found = clear_corner(corners, corner, {target, rect_of("palette"), selection});
    if (!found) found = clear_corner(corners, corner, {target, rect_of("palette")});
    if (!found) found = clear_corner(corners, corner, {target});
    corner = found.value_or(corner);
    return corners[static_cast<std::size_t>(corner)];
}

float draw_next(Painter& painter, Scene const& scene, CardLook const& look, float x, float y) {
    State& state = *painter.state;
    bool const is_end = state.tour.step == TourStep::End;
    char const* const label = is_end ? base::say("Done") : base::say("Next");
    ItemLook told;
    told.is_enabled = can_skip_tour_step(scene, state);
    told.description = told.is_enabled ? tooltip_of("tour_next") : base::say("First there has to be an article.");
    Rect const place{x, y, std::ceil(label_width(label, letters::kText, Weight::Medium)) + 32, look.button};
    bool const is_pressed = is_end || state.tour.step == TourStep::Article
                                ? primary_button(painter, "tour/next", label, place, told)
                                : outline_button(painter, "tour/next", label, place, told);
    if (is_pressed && told.is_enabled) skip_tour_step(scene, state);
    return place.right();
}

void draw_foot(Painter& painter, Scene const& scene, CardLook const& look, Rect card) {
    float const y = card.bottom() - look.button - (painter.is_touch ? 8.0F : 12.0F);
    float const x = draw_next(painter, scene, look, card.x + kPadding, y) + 8;
    if (painter.state->tour.step == TourStep::End || !painter.state->tour.is_running) return;
    char const* const label = base::say("Leave the tour");
    Rect const place{x, y, text_button_width(label, false), look.button};
    if (text_button(painter, "tour/leave", label, nullptr, place)) leave_tour(*painter.state);
    if (!painter.is_touch) key_cap(painter, place.right() + 2, y + look.button / 2 - 9, base::say("Esc"));
}

} // namespace

void draw_tour(Painter& below, Scene const& scene, ArticleView& article, DeskLayout const& layout) {
    Rect const room = layout.article;
    if (room.width < 100 || room.height < 100) return;
    CardLook const look = look_of(below, scene, room);
    Rect const target = target_of(scene, *below.state, article);
    draw_ring(below, target);
    Rect const selection = chosen_words(scene, *below.state, article);
    Rect const place = place_of(look, *below.state, room, target, selection);
    Painter painter = begin_layer(below, "tour", place, LayerKind::Popover);
    card(painter, place);
    register_container(painter, "tour", look.step + ". " + look.words.title + ". " + look.words.text, Role::Status,
                       place);
    float const x = place.x + kPadding;
    float const inner = place.width - 2 * kPadding;
    float const step = label_width(look.step, letters::kCaption);
    draw_label_short(painter, x, place.y + kPadding - 2, inner - step - 12, look.words.title, theme().ink,
                     letters::kHead, Weight::Semibold, letters::kHeadLine);
    draw_label(painter, place.right() - kPadding - step, place.y + kPadding, look.step, theme().muted,
               letters::kCaption, Weight::Regular, letters::kCaptionLine);
    draw_label_wrapped(painter, x, place.y + kPadding + 24, inner, look.words.text, theme().ink2);
    draw_foot(painter, scene, look, place);
    end_layer(painter);
}

} // namespace ui
