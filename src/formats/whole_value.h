// JSON that is one value of a shape, and nothing else.
#pragma once

#include <optional>
#include <string_view>

#include "formats/file_versions.h"
#include "formats/shape.h"

namespace formats {

// Reads `json` into `target`, which the shape is of. What refuses it: the first thing that would lose a part of its
// meaning, or where it ends too early.
std::optional<Refusal> read_whole_value(std::string_view json, Shape const&, void* target);

} // namespace formats
