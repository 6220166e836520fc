// Pictures as PNG files.
#pragma once

#include <string>

#include "offscreen.h"

namespace test {

// Empty when there is no such file.
Picture read_png(std::string const& path);
bool write_png(std::string const& path, Picture const&);

} // namespace test
