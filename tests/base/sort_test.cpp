#include "base/sort.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

TEST_CASE("items stand in order and equal ones as they stood, whatever order they came in") {
    std::uint32_t state = 7;
    for (std::size_t count = 0; count < 200; ++count) {
        std::vector<std::pair<std::uint32_t, std::size_t>> items;
        for (std::size_t i = 0; i < count; ++i) {
            state = state * 1664525u + 1013904223u;
            items.emplace_back(state >> 29, i);
        }
        auto expected = items;
        std::stable_sort(expected.begin(), expected.end(),
                         [](auto const& a, auto const& b) { return a.first < b.first; });
        base::sort_stably(items.begin(), items.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
        CHECK(items == expected);
    }
}

TEST_CASE("items that can only be moved are sorted") {
    std::vector<std::unique_ptr<std::string>> items;
    for (char const* word : {"pear", "apple", "fig"}) items.push_back(std::make_unique<std::string>(word));
    base::sort_stably(items.begin(), items.end(), [](auto const& a, auto const& b) { return *a < *b; });
    CHECK(*items[0] == "apple");
    CHECK(*items[2] == "pear");
}
