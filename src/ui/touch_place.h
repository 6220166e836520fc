// What a finger that comes down on the page means to take hold of.
#pragma once

#include <cstdint>

namespace ui {

enum class TouchPlace : std::uint8_t { Elsewhere, Text, Handle };

} // namespace ui
