#include "model/id_table.h"

#include <doctest/doctest.h>

TEST_CASE("ids are numbered as they come, found again, and told from others") {
    model::IdTable table;
    CHECK(table.find("s-0") == model::IdTable::kNone);
    for (std::uint32_t i = 0; i < 5000; ++i) {
        CHECK(table.add("s-" + std::to_string(i)) == i);
        CHECK(table.add("s-" + std::to_string(i / 2)) == i / 2);
    }
    CHECK(table.size() == 5000);
    for (std::uint32_t i = 0; i < 5000; ++i) {
        CHECK(table.find("s-" + std::to_string(i)) == i);
        CHECK(table.id_of(i) == "s-" + std::to_string(i));
    }
    CHECK(table.find("s-5000") == model::IdTable::kNone);
    CHECK(table.find("") == model::IdTable::kNone);
    CHECK(table.add("") == 5000);
    CHECK(table.find("") == 5000);
}
