// Which spans the annotation list shows, in what order, under which chips: computed once for a revision and a filter.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "ui/scene.h"
#include "ui/searched_words.h"
#include "ui/state.h"

namespace ui {

struct ListEntry {
    model::SpanIndex span = 0;
    std::uint32_t number = 0;                // among the spans of the filtered type, from 1
    model::Finding const* finding = nullptr; // the advice to show, none
};

struct ListChip {
    std::string id;    // under "list/"
    std::string label; // "No source 4"
    ListFilter filter; // what pressing it sets
};

class ListOrder {
public:
    // What an order of the same marks has found out already is taken from it.
    ListOrder(Scene const&, ListFilter const&, ListOrder const* of_same_marks = nullptr);

    bool is_of(Scene const&, ListFilter const&) const;
    bool is_of_marks(Scene const&) const;
    // Makes ready what words are looked for in: it takes longer than to look for them.
    void prepare_search(Scene const&);
    std::vector<ListEntry> const& entries() const { return entries_; }
    std::vector<ListChip> const& chips() const { return chips_; }
    std::string const& title() const { return title_; } // "53 claims"
    // Place among the entries, or kAbsent.
    static constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);
    std::size_t place_of(Scene const&, base::Identifier const& span) const;

private:
    struct Counts;
    void collect(Scene const&);
    void add_advice_chips(Scene const&, Counts const&);
    void add_value_chips(Scene const&, Counts const&);
    void add_author_chip(Scene const&);
    void add_place_chips(Scene const&);
    void add_filter_chip(Scene const&);
    void add_chip(std::string id, std::string label, ListFilter const&);

    ListFilter filter_;
    std::uint64_t revision_ = 0;
    model::Project const* project_ = nullptr;
    base::Identifier project_id_;
    std::string language_ = base::language();
    void const* advice_ = nullptr;
    std::size_t advice_count_ = 0;
    std::vector<ListEntry> entries_;
    std::vector<std::uint32_t> places_; // by span index: place + 1, 0 = not shown
    std::vector<ListChip> chips_;
    std::string title_;
    std::size_t moved_ = 0; // marks whose places are not sure
    std::shared_ptr<SearchedMarks const> searched_;
};

// Kept in the state. The scene has a project.
ListOrder const& list_order(State&, Scene const&);

// Ahead of the first letter.
void prepare_list_search(State&, Scene const&);

} // namespace ui
