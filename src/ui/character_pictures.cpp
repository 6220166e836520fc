#include "ui/character_pictures.h"

#include "platform/platform.h"
#include "platform/rasteriser.h"
#include "text/missing_box.h"
#include "ui/fonts.h"
#include "ui/interaction.h"
#include "unicode/utf8.h"

namespace ui {

namespace {

// As many as this come in any frame, so that a busy machine is not slow as well; more while there is time.
constexpr int kFewestInFrame = 48;
constexpr double kFrameBudgetMs = 4;

struct Work {
    double spent_ms = 0;
    int drawn = 0;
    std::uint64_t postponed = 0;
};

Work& work() {
    static Work of_frame;
    return of_frame;
}

platform::CharacterRequest request_for(text::SystemCharacters const& characters) {
    platform::CharacterRequest request;
    request.text = characters.text;
    request.language = characters.language;
    request.is_emoji = characters.is_emoji;
    request.serif = characters.role == text::FontRole::Serif || characters.role == text::FontRole::SerifSemibold ||
                    characters.role == text::FontRole::SerifItalic;
    request.semibold =
        characters.role == text::FontRole::SerifSemibold || characters.role == text::FontRole::SansSemibold;
    return request;
}

std::optional<gfx::GlyphPicture> add_raster(gfx::GlyphKey const& key, text::Raster const& raster) {
    return faces().glyphs->add(key, raster.left, raster.top, raster.width, raster.height, raster.coverage);
}

std::optional<gfx::GlyphPicture> draw(text::SystemCharacters const& characters, text::RasterKey const& raster,
                                      gfx::GlyphKey const& key) {
    float const size = static_cast<float>(raster.size_64) / 64;
    platform::CharacterPicture const picture =
        platform::picture_character(request_for(characters), size, static_cast<float>(raster.phase) / 4);
    gfx::GlyphBox const box{picture.left, picture.top, picture.width, picture.height, picture.in_color};
    // The system has the script but not this character of it.
    if (box.width <= 0 || box.height <= 0)
        return add_raster(key, text::draw_box(unicode::decode_first(characters.text).character, size, raster.phase));
    if (platform::draws_characters_into_textures())
        return faces().glyphs->add_drawn(key, box, platform::draw_pictured_character);
    return faces().glyphs->add(key, box.left, box.top, box.width, box.height, picture.coverage);
}

} // namespace

void begin_character_pictures() {
    work().spent_ms = 0;
    work().drawn = 0;
}

std::uint64_t postponed_character_pictures() {
    return work().postponed;
}

std::optional<gfx::GlyphPicture> character_picture(text::RasterKey const& raster, gfx::GlyphKey const& key) {
    text::SystemCharacters const* const characters = faces().article->system_characters(raster.face, raster.glyph);
    if (characters == nullptr) return std::nullopt;
    if (work().spent_ms >= kFrameBudgetMs && work().drawn >= kFewestInFrame) {
        ++work().postponed;
        wish_frame(0);
        return std::nullopt;
    }
    double const start_ms = platform::now_ms();
    auto const picture = draw(*characters, raster, key);
    work().spent_ms += platform::now_ms() - start_ms;
    ++work().drawn;
    return picture;
}

float character_advance(text::SystemCharacters const& characters) {
    return platform::character_advance(request_for(characters));
}

} // namespace ui
