// How an exercise goes out, the end of its sheet: the key sealed in it or not, as a file or as a link.
#pragma once

#include <vector>

#include "ui/scheme_parts.h"

namespace ui {

void add_giving(std::vector<Section>&, SchemeView const&);

} // namespace ui
