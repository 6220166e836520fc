// A student's marks beside the key's, one by one: what agrees, what differs, what only one of the two has.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/index.h"
#include "model/project.h"

namespace agree {

enum class Beside : std::uint8_t { Same, OtherAttributes, OtherBorders, OtherType, OtherBoth, OnlyKey, OnlyMine };

struct BesideKey {
    Beside beside = Beside::Same;
    model::SpanIndex mine = model::Index::kNone;
    model::SpanIndex key = model::Index::kNone;
    std::vector<std::string> attributes{}; // of one type on both sides: those of which the effective values differ
    friend bool operator==(BesideKey const&, BesideKey const&) = default;
};

// Of a set of kind feedback (agree/feedback.h): the owner's marks are the student's, all others the key's. Marks in
// `examples`, which the exercise came with, take no part, nor what the key has of them. In the article's order.
std::vector<BesideKey> beside_key(model::Project const& feedback, std::vector<base::Identifier> const& examples);

} // namespace agree
