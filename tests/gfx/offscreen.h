// A desktop OpenGL context without a window or a display, and pictures drawn and read back in it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace test {

// RGBA, row by row from the top.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    std::uint8_t const* at(int x, int y) const { return pixels.data() + (static_cast<std::size_t>(y) * width + x) * 4; }
};

class Offscreen {
public:
    // None where the machine has no driver for it, which is said, nor as WebAssembly.
    static std::unique_ptr<Offscreen> open();
    ~Offscreen();
    Offscreen(Offscreen const&) = delete;
    Offscreen& operator=(Offscreen const&) = delete;

    // What `draw` leaves on a white surface.
    Picture picture(int width, int height, std::function<void()> const& draw) const;

private:
    Offscreen() = default;
    // Unused where the pictures are not drawn.
    [[maybe_unused]] void* display_ = nullptr;
    [[maybe_unused]] void* context_ = nullptr;
};

} // namespace test
