// A GL program from the sources of shaders/.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace gfx {

// An error names the shader and repeats the driver's words.
base::Result<std::uint32_t> build_program(std::string_view name, std::string_view vertex, std::string_view fragment);

} // namespace gfx
