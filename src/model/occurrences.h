// Every place of the article where some words stand, and an edit that marks the chosen ones.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/edit.h"

namespace model {

enum class WordBorders : std::uint8_t { Required, Ignored };
enum class LetterCase : std::uint8_t { Matters, Ignored };

struct Occurrence {
    unicode::Range range;
    bool is_marked = false; // a mark of the type covers exactly this
    friend bool operator==(Occurrence const&, Occurrence const&) = default;
};

// From the start of the article, none meeting the one before, whole characters only. Word borders are those of a
// selection ("Kosovo" stands in "Kosovo's"); scripts without spaces have them everywhere. One pass over the text.
std::vector<Occurrence> occurrences_of(Project const&, unicode::Range words, std::string_view type, WordBorders,
                                       LetterCase);

// A mark for each place, as one step: "Mark 7 places as Entity". Places that are marked so already are passed over.
base::Result<Edit> mark_places(Project const&, std::vector<unicode::Range> const& places, std::string const& type,
                               base::IdentifierSource&, Author const&);

} // namespace model
