#include "platform/rasteriser.h"

#include "platform/native/cluster_picture.h"

#ifndef GL_GLEXT_PROTOTYPES
#define GL_GLEXT_PROTOTYPES
#endif
#include <GL/glcorearb.h>

// The desktop window draws these clusters from the font file that fontconfig names: shaped by HarfBuzz, in the font's
// colours where it keeps pictures (CBDT, as Noto Color Emoji does), else from its outlines. Colours in other tables
// (COLR, SVG, sbix) are not drawn.

namespace platform {

namespace {

native::ClusterPicture& last_picture() {
    static native::ClusterPicture picture;
    return picture;
}

} // namespace

float character_advance(CharacterRequest const& request) {
    native::SystemFont const* const font = native::system_font(request);
    return font != nullptr ? native::set_cluster(*font, request).advance : -1;
}

CharacterPicture picture_character(CharacterRequest const& request, float size, float shift) {
    native::ClusterPicture& drawn = last_picture();
    drawn = {};
    native::SystemFont const* const font = native::system_font(request);
    if (font != nullptr) drawn = native::draw_cluster(*font, native::set_cluster(*font, request), size, shift);
    CharacterPicture picture;
    picture.left = drawn.left;
    picture.top = drawn.top;
    picture.width = drawn.pixels.width;
    picture.height = drawn.pixels.height;
    picture.in_color = drawn.in_color;
    return picture;
}

bool draws_characters_into_textures() {
    return true;
}

void draw_pictured_character(int x, int y) {
    native::Pixels const& pixels = last_picture().pixels;
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, pixels.width, pixels.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.rgba.data());
}

} // namespace platform
