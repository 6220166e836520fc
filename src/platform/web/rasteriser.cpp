#include "platform/rasteriser.h"

#include "platform/web/bridge.h"
#include "platform/web/packet.h"

namespace platform {

namespace {

// As web/page/characters.mjs reads it.
int look_of(CharacterRequest const& request) {
    return (request.serif ? 1 : 0) | (request.semibold ? 2 : 0) | (request.is_emoji ? 4 : 0);
}

} // namespace

float character_advance(CharacterRequest const& request) {
    return page_character_advance(request.text.data(), request.text.size(), request.language.data(),
                                  request.language.size(), look_of(request));
}

CharacterPicture picture_character(CharacterRequest const& request, float size, float shift) {
    CharacterPicture picture;
    page_picture_character(request.text.data(), request.text.size(), request.language.data(), request.language.size(),
                           look_of(request), size, shift);
    web::PacketReader answer = web::inbox();
    picture.left = static_cast<int>(answer.number());
    picture.top = static_cast<int>(answer.number());
    picture.width = static_cast<int>(answer.number());
    picture.height = static_cast<int>(answer.number());
    picture.in_color = answer.number() != 0;
    return picture;
}

bool draws_characters_into_textures() {
    return true;
}

void draw_pictured_character(int x, int y) {
    page_draw_character(x, y);
}

} // namespace platform
