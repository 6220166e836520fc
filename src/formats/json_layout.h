// The layout of JSON text that is passed on as it was read: closed up for keeping, spread out for the canonical file.
#pragma once

#include <string>
#include <string_view>

namespace formats {

// Without the white space between tokens; strings and numbers keep their spelling. `json` is well-formed.
std::string close_up(std::string_view json);

// Two spaces a level, `depth` levels in; lists of numbers and of number pairs on one line. `json` is closed up.
void append_spread_out(std::string& out, std::string_view json, int depth);

} // namespace formats
