// The items of two sets side by side: those with one id, then those that say the same under different ids.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/mark.h"

namespace cli {

enum class PairedBy : std::uint8_t { Id, Words };

template <typename T>
struct PairedItem {
    T first;
    T second;
    PairedBy by = PairedBy::Id;
};

template <typename T>
struct PairedItems {
    std::vector<PairedItem<T>> both;
    std::vector<T> only_first;
    std::vector<T> only_second;
};

struct PairedSets {
    PairedItems<model::Mark> marks;
    PairedItems<model::Relation const*> relations;
};

// Marks without a partner of the same id are matched by words and type, then by words alone; relations by type and
// ends.
PairedSets paired(model::Project const& first, model::Project const& second);

} // namespace cli
