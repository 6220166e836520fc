#include "cli/whole_number.h"

#include <algorithm>

namespace cli {

std::optional<std::uint64_t> whole_number(std::string_view word) {
    bool const is_whole = !word.empty() && word.size() <= 18 &&
                          std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_whole) return std::nullopt;
    std::uint64_t number = 0;
    for (char const c : word) number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}

} // namespace cli
