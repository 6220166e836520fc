// What a file that is not text seems to be, by its first bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace formats {

// "a PDF", "a picture (PNG)" ...; "a binary file" for bytes of no known kind; empty when it may well be text.
std::string_view seems_to_be(std::span<std::uint8_t const>);

} // namespace formats
