// Differences in words: what readers made of a place, and how two readers' marks differ.
#pragma once

#include <string>
#include <vector>

#include "agree/passages.h"
#include "agree/settling.h"
#include "model/schema.h"

namespace agree {

// "Same place, three ways to cut it", "Three of five have it", "Different edges · Chloé has none".
std::string in_words(Place const&, Study const&, model::Schema const&);

// How two readers differ in one passage; several may hold where the marks answer each other.
struct PairDifference {
    Passage passage;
    std::vector<std::uint32_t> values; // attributes of the study with another value
    bool other_source = false;         // another mark stands behind it
    bool other_links = false;          // linked otherwise in another way
};
// In the order of the text; passages without any difference are left out.
std::vector<PairDifference> differences_of(Study const&, ReaderPair);

// "other borders: Ben's ends 4 characters later; other mode: direct, indirect".
std::string in_words(PairDifference const&, Study const&, ReaderPair, model::Schema const&);

} // namespace agree
