// Many changes to a sorted vector in one pass: what a bulk edit needs to cost no more than one walk.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace model {

// `indices` ascending, without repetition.
template <typename T>
void erase_at(std::vector<T>& items, std::vector<std::size_t> const& indices) {
    if (indices.empty()) return;
    auto kept = items.begin() + static_cast<std::ptrdiff_t>(indices.front());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        std::size_t const next = i + 1 < indices.size() ? indices[i + 1] : items.size();
        kept = std::move(items.begin() + static_cast<std::ptrdiff_t>(indices[i] + 1),
                         items.begin() + static_cast<std::ptrdiff_t>(next), kept);
    }
    items.erase(kept, items.end());
}

// `added` in order. From the back, each block of old elements moves once to its final place. Says where the added ones
// stand then, ascending.
template <typename T, typename Less>
std::vector<std::size_t> insert_in_order(std::vector<T>& items, std::vector<T> added, Less less) {
    std::vector<std::size_t> places(added.size());
    std::size_t end = items.size();
    if (items.capacity() < end + added.size()) items.reserve(std::max(end + added.size(), end + end / 2));
    items.resize(end + added.size());
    for (std::size_t left = added.size(); left > 0; --left) {
        auto const begin = items.begin();
        auto const block_end = begin + static_cast<std::ptrdiff_t>(end);
        auto const at = std::upper_bound(begin, block_end, added[left - 1], less);
        std::move_backward(at, block_end, block_end + static_cast<std::ptrdiff_t>(left));
        end = static_cast<std::size_t>(at - begin);
        places[left - 1] = end + left - 1;
        items[places[left - 1]] = std::move(added[left - 1]);
    }
    return places;
}

} // namespace model
