#include <doctest/doctest.h>
#include <map>
#include <string>

#include "random_walk.h"

namespace {

// What was made of each kind of edit is added to `made`.
void walk_there_and_back(unsigned seed, std::map<std::string, int>& made) {
    CAPTURE(seed);
    sample::Walk walk(seed);
    for (int number = 0; number < 4000; ++number) {
        walk.step(number);
        if (number % 20 == 0) walk.check();
    }
    walk.check();
    CHECK(walk.steps_made() > 1600);
    for (auto const& [kind, count] : walk.made()) made[kind] += count;
    walk.check_ends();
}

} // namespace

TEST_CASE("twelve thousand random steps keep to a plain model, and back to the start and forth to the end is equal") {
    std::map<std::string, int> made;
    for (unsigned const seed : {1, 11, 2026}) walk_there_and_back(seed, made);
    // Every kind of edit was among them.
    for (char const* kind :
         {"Add",  "Change", "Clear", "Correct", "Edit",   "Import", "Merge",   "Place", "scheme", "Extend", "Join",
          "Link", "Mark",   "Move",  "Remove",  "Rename", "Retype", "Reverse", "Set",   "Shrink", "Split",  "Unlink"}) {
        CAPTURE(std::string(kind));
        CHECK(made[kind] > 3);
    }
}
