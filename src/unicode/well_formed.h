// How much of some bytes is well-formed UTF-8, found eight bytes at a time.
#pragma once

#include <cstddef>
#include <string_view>

namespace unicode {

// The end of the well-formed characters from `start` on.
std::size_t well_formed_end(std::string_view bytes, std::size_t start);

} // namespace unicode
