#include "base/paged.h"

#include <doctest/doctest.h>

#include <vector>

using Numbers = base::Paged<int>;

TEST_CASE("items stay where they are, however many follow") {
    Numbers numbers;
    int const* const first = numbers.at(numbers.add_one(7));
    for (int i = 0; i < 100000; ++i) numbers.add_one(i);
    CHECK(numbers.at(0) == first);
    CHECK(*first == 7);
    CHECK(numbers[100000] == 99999);
}

TEST_CASE("items that are added together lie side by side, also where they are more than a page") {
    Numbers numbers;
    std::vector<std::size_t> starts;
    std::vector<std::size_t> const counts = {3, Numbers::kPage - 1, 1, Numbers::kPage, 3 * Numbers::kPage + 5, 2, 9};
    for (std::size_t const count : counts) {
        starts.push_back(numbers.add(count));
        for (std::size_t i = 0; i < count; ++i) numbers.at(starts.back())[i] = static_cast<int>(starts.back() + i);
    }
    for (std::size_t run = 0; run < counts.size(); ++run)
        for (std::size_t i = 0; i < counts[run]; ++i)
            CHECK(numbers[starts[run] + i] == static_cast<int>(starts[run] + i));
}

TEST_CASE("what is cleared takes no room and can be filled anew") {
    Numbers numbers;
    CHECK(numbers.memory_bytes() == 0);
    numbers.add(10);
    CHECK(numbers.memory_bytes() >= Numbers::kPage * sizeof(int));
    numbers.clear();
    CHECK(numbers.memory_bytes() == 0);
    CHECK(numbers.add_one(5) == 0);
    CHECK(numbers[0] == 5);
}
