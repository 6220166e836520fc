// The passages that make a number: which marks two readers share, and how the others differ.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "agree/compare.h"
#include "agree/study.h"

namespace agree {

enum class Difference : std::uint8_t { None, OtherBorders, OtherType, OtherBoth, OnlyA, OnlyB };

struct Passage {
    Difference difference = Difference::None;
    std::optional<Mark> a;
    std::optional<Mark> b;
    std::uint32_t shared = 0; // positions

    unicode::Range extent() const; // from the first position of either to the last
};

// In the order of the text. Of one type, as its F1 is made; of all types, so that marks of another type answer too.
std::vector<Passage> passages_of(Study const&, ReaderPair, std::optional<std::size_t> type);

// Of the measures over positions.
struct CharacterPassages {
    Ranges both;
    Ranges only_a;
    Ranges only_b;
};
CharacterPassages character_passages_of(Study const&, ReaderPair, std::size_t type);

// Links that only one of the two has, or both, by number in Reader::links.
struct LinkPassages {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
    std::vector<std::uint32_t> only_a;
    std::vector<std::uint32_t> only_b;
};
LinkPassages link_passages_of(Study const&, ReaderPair, Ends);

} // namespace agree
