// Characters drawn with the system's own fonts: how wide they are, and their pictures.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace platform {

// One grapheme of one look.
struct CharacterRequest {
    std::string_view text;     // UTF-8
    std::string_view language; // BCP 47; empty: the system's own choice
    bool serif = true;
    bool semibold = false;
    bool is_emoji = false; // by preference a picture in colour
};

// In em; negative when no font of the system has it.
float character_advance(CharacterRequest const&);

// Device px from the pen on the baseline, y down. Width 0: nothing to be seen.
struct CharacterPicture {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    bool in_color = false;
    std::vector<std::uint8_t> coverage; // row by row; empty where characters are drawn into textures
};
// `size`: em in device px; `shift`: px to the right, below 1.
CharacterPicture picture_character(CharacterRequest const&, float size, float shift);

// Whether pictures go straight into the texture that is bound, white or in colour with straight alpha.
bool draws_characters_into_textures();
// The last picture that was asked for, with its left top corner at x, y of the bound texture.
void draw_pictured_character(int x, int y);

} // namespace platform
