// Quick answers about a project's spans: what is at this position, what meets this range, what comes next, how they
// link.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/apply.h"
#include "model/id_table.h"
#include "model/project.h"

namespace model {

using SpanIndex = std::uint32_t; // into Project::spans

// Of one revision of a project; refers to it by index only. Queries are O(log n + k).
class Index {
public:
    Index() = default;
    explicit Index(Project const&);

    // Follows one step from the revision that it is of to the next one, `project`: a pass over arrays of numbers for
    // each mark or link that comes or goes. Where many do, it is built anew.
    void update(Project const& project, Applied const&);

    // Spans with a fragment that meets the range, in canonical order. `meeting` of an empty range: spans that contain
    // the position.
    std::vector<SpanIndex> meeting(unicode::Range) const;
    // Spans at a position, smallest first.
    std::vector<SpanIndex> at(unicode::Position) const;
    // The span whose extent starts after/before the position, or kNone.
    static constexpr SpanIndex kNone = static_cast<SpanIndex>(-1);
    SpanIndex next_after(unicode::Position) const;
    SpanIndex previous_before(unicode::Position) const;

    SpanIndex find(std::string_view span_id) const; // kNone when absent
    // Indices into Project::relations. By id also for orphans and for ends that are not there.
    std::span<std::uint32_t const> relations_from(std::string_view id) const;
    std::span<std::uint32_t const> relations_to(std::string_view id) const;
    std::span<std::uint32_t const> relations_from(SpanIndex) const;
    std::span<std::uint32_t const> relations_to(SpanIndex) const;
    std::uint32_t count_of(std::string_view type) const;

private:
    // Relations grouped by the number of one end: those of end n are at [starts[n], starts[n + 1]). Ends that came
    // later than the last start have none.
    struct Groups {
        std::vector<std::uint32_t> starts;
        std::vector<std::uint32_t> relations;
        std::span<std::uint32_t const> of(std::uint32_t number) const;
        void add(std::uint32_t number, std::uint32_t relation);
        void remove(std::uint32_t number, std::uint32_t relation);
    };

    void add_spans(Project const&);
    void add_relations(Project const&);
    bool has_grown_stale(Project const&) const;
    void update_spans(ListChange<Span> const&);
    void update_relations(Project const&, ListChange<Relation> const&);
    void add(SpanIndex, Span const&);
    void remove(SpanIndex, Span const&);
    void add_pieces(SpanIndex, Span const&);
    void remove_pieces(SpanIndex, Span const&);
    std::uint32_t& count_of_type(std::string_view type);
    void measure();
    void collect(std::size_t level, std::size_t first, std::size_t last, unicode::Range, std::vector<SpanIndex>&) const;

    // Fragments sorted by start, each at the same place of three arrays. reaches_[0] are their ends;
    // reaches_[n + 1] has the furthest of every sixteen of reaches_[n].
    std::vector<std::uint32_t> piece_starts_;
    std::vector<SpanIndex> piece_spans_;
    std::vector<std::vector<std::uint32_t>> reaches_ = std::vector<std::vector<std::uint32_t>>(1);
    std::vector<std::uint32_t> lengths_;   // of all fragments together, by span index
    std::vector<std::uint32_t> starts_;    // extent starts by span index
    IdTable ids_;                          // of spans and of other ends of relations; those that are gone stay
    std::vector<SpanIndex> span_of_;       // by number in ids_
    std::vector<std::uint32_t> number_of_; // in ids_, by span index
    bool repeats_ids_ = false;
    Groups from_;
    Groups to_;
    IdTable types_;
    std::vector<std::uint32_t> counts_; // by number in types_
};

} // namespace model
