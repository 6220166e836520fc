// Quick answers about a project's spans: what is at this position, what meets this range, what comes next, how they
// link.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/id_table.h"
#include "model/project.h"

namespace model {

using SpanIndex = std::uint32_t; // into Project::spans

// Built from one revision of a project; refers to it by index only. Queries are O(log n + k).
class Index {
public:
    Index() = default;
    explicit Index(Project const&);

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
    struct Node {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t max_end = 0; // of the implicit subtree
        SpanIndex span = 0;
    };
    // Relations grouped by the number of one end: those of end n are at [starts[n], starts[n + 1]).
    struct Groups {
        std::vector<std::uint32_t> starts;
        std::vector<std::uint32_t> relations;
        std::span<std::uint32_t const> of(std::uint32_t number) const;
    };

    void add_spans(Project const&);
    void add_relations(Project const&);
    std::uint32_t build_tree(std::size_t first, std::size_t last);
    void collect(std::size_t first, std::size_t last, unicode::Range, std::vector<SpanIndex>&) const;

    std::vector<Node> nodes_;              // fragments sorted by start: a balanced tree whose root is the middle
    std::vector<std::uint32_t> lengths_;   // of all fragments together, by span index
    std::vector<std::uint32_t> starts_;    // extent starts by span index
    IdTable ids_;                          // of the spans first, then of other ends of relations
    std::vector<SpanIndex> span_of_;       // by number in ids_
    std::vector<std::uint32_t> number_of_; // in ids_, by span index
    Groups from_;
    Groups to_;
    IdTable types_;
    std::vector<std::uint32_t> counts_; // by number in types_
};

} // namespace model
