// Applying and reverting edits, with an account of what became of each list: who keeps something beside the project
// (model/index.h) follows that.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

enum class Direction : std::uint8_t { Forward, Backward };

// What happened to one list, in this order: some items were replaced where they stood, some taken out, some put in.
template <typename T>
struct ListChange {
    struct Replaced {
        std::size_t at = 0; // before anything is taken out
        Counted<T> before;
        Counted<T> after;
    };
    struct Item {
        std::size_t at = 0; // taken out: where it stood before that; put in: where it stands in the end
        Counted<T> item;
    };
    std::vector<Replaced> replaced;
    std::vector<Item> erased; // ascending
    std::vector<Item> added;  // ascending

    std::size_t size() const { return replaced.size() + erased.size() + added.size(); }
};

struct Applied {
    ListChange<Span> spans;
    ListChange<Orphan> orphans;
    ListChange<Relation> relations; // also those that only follow a mark that moved
    bool everything = false;        // the text was corrected: every list is another, and the changes above are empty
    bool article = false;
    bool schema = false;
};

// As apply and revert in model/edit.h, in O(change + log n + moving the lists' pointers).
base::Result<Applied> carry_out(Project&, Edit const&, Direction);

} // namespace model
