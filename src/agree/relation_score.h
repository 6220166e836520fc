// How far two readers link alike: relations whose type and both ends are the same.
#pragma once

#include <cstdint>
#include <vector>

#include "agree/alpha.h"
#include "agree/matching.h"
#include "agree/span_score.h"

namespace agree {

struct Link {
    std::uint32_t type = 0;
    std::uint32_t from = 0; // a mark by Mark::span; kNoMark where the end has no place
    std::uint32_t to = 0;
    bool is_symmetric = false;
};
inline constexpr std::uint32_t kNoMark = static_cast<std::uint32_t>(-1);

struct RelationScore {
    Overlap overlap;                    // of links
    Figure labels = Why::NothingShared; // nominal alpha of the types over pairs of marks that both linked
};

enum class Ends : std::uint8_t { Exact, Overlapping };

// Marks are ordered by comes_before; ends are aligned one to one, within a type. `types`: how many types of links there
// are.
RelationScore score_relations(std::vector<Mark> const& marks_a, std::vector<Link> const& links_a,
                              std::vector<Mark> const& marks_b, std::vector<Link> const& links_b, Ends,
                              std::uint32_t types);

} // namespace agree
