// How much light a channel of an sRGB colour gives.
#pragma once

#include <cmath>
#include <cstdint>

namespace ui {

// 0 to 255 in, 0 to 1 out (IEC 61966-2-1).
inline double linear_light(std::uint32_t channel) {
    double const share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

} // namespace ui
