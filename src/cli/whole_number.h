// Whole numbers among the words of the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cli {

// Digits only, eighteen at most; nothing for any other word.
std::optional<std::uint64_t> whole_number(std::string_view word);

} // namespace cli
