#include "gfx/page_texture.h"

#include <algorithm>
#include <vector>

#include "gfx/context.h"
#include "gfx/gl.h"

namespace gfx {

namespace {

// Dear ImGui blends straight alpha: white letters that take the vertex colour.
std::vector<std::uint8_t> white_with_alpha(std::span<std::uint8_t const> coverage, int side, DirtyBox const& box) {
    auto const count = static_cast<std::size_t>(box.x1 - box.x0) * static_cast<std::size_t>(box.y1 - box.y0);
    std::vector<std::uint8_t> pixels(count * 4, 255);
    std::size_t alpha = 3;
    for (int y = box.y0; y < box.y1; ++y) {
        for (int x = box.x0; x < box.x1; ++x, alpha += 4)
            pixels[alpha] = coverage[static_cast<std::size_t>(y) * side + x];
    }
    return pixels;
}

} // namespace

void DirtyBox::add(int left, int top, int right, int bottom) {
    if (is_empty()) {
        *this = {left, top, right, bottom};
        return;
    }
    *this = {std::min(x0, left), std::min(y0, top), std::max(x1, right), std::max(y1, bottom)};
}

void PageTexture::create(int side) {
    glGenTextures(1, &name_);
    glBindTexture(GL_TEXTURE_2D, name_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, side, side, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    dirty_ = {0, 0, side, side};
}

std::uint32_t PageTexture::upload(std::span<std::uint8_t const> coverage, int side) {
    if (!has_context()) return 0;
    if (name_ != 0 && dirty_.is_empty()) return name_;
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    if (name_ == 0) create(side);
    glBindTexture(GL_TEXTURE_2D, name_);
    auto const pixels = white_with_alpha(coverage, side, dirty_);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexSubImage2D(GL_TEXTURE_2D, 0, dirty_.x0, dirty_.y0, dirty_.x1 - dirty_.x0, dirty_.y1 - dirty_.y0, GL_RGBA,
                    GL_UNSIGNED_BYTE, pixels.data());
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
    dirty_ = {};
    return name_;
}

void PageTexture::draw_into(int side, std::function<void()> const& draw) {
    GLint bound = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    if (name_ == 0) create(side);
    glBindTexture(GL_TEXTURE_2D, name_);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    if (!dirty_.is_empty()) {
        std::vector<std::uint8_t> const blank(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
        glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, side, side, GL_RGBA, GL_UNSIGNED_BYTE, blank.data());
        dirty_ = {};
    }
    draw();
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
}

void PageTexture::forget(int side) {
    if (name_ != 0 && has_context()) glDeleteTextures(1, &name_);
    name_ = 0;
    dirty_ = {0, 0, side, side};
}

} // namespace gfx
