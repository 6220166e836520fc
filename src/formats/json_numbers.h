// Numbers in JSON text: how long they are, and those that no double can hold.
#pragma once

#include <string>
#include <string_view>

namespace formats {

// Bytes of the number at the beginning of `text`.
std::size_t number_length(std::string_view text);

// nlohmann's parser refuses 1e400, which is good JSON and may stand in a member that only passes through. A copy of the
// text, of equal length, with a 1 and spaces in place of each such number.
std::string without_huge_numbers(std::string_view text);

} // namespace formats
