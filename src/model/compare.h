// Two states of a set beside each other: are they equal, does one go on from the other, what has only one of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/project.h"

namespace model {

// Ids, each list in the order of the set that it is from.
struct Differences {
    std::vector<base::Identifier> only_first;
    std::vector<base::Identifier> only_second;
    std::vector<base::Identifier> changed; // in both, but not the same
    bool is_empty() const { return only_first.empty() && only_second.empty() && changed.empty(); }
    friend bool operator==(Differences const&, Differences const&) = default;
};

enum class Kinship : std::uint8_t {
    Equal,
    FirstGoesOn, // the first is a continuation of the second
    SecondGoesOn,
    Apart, // each has something that the other lacks, or it cannot be told: ask
};

// file-format.md, "Opening a set that is already in the library". What wrote the file (`generator`) is no difference.
struct Comparison {
    Kinship kinship = Kinship::Equal;
    Differences marks; // spans and orphans
    Differences relations;
    bool header_differs = false;
    bool text_differs = false;
    bool article_differs = false; // its text, or what is known about it
    bool schema_differs = false;
    friend bool operator==(Comparison const&, Comparison const&) = default;
};
Comparison compare(Project const& first, Project const& second);

// Has `later` everything that `earlier` has, as it was or changed after `earlier` was last modified, and was it
// modified later itself? Where the article was corrected in between, marks may have moved with it.
bool goes_on_from(Project const& later, Project const& earlier);

// The same text, by its SHA-256 where one of the two came without it.
bool have_same_text(Article const&, Article const&);

// RFC 3339 times in UTC, with or without fractions of a second.
bool is_later_time(std::string_view, std::string_view than);

} // namespace model
