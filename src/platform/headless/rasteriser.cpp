#include "platform/rasteriser.h"

#include <algorithm>
#include <cmath>

#include "platform/headless/state.h"

namespace platform {

float character_advance(CharacterRequest const&) {
    return 1;
}

// A frame as large as a full-width character: the same on every machine.
CharacterPicture picture_character(CharacterRequest const&, float size, float shift) {
    headless::advance(headless::state().picture_ms);
    CharacterPicture picture;
    picture.left = static_cast<int>(std::lround(size * 0.06F + shift));
    picture.top = -static_cast<int>(std::lround(size * 0.82F));
    picture.width = std::max(1, static_cast<int>(std::lround(size * 0.88F)));
    picture.height = picture.width;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            bool const is_edge = x == 0 || y == 0 || x + 1 == picture.width || y + 1 == picture.height;
            picture.coverage.push_back(is_edge ? 255 : 0);
        }
    return picture;
}

bool draws_characters_into_textures() {
    return false;
}

void draw_pictured_character(int, int) {}

} // namespace platform
