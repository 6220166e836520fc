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

// Keeps its room from one pair of readers to the next.
class LinkMatcher {
public:
    void begin();
    // Marks of one type that answer each other, as Matcher found them.
    void align(std::vector<Mark> const& a, std::vector<Mark> const& b, std::vector<Match> const&);
    // Links that are the same, by index.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> const& pairs(std::vector<Link> const& a,
                                                                      std::vector<Link> const& b, Ends);
    Overlap score(std::vector<Link> const& a, std::vector<Link> const& b, Ends);
    // Of the types of links, over pairs of marks that each of the two linked once.
    void add_labels(std::vector<Link> const& a, std::vector<Link> const& b, Coincidences&);

private:
    struct Key {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        std::uint32_t type = 0;
        std::uint32_t link = 0; // by index
    };
    using Numbers = std::vector<std::uint32_t>; // by Mark::span; kNoMark where nothing answers
    static bool comes_before(Key const&, Key const&);
    void collect(std::vector<Link> const&, Numbers const&, Ends, std::vector<Key>&) const;

    // Two marks that answer each other have the same number, which is even where their borders are the same.
    Numbers of_a_;
    Numbers of_b_;
    std::uint32_t next_ = 0;
    std::vector<Key> keys_a_;
    std::vector<Key> keys_b_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
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
