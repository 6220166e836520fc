#include <algorithm>
#include <array>
#include <cmath>

#include "agree/explain.h"
#include "base/words.h"
#include "ui/class_numbers.h"
#include "ui/class_parts.h"
#include "ui/look.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kRow = 33;
constexpr float kNumber = 52;

struct Shown {
    char const* label;
    std::size_t place; // in kMeasuresOfClass
};
constexpr std::array<Shown, 3> kShown = {
    {{base::english("Exact"), 0}, {base::english("Partial"), 1}, {base::english("Letters"), 3}}};
static_assert(kMeasuresOfClass[0] == agree::Measure::F1Exact && kMeasuresOfClass[1] == agree::Measure::F1Partial &&
              kMeasuresOfClass[3] == agree::Measure::F1Characters);
constexpr std::size_t kAlpha = kShown.size();

agree::Figure figure_of(ClassResults const& results, std::size_t type, std::size_t column) {
    if (column == kAlpha) return results.figures[type].alpha.value;
    return results.numbers[type].means[kShown[column].place];
}

// What the number asks and what it says of this class.
std::string meaning_of(ClassResults const& results, std::size_t type, std::size_t column) {
    agree::Figure const figure = figure_of(results, type, column);
    std::string const label = class_type_label(results, type);
    agree::Measure const measure =
        column == kAlpha ? agree::Measure::AlphaCharacters : kMeasuresOfClass[kShown[column].place];
    std::string const question = std::string(agree::question_of(measure));
    if (!figure.is_defined()) return question + " " + std::string(agree::sentence_of(figure.why()));
    if (column == kAlpha)
        return base::say(
            "{} {}: {} of all readers at once, where 1 is all alike and 0 is chance (Krippendorff\u2019s \u03B1).",
            question, label, two_digits(figure));
    return base::say("{} {}: {} on the average of {} pairs; the places below make it.", question, label,
                     two_digits(figure), results.table.pairs.pairs.size());
}

float number_x(Rect area, std::size_t column) {
    float const right = area.right() - 20;
    if (column == kAlpha) return right;
    return right - 84 - kNumber * static_cast<float>(kShown.size() - 1 - column);
}

void draw_heads(Painter& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    draw_label(painter, area.x + 20, area.y + 14, base::say("Agreement"), theme().ink, letters::kHead, Weight::Semibold,
               letters::kHeadLine);
    std::size_t const readers = results.table.rows.size();
    std::string const pairs = base::say("{} readers, {} pairs", readers, results.table.pairs.pairs.size());
    draw_label(painter, area.x + 20 + label_width(base::say("Agreement"), letters::kHead, Weight::Semibold) + 10,
               area.y + 16, pairs, theme().muted, letters::kCaption, Weight::Regular, letters::kCaptionLine);
    float const y = area.y + 46;
    draw_label(painter, area.x + 20, y, base::say("Type"), theme().muted, letters::kCaption, Weight::Regular,
               letters::kCaptionLine);
    for (std::size_t column = 0; column <= kAlpha; ++column) {
        char const* const label = column == kAlpha ? "\u03B1" : base::say(kShown[column].label);
        draw_label(painter, number_x(area, column) - label_width(label, letters::kCaption), y, label, theme().muted,
                   letters::kCaption, Weight::Regular, letters::kCaptionLine);
    }
}

void draw_bar(Painter& painter, float right, float middle, agree::Figure const& figure) {
    Rect const whole = {right - 68, middle - 3, 38, 6};
    painter.list->AddRectFilled(ImVec2(whole.x, whole.y), ImVec2(whole.right(), whole.bottom()), theme().hairline);
    if (!figure.is_defined() || figure.number() <= 0) return;
    float const width = whole.width * std::min(1.0F, static_cast<float>(figure.number()));
    // Krippendorff's own mark below which nothing should be concluded.
    Color const color = figure.number() >= 0.667 ? theme().ok : theme().warn;
    painter.list->AddRectFilled(ImVec2(whole.x, whole.y), ImVec2(whole.x + width, whole.bottom()), color);
}

void draw_type(Painter& painter, Scene const& scene, std::size_t type, Rect row) {
    ClassResults const& results = *class_results(scene);
    ClassState& view = painter.state->class_view;
    std::string const label = class_type_label(results, type);
    ItemLook look;
    look.is_checked = view.type == type;
    ItemState const now = item(painter, "class/agreement/" + std::to_string(type), label,
                               {row.x, row.y, row.width - 4 * kNumber - 56, row.height}, look);
    fill_row(painter, row, look, now.hovered);
    if (now.pressed) view.type = type, view.place.reset();
    float const middle = std::floor(row.y + row.height / 2);
    std::string const& id = results.readers.types()[type];
    type_glyph(painter, row.x + 8, middle - 11, id, static_cast<int>(pattern_of(results.page.schema, id)));
    draw_label_short(painter, row.x + 44, middle - 9, row.width - 44 - 4 * kNumber - 40, label, theme().ink,
                     letters::kText, look.is_checked ? Weight::Semibold : Weight::Regular);
    for (std::size_t column = 0; column <= kAlpha; ++column) {
        agree::Figure const figure = figure_of(results, type, column);
        std::string const words = two_digits(figure);
        float const right = number_x({row.x - 8, row.y, row.width + 20, row.height}, column);
        ItemLook number;
        number.description = meaning_of(results, type, column);
        ItemState const pressed =
            item(painter, "class/agreement/" + std::to_string(type) + "/" + std::to_string(column), label + " " + words,
                 {right - kNumber + 8, row.y, kNumber - 8, row.height}, number);
        draw_label(painter, right - label_width(words), middle - 9, words,
                   pressed.hovered ? theme().accent : theme().ink);
        if (pressed.pressed) {
            view.type = type;
            view.measure = column;
            std::vector<std::size_t> const queue = class_queue(scene, *painter.state);
            if (!queue.empty()) go_to_place(scene, *painter.state, queue.front());
        }
    }
    draw_bar(painter, row.right() - 8, middle, figure_of(results, type, kAlpha));
}

std::string summary(Scene const& scene, State const& state) {
    ClassResults const& results = *class_results(scene);
    return meaning_of(results, state.class_view.type, state.class_view.measure.value_or(1));
}

} // namespace

float class_agreement_height(Scene const& scene, float width, State const& state) {
    ClassResults const* const results = class_results(scene);
    if (results == nullptr) return 0;
    return 70 + kRow * static_cast<float>(results->readers.types().size()) + 12 +
           label_wrapped_height(summary(scene, state), width - 40) + 20;
}

void draw_class_agreement(Painter& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    draw_heads(painter, scene, area);
    float y = area.y + 70;
    for (std::size_t type = 0; type < results.readers.types().size(); ++type) {
        draw_type(painter, scene, type, {area.x + 12, y, area.width - 24, kRow});
        y += kRow;
    }
    draw_told(painter, "class/summary", area.x + 20, y + 12, area.width - 40, summary(scene, *painter.state),
              theme().ink2);
}

} // namespace ui
