#include "ui/places_list.h"

#include <algorithm>
#include <utility>

#include "model/occurrences.h"
#include "ui/interaction.h"

namespace ui {

namespace {

constexpr double kBudgetMs = 5;

} // namespace

PlacesList::PlacesList(Scene const& scene, Finder const& finder, std::string type)
    : finder_(&finder)
    , generation_(finder.generation())
    , revision_(scene.revision)
    , type_(std::move(type)) {
    std::vector<unicode::Range> const marked = model::marked_places(*scene.project, type_);
    for (Hit const& hit : finder.hits()) {
        bool const is_marked = std::binary_search(marked.begin(), marked.end(), hit.range);
        marked_.push_back(is_marked);
        if (is_marked) ++marked_count_;
    }
}

bool PlacesList::is_of(Scene const& scene, Finder const& finder, std::string const& type) const {
    return finder_ == &finder && generation_ == finder.generation() && revision_ == scene.revision && type_ == type;
}

PlacesList const* places_list(State& state, Scene const& scene) {
    MarkAllState& all = state.mark_all;
    if (!all.finder) all.finder = std::make_shared<Finder>();
    if (all.finder->work(scene, all.query, kBudgetMs)) wish_frame(0);
    if (!all.list || !all.list->is_of(scene, *all.finder, all.type))
        all.list = std::make_shared<PlacesList>(scene, *all.finder, all.type);
    return all.list.get();
}

bool is_chosen(MarkAllState const& all, PlacesList const& list, std::size_t place) {
    auto const choice = all.chosen.find(list.hits()[place].range.start);
    return choice == all.chosen.end() ? !list.is_marked(place) : choice->second;
}

void choose_place(MarkAllState& all, PlacesList const& list, std::size_t place, bool is_on) {
    all.chosen[list.hits()[place].range.start] = is_on;
}

void choose_all_places(MarkAllState& all, PlacesList const& list, bool is_on) {
    all.chosen.clear();
    if (is_on) return;
    for (std::size_t place = 0; place < list.hits().size(); ++place) choose_place(all, list, place, false);
}

std::vector<unicode::Range> chosen_places(MarkAllState const& all, PlacesList const& list) {
    std::vector<unicode::Range> places;
    for (std::size_t place = 0; place < list.hits().size(); ++place)
        if (!list.is_marked(place) && is_chosen(all, list, place)) places.push_back(list.hits()[place].range);
    return places;
}

} // namespace ui
