#include <doctest/doctest.h>
#include <string>

#include "random_walk.h"

TEST_CASE("ten thousand random steps keep to a plain model, and back to the start and forth to the end is equal") {
    sample::Walk walk(2026);
    for (int number = 0; number < 10'000; ++number) {
        walk.step(number);
        if (number % 20 == 0) walk.check();
    }
    walk.check();
    CHECK(walk.steps_made() > 4000);
    // Every kind of edit was among them.
    for (char const* kind :
         {"Add",  "Change", "Clear", "Correct", "Edit",   "Import", "Merge",   "Place", "scheme", "Extend", "Join",
          "Link", "Mark",   "Move",  "Remove",  "Rename", "Retype", "Reverse", "Set",   "Shrink", "Split",  "Unlink"}) {
        CAPTURE(std::string(kind));
        auto const count = walk.made().find(kind);
        CHECK((count == walk.made().end() ? 0 : count->second) > 3);
    }
    walk.check_ends();
}
