// Groups of items that share no item, with the largest sum of gains: what an alignment of three readers comes down to.
#pragma once

#include <cstdint>
#include <vector>

namespace agree {

// At most three items, ascending; the rest is kNoItem.
inline constexpr std::uint32_t kNoItem = static_cast<std::uint32_t>(-1);
struct Group {
    std::uint32_t items[3] = {kNoItem, kNoItem, kNoItem};
    double gain = 0;
};

struct Packing {
    std::vector<std::uint32_t> groups; // by index
    bool is_exact = true;              // else the best that was found
};

// Items stand in an order in which groups are of near ones; gains are positive. Exact by dynamic programming along that
// order, with what can no longer win left out; gives up beyond some hundred thousand states, which takes groups that
// all reach across hundreds of items.
Packing best_packing(std::uint32_t items, std::vector<Group> const&);

} // namespace agree
