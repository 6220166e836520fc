// How far two readers link alike: relations whose type and both ends are the same.
#pragma once

#include <cstdint>
#include <utility>
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

enum class Ends : std::uint8_t { Exact, Overlapping };

struct LinkCounts {
    std::uint32_t exact = 0; // the same links, between marks with the same borders
    std::uint32_t overlapping = 0;
};

// Keeps its room from one pair of readers to the next.
class LinkMatcher {
public:
    void begin();
    // Marks of one type that answer each other, as Matcher found them.
    void align(std::vector<Mark> const& a, std::vector<Mark> const& b, std::vector<Match> const&);
    // The types of links between marks that each of the two linked once go into `labels`.
    LinkCounts compare(std::vector<Link> const& a, std::vector<Link> const& b, Coincidences& labels);
    // The links that are the same, by index.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs(std::vector<Link> const& a, std::vector<Link> const& b,
                                                               Ends);

private:
    struct Key {
        std::uint64_t ends = 0; // from and to
        std::uint32_t type = 0;
        std::uint32_t link = 0; // by index
    };
    using Numbers = std::vector<std::uint32_t>; // by Mark::span; kNoMark where nothing answers
    static bool is_exact(Key const&);
    static void collect(std::vector<Link> const&, Numbers const&, std::vector<Key>&);
    template <typename Visit>
    void each_pair(Visit) const;
    void add_labels(Coincidences&) const;

    // Two marks that answer each other have the same number, which is even where their borders are the same.
    Numbers of_a_;
    Numbers of_b_;
    std::uint32_t next_ = 0;
    std::vector<Key> keys_a_;
    std::vector<Key> keys_b_;
};

struct RelationScore {
    Overlap overlap;                    // of links
    Figure labels = Why::NothingShared; // nominal alpha of the types of links
};

// Marks are ordered by comes_before; ends are aligned one to one, within a type. `types`: how many types of links
// there are.
RelationScore score_relations(std::vector<Mark> const& marks_a, std::vector<Link> const& links_a,
                              std::vector<Mark> const& marks_b, std::vector<Link> const& links_b, Ends,
                              std::uint32_t types);

} // namespace agree
