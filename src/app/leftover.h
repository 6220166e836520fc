// Steps that were made here and could not be saved, because the document was written elsewhere meanwhile.
#pragma once

#include <cstddef>
#include <string>

#include "model/project.h"

namespace app {

struct Leftover {
    std::string key; // of the document
    model::Project project;
    std::size_t steps = 0;
};

} // namespace app
