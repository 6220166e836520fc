// Quick answers about a project's spans: what is at this position, what meets this range, what comes next, how they link.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/project.h"

namespace model {

using SpanIndex = std::uint32_t; // into Project::spans

// Built from one revision of a project; refers to it by index only. Queries are O(log n + k).
class Index {
public:
    Index() = default;
    explicit Index(Project const&);

    // Spans with a fragment that meets the range, in canonical order. `meeting` of an empty range: spans that contain the position.
    std::vector<SpanIndex> meeting(unicode::Range) const;
    // Spans at a position, smallest first.
    std::vector<SpanIndex> at(unicode::Position) const;
    // The span whose extent starts after/before the position, or kNone.
    static constexpr SpanIndex kNone = static_cast<SpanIndex>(-1);
    SpanIndex next_after(unicode::Position) const;
    SpanIndex previous_before(unicode::Position) const;

    SpanIndex find(std::string_view span_id) const; // kNone when absent
    // Indices into Project::relations.
    std::span<std::uint32_t const> relations_from(std::string_view span_id) const;
    std::span<std::uint32_t const> relations_to(std::string_view span_id) const;
    std::uint32_t count_of(std::string_view type) const;

private:
    struct Node {
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::uint32_t max_end = 0; // of the implicit subtree
        SpanIndex span = 0;
    };
    std::vector<Node> nodes_; // fragments sorted by start, an implicit augmented tree
    std::vector<std::uint32_t> lengths_;
    std::vector<std::uint32_t> starts_; // extent starts by span index
    std::unordered_map<std::string, SpanIndex> by_id_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> from_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> to_;
    std::unordered_map<std::string, std::uint32_t> counts_;
};

} // namespace model
