#include "ui/class_parts.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "model/making.h"
#include "ui/class_view.h"

namespace ui {

ClassResults const* class_results(Scene const& scene) {
    return scene.class_scene == nullptr ? nullptr : scene.class_scene->results;
}

void change_class(Painter& painter, ClassChange change) {
    painter.intents->push_back(ChangeClass{std::move(change)});
}

std::string class_type_label(ClassResults const& results, std::size_t type) {
    return model::label_of(results.page.schema, results.readers.types()[type]);
}

std::string two_digits(agree::Figure const& figure) {
    if (!figure.is_defined()) return "\u2013";
    long const hundredths = std::lround(std::abs(figure.number()) * 100);
    std::string const sign = figure.number() < 0 && hundredths > 0 ? "\u2212" : "";
    if (hundredths >= 100) return sign + "1";
    // A zero before the point is left out, as statistics are set; before a comma it is not.
    std::string const& decimal = base::number_signs().decimal;
    std::string const lead = decimal == "." ? decimal : "0" + decimal;
    return sign + lead + (hundredths < 10 ? "0" : "") + std::to_string(hundredths);
}

std::string reader_letter(std::size_t reader) {
    return reader < 26 ? std::string(1, static_cast<char>('A' + reader)) : std::to_string(reader + 1);
}

void reader_badge(Painter& painter, float x, float middle, std::size_t reader, bool is_filled) {
    constexpr float kRadius = 9;
    ImVec2 const centre(x + kRadius, middle);
    if (is_filled)
        painter.list->AddCircleFilled(centre, kRadius, theme().ink2, 24);
    else
        painter.list->AddCircle(centre, kRadius - 0.5F, theme().edge, 24, 1);
    std::string const letter = reader_letter(reader);
    draw_label(painter, x + kRadius - label_width(letter, letters::kNote, Weight::Medium) / 2, middle - 7, letter,
               is_filled ? theme().paper : theme().muted, letters::kNote, Weight::Medium, letters::kNoteLine);
}

std::vector<std::size_t> class_queue(Scene const& scene, State const& state) {
    ClassResults const* const results = class_results(scene);
    if (results == nullptr) return {};
    return agree::places_to_settle(results->places,
                                   state.class_view.all_types ? agree::kAllTypes : state.class_view.type);
}

void go_to_place(Scene const& scene, State& state, std::size_t place) {
    ClassResults const* const results = class_results(scene);
    if (results == nullptr || place >= results->places.size()) return;
    state.class_view.place = place;
    state.class_view.type = results->places[place].type;
    state.class_view.page = ClassPage::Article;
    state.scroll_wish = results->places[place].extent.start;
}

void step_in_queue(Scene const& scene, State& state, int step) {
    std::vector<std::size_t> const queue = class_queue(scene, state);
    if (queue.empty()) return;
    auto const found = std::find(queue.begin(), queue.end(), state.class_view.place.value_or(agree::kNoPlace));
    if (found == queue.end()) return go_to_place(scene, state, queue.front());
    auto const last = static_cast<std::ptrdiff_t>(queue.size()) - 1;
    std::ptrdiff_t const at = std::clamp<std::ptrdiff_t>(found - queue.begin() + step, 0, last);
    go_to_place(scene, state, queue[static_cast<std::size_t>(at)]);
}

void step_to_first_place(ClassResults const& results, State& state) {
    ClassScene here;
    here.results = &results;
    Scene scene;
    scene.class_scene = &here;
    step_in_queue(scene, state, 0);
}

std::vector<std::size_t> lanes_shown(Scene const& scene, State const& state) {
    constexpr std::size_t kMostLanes = 5;
    ClassResults const* const results = class_results(scene);
    if (results == nullptr) return {};
    if (!state.class_view.chosen.empty()) return state.class_view.chosen;
    if (results->table.rows.size() > kMostLanes) return {};
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < results->table.rows.size(); ++i) all.push_back(i);
    return all;
}

} // namespace ui
