// What Ctrl+C takes: the selected words, or the chosen mark's quote; plain, and as HTML with where it comes from.
#pragma once

#include <optional>

#include "model/project.h"
#include "platform/platform.h"
#include "ui/state.h"

namespace app {

// None when nothing is selected: the browser's own copy then.
std::optional<platform::Clip> copied(model::Project const&, ui::State const&);

} // namespace app
