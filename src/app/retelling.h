// A history told anew from as far back as it reaches: for a log that has to begin again with all that is open.
#pragma once

#include <vector>

#include "model/history.h"

namespace app {

struct Retold {
    model::Project start;
    std::vector<model::Step> steps; // that lead from it to the present, with what can be redone
};

Retold retell(model::History);

} // namespace app
