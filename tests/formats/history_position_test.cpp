#include "formats/history_position.h"

#include <doctest/doctest.h>

namespace {

using Sequences = std::vector<std::uint64_t>;

formats::HistoryPosition edits(std::uint64_t first, std::uint64_t last) {
    formats::HistoryPosition position;
    for (std::uint64_t sequence = first; sequence <= last; ++sequence) position.edit(sequence);
    return position;
}

} // namespace

TEST_CASE("a position knows which edits are applied and which can come again") {
    formats::HistoryPosition position = edits(1, 4);
    position.undo();
    position.undo();
    CHECK(position.reach(1, 6).edits == Sequences{1, 2, 3, 4});
    CHECK(position.reach(1, 6).applied == 2);
    position.redo();
    CHECK(position.applied() == 3);
    position.edit(8);
    CHECK(position.reach(1, 8).edits == Sequences{1, 2, 3, 8});
    CHECK(position.applied() == 4);
    CHECK(position.is_sound());
}

TEST_CASE("undo and redo past the ends change nothing") {
    formats::HistoryPosition position;
    position.undo();
    position.redo();
    CHECK(position == formats::HistoryPosition());
    position.edit(5);
    position.redo();
    position.undo();
    position.undo();
    CHECK(position.applied() == 0);
    CHECK(position.count() == 1);
}

TEST_CASE("an edit after undoing everything begins a history of its own") {
    formats::HistoryPosition position = edits(1, 3);
    for (int step = 0; step < 3; ++step) position.undo();
    position.edit(7);
    CHECK(position.reach(1, 7).edits == Sequences{7});
}

TEST_CASE("edits that are kept no more are out of reach, and are counted") {
    formats::HistoryPosition position = edits(1, 6);
    position.undo();
    auto const reach = position.reach(3, 7);
    CHECK(reach.edits == Sequences{3, 4, 5, 6});
    CHECK(reach.applied == 3);
    CHECK(reach.out_of_reach == 2);
}

TEST_CASE("what could be redone is out of reach when a step before it is") {
    formats::HistoryPosition position = edits(1, 6);
    for (int step = 0; step < 4; ++step) position.undo();
    auto const reach = position.reach(4, 10);
    CHECK(reach.edits.empty());
    CHECK(reach.applied == 0);
    CHECK(reach.out_of_reach == 2);
    // A position that says more than the journal holds is not believed.
    CHECK(edits(1, 6).reach(1, 5).edits.empty());
}
