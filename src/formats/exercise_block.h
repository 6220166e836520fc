// Reads and writes the exercise block, which the model keeps as raw JSON, as the value that it means.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/exercise.h"

namespace formats {

// A sentence with its place where the block is not what file-format.md says. Of no block: one that asks for nothing.
base::Result<model::Exercise> read_exercise(std::string_view json);
// The same, where a broken one asks for nothing, too.
model::Exercise exercise_or_none(std::string_view json);

// As the header keeps it: closed up, members in the order of file-format.md, unknown ones after them.
std::string write_exercise(model::Exercise const&);

// An exercise file of any document: emptied but for the worked examples, with new ids and this block. What in
// `exercise` does not fit the document is a sentence.
base::Result<model::Project> make_exercise(model::Project const&, model::Exercise exercise, base::IdentifierSource&,
                                           std::string const& now);

} // namespace formats
