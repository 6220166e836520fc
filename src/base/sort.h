// A stable sort that costs the page some hundred bytes for each kind of item; std::stable_sort costs more than three
// thousand, and eighteen of them were 15 KB of the download.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>
#include <vector>

namespace base {

// Whether item a stands before item b, by their places.
using ComesBefore = bool (*)(void const* context, std::size_t a, std::size_t b);

// The places of `count` items in ascending order, equal ones as they stood. O(n log n) comparisons.
std::vector<std::uint32_t> stable_order(std::size_t count, ComesBefore, void const* context);

// What std::stable_sort does, over random-access iterators of movable items.
template <typename Iterator, typename Less>
void sort_stably(Iterator first, Iterator last, Less less) {
    struct Context {
        Iterator first;
        Less& less;
    };
    using Distance = typename std::iterator_traits<Iterator>::difference_type;
    Context const context{first, less};
    ComesBefore const before = [](void const* known, std::size_t a, std::size_t b) -> bool {
        auto const& items = *static_cast<Context const*>(known);
        return items.less(items.first[static_cast<Distance>(a)], items.first[static_cast<Distance>(b)]);
    };
    std::vector<typename std::iterator_traits<Iterator>::value_type> sorted;
    sorted.reserve(static_cast<std::size_t>(last - first));
    for (std::uint32_t const place : stable_order(static_cast<std::size_t>(last - first), before, &context))
        sorted.push_back(std::move(first[static_cast<Distance>(place)]));
    std::move(sorted.begin(), sorted.end(), first);
}

} // namespace base
