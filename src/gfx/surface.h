// The whole drawing buffer: sized and cleared before a frame.
#pragma once

#include <cstdint>

namespace gfx {

// `color` 0xAABBGGRR; sizes in device px. Needs a current context.
void begin_surface(int device_width, int device_height, std::uint32_t color);

} // namespace gfx
