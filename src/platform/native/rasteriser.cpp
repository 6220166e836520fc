#include "platform/rasteriser.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <string>

#include <stb_truetype.h>

#include "platform/file_bytes.h"

// The desktop window draws these characters one by one, in one colour, from the font file that fontconfig names. That
// is enough to develop with; the page draws them as the browser does.

namespace platform {

namespace {

struct SystemFont {
    std::vector<std::uint8_t> bytes;
    stbtt_fontinfo info{};
};

struct FontFile {
    std::string path;
    int index = 0; // in a collection
};

FontFile find_font(std::string const& pattern) {
    FontFile file;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const answer(
        ::popen(("fc-match -f '%{file}\\n%{index}' '" + pattern + "' 2>/dev/null").c_str(), "r"), ::pclose);
    if (!answer) return file;
    char text[1024] = {};
    std::size_t const size = std::fread(text, 1, sizeof text - 1, answer.get());
    std::string const said(text, size);
    std::size_t const end = said.find('\n');
    if (end == std::string::npos) return file;
    file.path = said.substr(0, end);
    // The upper half numbers instances of variable fonts, which are not drawn.
    file.index = static_cast<int>(std::strtol(said.c_str() + end + 1, nullptr, 10)) & 0xFFFF;
    return file;
}

std::unique_ptr<SystemFont> open_font(std::string const& pattern) {
    FontFile const file = find_font(pattern);
    if (file.path.empty()) return nullptr;
    auto bytes = read_file(file.path);
    if (!bytes) return nullptr;
    auto font = std::make_unique<SystemFont>();
    font->bytes = bytes.release_value();
    int const offset = stbtt_GetFontOffsetForIndex(font->bytes.data(), file.index);
    if (offset < 0 || stbtt_InitFont(&font->info, font->bytes.data(), offset) == 0) return nullptr;
    return font;
}

// Only letters, digits and hyphens reach the command.
std::string plain(std::string_view language) {
    std::string out;
    for (char const c : language)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') out.push_back(c);
    return out;
}

std::string pattern_for(CharacterRequest const& request) {
    if (request.is_emoji) return "Noto Emoji";
    std::string language = plain(request.language);
    if (language.empty() || language == "zh-Hans") language = "zh-cn";
    if (language == "zh-Hant") language = "zh-tw";
    return std::string(request.serif ? "serif" : "sans-serif") + ":lang=" + language +
           (request.semibold ? ":bold" : "");
}

stbtt_fontinfo const* font_for(CharacterRequest const& request) {
    static std::map<std::string, std::unique_ptr<SystemFont>> fonts;
    std::string const pattern = pattern_for(request);
    auto const known = fonts.find(pattern);
    auto const& font = known != fonts.end() ? known->second : fonts.emplace(pattern, open_font(pattern)).first->second;
    return font ? &font->info : nullptr;
}

// The first character: clusters are not shaped here. 0 for ill-formed text.
int first_character(std::string_view text) {
    if (text.empty()) return 0;
    auto const byte = [&text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(0) < 0x80) return static_cast<int>(byte(0));
    if (byte(0) < 0xE0) return static_cast<int>((byte(0) & 0x1F) << 6 | (byte(1) & 0x3F));
    if (byte(0) < 0xF0) return static_cast<int>((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
    return static_cast<int>((byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F));
}

} // namespace

float character_advance(CharacterRequest const& request) {
    stbtt_fontinfo const* const font = font_for(request);
    int const glyph = font != nullptr ? stbtt_FindGlyphIndex(font, first_character(request.text)) : 0;
    if (glyph == 0) return -1;
    int advance = 0;
    int bearing = 0;
    stbtt_GetGlyphHMetrics(font, glyph, &advance, &bearing);
    return static_cast<float>(advance) * stbtt_ScaleForMappingEmToPixels(font, 1);
}

CharacterPicture picture_character(CharacterRequest const& request, float size, float shift) {
    CharacterPicture picture;
    stbtt_fontinfo const* const font = font_for(request);
    int const glyph = font != nullptr ? stbtt_FindGlyphIndex(font, first_character(request.text)) : 0;
    if (glyph == 0) return picture;
    float const scale = stbtt_ScaleForMappingEmToPixels(font, size);
    int right = 0;
    int bottom = 0;
    stbtt_GetGlyphBitmapBoxSubpixel(font, glyph, scale, scale, shift, 0, &picture.left, &picture.top, &right, &bottom);
    picture.width = std::max(0, right - picture.left);
    picture.height = std::max(0, bottom - picture.top);
    if (picture.width == 0 || picture.height == 0) return {};
    picture.coverage.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    stbtt_MakeGlyphBitmapSubpixel(font, picture.coverage.data(), picture.width, picture.height, picture.width, scale,
                                  scale, shift, 0, glyph);
    return picture;
}

bool draws_characters_into_textures() {
    return false;
}

void draw_pictured_character(int, int) {}

} // namespace platform
