#include <algorithm>
#include <cmath>

#include "agree/explain.h"
#include "base/words.h"
#include "ui/class_numbers.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kNames = 132;
constexpr float kLargestCell = 40;
constexpr float kSmallestButton = 14; // below, a cell is only seen
constexpr float kHead = 22;
constexpr std::size_t kMostReaders = 60;

struct Matrix {
    ClassResults const* results = nullptr;
    std::size_t type = 0;
    agree::Measure measure = agree::Measure::F1Partial;
    float x = 0;
    float cell = 0;
    float names = kNames;
    std::vector<std::size_t> shown; // readers by their place in the table

    std::size_t readers() const { return results->table.rows.size(); }
    agree::Figure figure(std::size_t pair) const {
        return results->table.pairs.figure(results->table.study, pair, type, measure);
    }
};

// The place of two readers in the list of pairs, which holds each once, the first reader's first.
std::size_t pair_at(std::size_t readers, std::size_t a, std::size_t b) {
    if (a > b) std::swap(a, b);
    return a * readers - a * (a + 1) / 2 + (b - a - 1);
}

Color shade(agree::Figure const& figure) {
    if (!figure.is_defined()) return theme().hairline;
    float const share = std::clamp(static_cast<float>(figure.number()), 0.0F, 1.0F);
    return mix(theme().paper, theme().accent, 0.06F + 0.54F * share);
}

void draw_cell(Painter& painter, Matrix const& matrix, std::size_t a, std::size_t place, float y) {
    std::size_t const b = matrix.shown[place];
    std::size_t const pair = pair_at(matrix.readers(), a, b);
    agree::Figure const figure = matrix.figure(pair);
    Rect const cell = {matrix.x + matrix.names + matrix.cell * static_cast<float>(place), y, matrix.cell, matrix.cell};
    float const edge = matrix.cell > 6 ? 1.0F : 0.0F;
    painter.list->AddRectFilled({cell.x, cell.y}, {cell.right() - edge, cell.bottom() - edge}, shade(figure));
    if (matrix.cell < kSmallestButton) return;
    auto const& rows = matrix.results->table.rows;
    std::string const digits = two_digits(figure);
    ItemLook look;
    look.description = agree::explain(matrix.results->table.pairs, matrix.results->table.study, pair, matrix.type,
                                      matrix.measure, class_type_label(*matrix.results, matrix.type));
    look.is_checked = matrix.results->beside && matrix.results->beside->pair == pair;
    ItemState const now = item(painter, "class/pair/" + std::to_string(a) + "/" + std::to_string(b),
                               base::say("{} and {}: {}", rows[a].name, rows[b].name, digits), cell, look);
    if (now.hovered || look.is_checked)
        painter.list->AddRect({cell.x, cell.y}, {cell.right() - 1, cell.bottom() - 1}, theme().accent, 0, 0, 1.5F);
    if (matrix.cell >= 30)
        draw_label(painter, cell.x + cell.width / 2 - label_width(digits, letters::kCaption) / 2,
                   y + cell.height / 2 - 8, digits, theme().ink, letters::kCaption, Weight::Regular,
                   letters::kCaptionLine);
    if (now.pressed) change_class(painter, ShowPair{pair});
}

// Whom the reader differs from most, by the chosen number.
std::size_t furthest_from(Matrix const& matrix, std::size_t reader) {
    std::size_t furthest = reader == 0 ? 1 : 0;
    double least = 2;
    for (std::size_t other = 0; other < matrix.readers(); ++other) {
        if (other == reader) continue;
        agree::Figure const figure = matrix.figure(pair_at(matrix.readers(), reader, other));
        if (!figure.is_defined() || figure.number() >= least) continue;
        least = figure.number();
        furthest = other;
    }
    return furthest;
}

void draw_name(Painter& painter, Matrix const& matrix, std::size_t reader, float y) {
    float const height = std::max(matrix.cell, 1.0F);
    std::string const& name = matrix.results->table.rows[reader].name;
    ItemLook look;
    look.description = base::say("Shows what this reader and the one who differs most did differently");
    Rect const rect = {matrix.x - 8, y, matrix.names, height};
    ItemState const now = item(painter, "class/furthest/" + std::to_string(reader), name, rect, look);
    fill_row(painter, rect, look, now.hovered);
    draw_name_line(painter, matrix.x, y + height / 2 - 9, matrix.names - 16, name,
                   now.hovered ? theme().accent : theme().ink, letters::kText);
    if (now.pressed) change_class(painter, ShowPair{pair_at(matrix.readers(), reader, furthest_from(matrix, reader))});
}

void draw_row(Painter& painter, Matrix const& matrix, std::size_t reader, float y) {
    if (matrix.cell >= kSmallestButton) draw_name(painter, matrix, reader, y);
    for (std::size_t place = 0; place < matrix.shown.size(); ++place)
        if (matrix.shown[place] != reader) draw_cell(painter, matrix, reader, place, y);
}

Section head(Matrix const& matrix) {
    return {kHead, [matrix](Painter& painter, float y) {
                if (matrix.cell < kSmallestButton) return;
                for (std::size_t place = 0; place < matrix.shown.size(); ++place) {
                    std::string const letter = reader_letter(matrix.shown[place]);
                    float const middle = matrix.x + matrix.names + matrix.cell * (static_cast<float>(place) + 0.5F);
                    draw_label(painter, middle - label_width(letter, letters::kNote, Weight::Medium) / 2, y + 4, letter,
                               theme().muted, letters::kNote, Weight::Medium, letters::kNoteLine);
                }
            }};
}

// All of a class that fits; of a larger one those who agree least with the others.
std::vector<std::size_t> readers_shown(ClassResults const& results) {
    std::vector<std::size_t> shown =
        agree::order_of(results.table.rows, agree::ClassColumn::AgainstClass, agree::SortWay::Up);
    if (shown.size() > kMostReaders) shown.resize(kMostReaders);
    std::sort(shown.begin(), shown.end());
    return shown;
}

} // namespace

void add_class_matrix(std::vector<Section>& sections, Painter const& painter, Scene const& scene, Rect area) {
    ClassResults const& results = *class_results(scene);
    ClassState const& view = painter.state->class_view;
    if (results.table.rows.size() < 2) return;
    Matrix matrix;
    matrix.results = &results;
    matrix.type = view.type;
    matrix.measure = view.shown_measure;
    matrix.x = area.x;
    matrix.shown = readers_shown(results);
    auto const readers = static_cast<float>(matrix.shown.size());
    matrix.cell = std::min(kLargestCell, (area.width - kNames) / readers);
    if (matrix.cell < kSmallestButton) {
        matrix.names = 0;
        matrix.cell = std::min(kSmallestButton - 1, area.width / readers);
    }
    std::string const title = base::say("Pair by pair: {}", name_of_measure(view.shown_measure));
    std::string const cut = matrix.shown.size() == matrix.readers()
                                ? std::string()
                                : base::say("the {} who agree least with the others", matrix.shown.size());
    sections.push_back({40, [title, cut, x = area.x](Painter& inside, float y) {
                            float const width =
                                draw_label(inside, x, y + 16, title, theme().ink2, letters::kText, Weight::Medium);
                            draw_label(inside, x + width + 10, y + 17, cut, theme().muted, letters::kCaption,
                                       Weight::Regular, letters::kCaptionLine);
                        }});
    sections.push_back(head(matrix));
    for (std::size_t const reader : matrix.shown)
        sections.push_back(
            {matrix.cell, [matrix, reader](Painter& inside, float y) { draw_row(inside, matrix, reader, y); }});
    sections.push_back(gap(8));
}

} // namespace ui
