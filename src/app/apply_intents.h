// What the reader wants, turned into edits of the model and requests to the platform.
#pragma once

#include "app/program.h"
#include "ui/intent.h"

namespace app {

void apply_intent(Program&, ui::Intent const&);

} // namespace app
