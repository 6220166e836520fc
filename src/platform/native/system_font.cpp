#include "platform/native/system_font.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

#include "platform/file_bytes.h"

namespace platform::native {

namespace {

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
    font->has_outlines = offset >= 0 && stbtt_InitFont(&font->outlines, font->bytes.data(), offset) != 0;
    hb_blob_t* const blob =
        hb_blob_create(reinterpret_cast<char const*>(font->bytes.data()), static_cast<unsigned>(font->bytes.size()),
                       HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    hb_face_t* const face = hb_face_create(blob, static_cast<unsigned>(file.index));
    font->shaper.reset(hb_font_create(face));
    font->units_per_em = static_cast<float>(hb_face_get_upem(face));
    bool const has_glyphs = hb_face_get_glyph_count(face) > 0;
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return has_glyphs ? std::move(font) : nullptr;
}

// Only letters, digits and hyphens reach the command.
std::string plain(std::string_view language) {
    std::string out;
    for (char const c : language)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') out.push_back(c);
    return out;
}

std::string pattern_for(CharacterRequest const& request) {
    if (request.is_emoji) return "emoji";
    std::string language = plain(request.language);
    if (language.empty() || language == "zh-Hans") language = "zh-cn";
    if (language == "zh-Hant") language = "zh-tw";
    return std::string(request.serif ? "serif" : "sans-serif") + ":lang=" + language +
           (request.semibold ? ":bold" : "");
}

} // namespace

SystemFont const* system_font(CharacterRequest const& request) {
    static std::map<std::string, std::unique_ptr<SystemFont>> fonts;
    std::string const pattern = pattern_for(request);
    auto const known = fonts.find(pattern);
    auto const& font = known != fonts.end() ? known->second : fonts.emplace(pattern, open_font(pattern)).first->second;
    return font.get();
}

Cluster set_cluster(SystemFont const& font, CharacterRequest const& request) {
    std::unique_ptr<hb_buffer_t, void (*)(hb_buffer_t*)> const buffer(hb_buffer_create(), hb_buffer_destroy);
    int const bytes = static_cast<int>(request.text.size());
    hb_buffer_add_utf8(buffer.get(), request.text.data(), bytes, 0, bytes);
    hb_buffer_set_language(buffer.get(),
                           hb_language_from_string(request.language.data(), static_cast<int>(request.language.size())));
    hb_buffer_guess_segment_properties(buffer.get());
    hb_shape(font.shaper.get(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    hb_glyph_info_t const* const infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    hb_glyph_position_t const* const places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    Cluster cluster;
    float pen = 0;
    for (unsigned i = 0; i < count; ++i) {
        if (infos[i].codepoint == 0) return {};
        cluster.glyphs.push_back({static_cast<int>(infos[i].codepoint),
                                  (pen + static_cast<float>(places[i].x_offset)) / font.units_per_em,
                                  static_cast<float>(places[i].y_offset) / font.units_per_em});
        pen += static_cast<float>(places[i].x_advance);
    }
    if (count > 0) cluster.advance = pen / font.units_per_em;
    return cluster;
}

} // namespace platform::native
