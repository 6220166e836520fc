#include "gfx/page_texture.h"

#include <algorithm>
#include <memory>

#include "gfx/context.h"
#include "gfx/gl.h"

namespace gfx {

namespace {

constexpr int kStripRows = 64; // pixels go up in strips, so that no whole page of them is held
constexpr std::uint32_t kWhite = 0x00FFFFFF;

using Pixels = std::unique_ptr<std::uint32_t[]>;

// Not zeroed: a vector's bytes would all be written twice.
Pixels pixels_of(int width, int height) {
    return Pixels(new std::uint32_t[static_cast<std::size_t>(width) * static_cast<std::size_t>(height)]);
}

void put(int x, int y, int width, int height, Pixels const& pixels) {
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.get());
}

void fill(int side, std::uint32_t color) {
    int const rows = std::min(kStripRows, side);
    Pixels const pixels = pixels_of(side, rows);
    std::fill_n(pixels.get(), static_cast<std::size_t>(side) * static_cast<std::size_t>(rows), color);
    for (int y = 0; y < side; y += rows) put(0, y, side, std::min(rows, side - y), pixels);
}

// Dear ImGui blends straight alpha: white letters that take the vertex colour.
void put_white_with_alpha(std::span<std::uint8_t const> coverage, int side, DirtyBox const& box) {
    int const width = box.x1 - box.x0;
    Pixels const pixels = pixels_of(width, std::min(kStripRows, box.y1 - box.y0));
    for (int top = box.y0; top < box.y1; top += kStripRows) {
        int const bottom = std::min(top + kStripRows, box.y1);
        std::uint32_t* pixel = pixels.get();
        for (int y = top; y < bottom; ++y) {
            std::uint8_t const* alpha = coverage.data() + static_cast<std::size_t>(y) * side + box.x0;
            for (int x = 0; x < width; ++x) *pixel++ = kWhite | static_cast<std::uint32_t>(alpha[x]) << 24;
        }
        put(box.x0, top, width, bottom - top, pixels);
    }
}

} // namespace

void DirtyBox::add(int left, int top, int right, int bottom) {
    if (is_empty()) {
        *this = {left, top, right, bottom};
        return;
    }
    *this = {std::min(x0, left), std::min(y0, top), std::max(x1, right), std::max(y1, bottom)};
}

// Bound, and of this colour: what nothing was put on yet may still be blended into a letter's edge.
void PageTexture::create(int side, std::uint32_t blank) {
    glGenTextures(1, &name_);
    glBindTexture(GL_TEXTURE_2D, name_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, side, side, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    fill(side, blank);
}

std::uint32_t PageTexture::upload(std::span<std::uint8_t const> coverage, int side) {
    if (!has_context()) return 0;
    if (name_ != 0 && dirty_.is_empty()) return name_;
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    if (name_ == 0) create(side, kWhite);
    glBindTexture(GL_TEXTURE_2D, name_);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    put_white_with_alpha(coverage, side, dirty_);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
    dirty_ = {};
    return name_;
}

void PageTexture::draw_into(int side, std::function<void()> const& draw) {
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    bool const is_new = name_ == 0;
    if (is_new) create(side, 0);
    glBindTexture(GL_TEXTURE_2D, name_);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    if (!is_new && !dirty_.is_empty()) fill(side, 0);
    dirty_ = {};
    draw();
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
}

void PageTexture::forget(int side) {
    if (name_ != 0 && has_context()) glDeleteTextures(1, &name_);
    name_ = 0;
    dirty_ = {0, 0, side, side};
}

} // namespace gfx
