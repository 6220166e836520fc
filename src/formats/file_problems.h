// What the model finds wrong with a project, said with the places of the file that it was read from.
#pragma once

#include <string>
#include <vector>

#include "formats/project_reader.h"
#include "model/validate.h"

namespace formats {

// Without lines and columns yet; what the reader has already told about is left out.
void add_problems(ProjectReader const&, std::vector<model::Problem> const&, std::vector<FileFinding>&);

// One warning for each type that the schema does not have, however many spans are of it.
void add_unknown_types(ProjectReader const&, std::vector<FileFinding>&);

} // namespace formats
