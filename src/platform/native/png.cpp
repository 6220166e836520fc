#include "platform/native/color_bitmaps.h"

#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif
#ifndef __clang_analyzer__ // which takes the library's sources for ours
#define STB_IMAGE_IMPLEMENTATION
#endif
#define STB_IMAGE_STATIC
#define STBI_NO_STDIO
#define STBI_ONLY_PNG
#include <stb_image.h>
#if defined(__clang__)
#pragma clang diagnostic pop
#elif defined(__GNUC__)
#pragma GCC diagnostic pop
#endif

namespace platform::native {

Pixels read_png(std::span<std::uint8_t const> bytes) {
    constexpr int kMostSide = 1024; // of a letter; a broken font may say anything
    Pixels picture;
    int channels = 0;
    auto const size = static_cast<int>(bytes.size());
    if (stbi_info_from_memory(bytes.data(), size, &picture.width, &picture.height, &channels) == 0) return {};
    if (picture.width > kMostSide || picture.height > kMostSide) return {};
    stbi_uc* const pixels = stbi_load_from_memory(bytes.data(), size, &picture.width, &picture.height, &channels, 4);
    if (pixels == nullptr) return {};
    picture.rgba.assign(pixels, pixels + static_cast<std::size_t>(picture.width) * picture.height * 4);
    stbi_image_free(pixels);
    return picture;
}

} // namespace platform::native
