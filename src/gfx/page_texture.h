// The GL texture of one page: white with the coverage as alpha, uploaded where the page changed.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

namespace gfx {

struct DirtyBox {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0; // half-open
    bool is_empty() const { return x0 >= x1 || y0 >= y1; }
    void add(int left, int top, int right, int bottom);
};

class PageTexture {
public:
    // 0 without a context. `coverage` is side x side.
    std::uint32_t upload(std::span<std::uint8_t const> coverage, int side);
    // Binds the texture, blank where nothing has been drawn, while `draw` puts pixels into it. With a context only.
    void draw_into(int side, std::function<void()> const& draw);
    std::uint32_t name() const { return name_; } // 0 before the first pixel
    void changed(int left, int top, int right, int bottom) { dirty_.add(left, top, right, bottom); }
    void forget(int side);

private:
    void create(int side, std::uint32_t blank);

    std::uint32_t name_ = 0;
    DirtyBox dirty_;
};

} // namespace gfx
