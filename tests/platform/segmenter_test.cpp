#include <doctest/doctest.h>

#include <vector>

#include "platform/platform.h"

TEST_CASE("the headless dictionary has words of five characters and ends with the text") {
    std::vector<bool> ends(12, false);
    CHECK(platform::find_words(U"กขฃคฅฆงจฉชซฌ", ends));
    for (std::size_t i = 0; i < ends.size(); ++i) CHECK(ends[i] == (i == 4 || i == 9 || i == 11));
}
