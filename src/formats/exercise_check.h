// The exercise block is kept as it was read, for whoever understands it; here its known members are looked at.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace formats {

struct WrongShape {
    std::string path; // from the block on
    std::string message;
};
// Members that are not what file-format.md says of "exercise". `json` is well-formed.
std::vector<WrongShape> check_exercise(std::string_view json);

} // namespace formats
