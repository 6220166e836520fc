// From hand to hand: a student's copy of an exercise is begun, and handed in under a name.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/edit.h"
#include "model/exercise.h"

namespace model {

// A new set on the exercise's article: worked examples and the exercise block as they are, sealed key included, and the
// scheme as students see it. `student` has an id, and a name that may be empty until it is handed in.
Project begin_exercise(Project const& exercise, Hidden const&, Annotator student, base::IdentifierSource&,
                       std::string const& now);

// What becomes an exercise: the article, the scheme and the worked examples with the links among them, under a new id.
// The block itself is written by formats/exercise_block.h.
Project emptied_for_exercise(Project const&, Exercise const&, base::IdentifierSource&, std::string const& now);

// The same work as a reference, under a new id.
Project as_key(Project const&, base::IdentifierSource&, std::string const& now);

// The owner's name and the time. A sentence where the name is empty or endless. Handing in once more only renews the
// time.
base::Result<Edit> hand_in(Project const&, std::string_view name, Author const&);

// Thirty of them sort by article, then by name, then by time: "harbour-bridge_ana-lima_2026-11-22-1450.gloss.json".
// Letters of all scripts stay, what no file system takes goes.
std::string hand_in_file_name(Header const&);

// A part of a file's name: ASCII in lower case, a hyphen for each run of what is neither letter nor digit there.
std::string in_file_name(std::string_view text, std::size_t longest_in_bytes);
// Without white space around it, one space between words.
std::string tidy_words(std::string_view typed);

} // namespace model
