// The places that are about to be marked: which of them are marked so already, which the reader has chosen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "ui/finder.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

inline constexpr std::size_t kMostPlaces = 10'000; // to be marked at once

// Kept in the state; made anew when hits, type or project change.
class PlacesList {
public:
    PlacesList(Scene const&, Finder const&, std::string type);
    bool is_of(Scene const&, Finder const&, std::string const& type) const;

    std::vector<Hit> const& hits() const { return finder_->hits(); }
    bool is_marked(std::size_t place) const { return marked_[place]; } // exactly so, by a mark of this type
    std::size_t marked_count() const { return marked_count_; }

private:
    Finder const* finder_;
    std::uint64_t generation_;
    std::uint64_t revision_;
    std::string type_;
    std::vector<bool> marked_;
    std::size_t marked_count_ = 0;
};

// Does the work of the search; none until there is something to show. The scene has a project.
PlacesList const* places_list(State&, Scene const&);
// Proposed is every place that is not marked yet.
bool is_chosen(MarkAllState const&, PlacesList const&, std::size_t place);
void choose_place(MarkAllState&, PlacesList const&, std::size_t place, bool is_on);
void choose_all_places(MarkAllState&, PlacesList const&, bool is_on); // that are not marked yet
std::vector<unicode::Range> chosen_places(MarkAllState const&, PlacesList const&);

} // namespace ui
