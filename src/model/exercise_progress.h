// How far somebody is with an exercise, and what is still missing before it is handed in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/exercise.h"
#include "model/index.h"

namespace model {

struct AskProgress {
    std::size_t done = 0;
    std::optional<std::size_t> wanted;  // none: what there is of it, and nobody counts
    std::vector<base::Identifier> open; // marks that still want their link, in the article's order

    // Of nothing, nothing is done yet.
    bool is_done() const { return done > 0 && (!wanted || done >= *wanted); }
    friend bool operator==(AskProgress const&, AskProgress const&) = default;
};

// One for each of exercise.ask, in its order. Worked examples and marks outside of the exercise's ranges do not count.
// O(marks + links).
std::vector<AskProgress> progress_of(Project const&, Index const&, Exercise const&);

enum class Lack : std::uint8_t {
    Marks,     // of `type`: `done` of `wanted`
    Links,     // of `relation`: `done` of `wanted`
    Link,      // `mark` has no link of `relation`
    Attribute, // `mark` has no `attribute` that was set by hand, and must have one
    Advice,    // `mark` fails a check of the scheme that is about links: `advice`
};

// Something that is missing, with its place.
struct Missing {
    Lack lack = Lack::Marks;
    std::string type; // by id, as the others
    std::string relation;
    std::string attribute;
    std::string advice;    // a sentence of the scheme
    base::Identifier mark; // empty: of the whole article
    std::size_t done = 0;
    std::size_t wanted = 0;
    friend bool operator==(Missing const&, Missing const&) = default;
};

// What the exercise asks first, then mark by mark. Nothing of it stops anybody from handing in.
std::vector<Missing> missing_for_hand_in(Project const&, Index const&, Exercise const&);
std::string in_words(Missing const&, Project const&);

} // namespace model
