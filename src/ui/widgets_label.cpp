#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/fonts.h"
#include "ui/interaction.h"
#include "ui/set_words.h"
#include "ui/widgets.h"

namespace ui {

namespace {

constexpr char const* kEllipsis = "\xE2\x80\xA6";
constexpr int kManyLines = 200;

// Inter's own ascent and descent in ems; CSS centres them in the line box.
constexpr float kAscent = 0.96875F;
constexpr float kDescent = 0.2412F;

float pixel_ratio() {
    return std::max(0.25F, ImGui::GetIO().DisplayFramebufferScale.x);
}

// The size a face is kept at and how far it is stretched: Dear ImGui keeps whole sizes only.
struct Setting {
    ImFontBaked* baked = nullptr;
    float scale = 1;
};

Setting setting(float size, Weight weight) {
    ImFont* font = weight == Weight::Semibold ? faces().semibold : faces().regular;
    if (!font) font = ImGui::GetFont();
    Setting result;
    result.baked = font->GetFontBaked(size, pixel_ratio());
    result.scale = size / result.baked->Size;
    return result;
}

// One character of UTF-8; a broken byte is U+FFFD. Returns how many bytes it took.
std::size_t decode(std::string_view words, std::size_t at, ImWchar& character) {
    auto const byte = [&](std::size_t index) { return static_cast<unsigned char>(words[at + index]); };
    unsigned char const first = byte(0);
    std::size_t const length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
    character = 0xFFFD;
    if (length == 0 || at + length > words.size()) return 1;
    static constexpr unsigned kFirstBits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    unsigned value = first & kFirstBits[length];
    for (std::size_t index = 1; index < length; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U) return 1;
        value = value << 6U | (byte(index) & 0x3FU);
    }
    character = value;
    return length;
}

bool is_digit(ImWchar character) {
    return character >= '0' && character <= '9';
}

// Figures are as wide as each other, so that counts do not dance (mockups/README.md, "Type").
float advance(Setting const& set, ImFontGlyph const& glyph, ImWchar character) {
    if (!is_digit(character)) return glyph.AdvanceX * set.scale;
    float widest = 0;
    for (ImWchar digit = '0'; digit <= '9'; ++digit) widest = std::max(widest, set.baked->FindGlyph(digit)->AdvanceX);
    return widest * set.scale;
}

float width_of(Setting const& set, std::string_view words) {
    float width = 0;
    for (std::size_t at = 0; at < words.size();) {
        ImWchar character = 0;
        at += decode(words, at, character);
        width += advance(set, *set.baked->FindGlyph(character), character);
    }
    return width;
}

// Where a line's baseline lies, on a whole device pixel.
float baseline_of(float y, float line_height, float size) {
    float const ratio = pixel_ratio();
    return std::round((y + line_height / 2 + size * (kAscent - kDescent) / 2) * ratio) / ratio;
}

void put_glyph(ImDrawList* list, Setting const& set, ImFontGlyph const& glyph, float x, float top, Color color) {
    if (!glyph.Visible) return;
    ImVec2 const from(x + glyph.X0 * set.scale, top + glyph.Y0 * set.scale);
    ImVec2 const to(x + glyph.X1 * set.scale, top + glyph.Y1 * set.scale);
    list->PrimReserve(6, 4);
    list->PrimRectUV(from, to, ImVec2(glyph.U0, glyph.V0), ImVec2(glyph.U1, glyph.V1), color);
}

void put_words(ImDrawList* list, Setting const& set, float x, float top, std::string_view words, Color color) {
    float const quarter = 4 * pixel_ratio();
    float pen = x;
    for (std::size_t at = 0; at < words.size();) {
        ImWchar character = 0;
        at += decode(words, at, character);
        ImFontGlyph const glyph = *set.baked->FindGlyph(character);
        float const width = advance(set, glyph, character);
        float const inset = is_digit(character) ? (width - glyph.AdvanceX * set.scale) / 2 : 0;
        put_glyph(list, set, glyph, std::round((pen + inset) * quarter) / quarter, top, color);
        pen += width;
    }
}

std::size_t bytes_that_fit(Setting const& set, std::string_view words, float max_width) {
    float width = 0;
    std::size_t at = 0;
    while (at < words.size()) {
        ImWchar character = 0;
        std::size_t const length = decode(words, at, character);
        width += advance(set, *set.baked->FindGlyph(character), character);
        if (width > max_width) break;
        at += length;
    }
    return at;
}

// Greedy lines, broken at spaces; a word wider than the line is broken inside.
std::vector<std::string_view> wrapped(std::string_view words, float width, Setting const& set) {
    std::vector<std::string_view> lines;
    while (!words.empty()) {
        std::size_t const newline = words.find('\n');
        std::string_view const paragraph = words.substr(0, newline);
        std::size_t fits = bytes_that_fit(set, paragraph, width);
        if (fits < paragraph.size()) {
            std::size_t const space = paragraph.rfind(' ', fits);
            fits = space != std::string_view::npos && space > 0 ? space : std::max<std::size_t>(fits, 1);
        }
        lines.push_back(paragraph.substr(0, fits));
        std::size_t skipped = fits;
        while (skipped < words.size() && words[skipped] == ' ') ++skipped;
        if (skipped == newline) ++skipped;
        words.remove_prefix(std::min(skipped, words.size()));
    }
    return lines;
}

// Written one letter beside the other, each by one picture: Latin, Greek and Cyrillic without marks of their own,
// signs, and the icons.
bool stands_alone(ImWchar character) {
    struct Block {
        ImWchar first, last;
    };
    static constexpr Block kBlocks[] = {{0x20, 0x7E},     {0xA0, 0xAC},     {0xAE, 0x17F},    {0x384, 0x482},
                                        {0x48A, 0x52F},   {0x1E00, 0x1EFF}, {0x2010, 0x2027}, {0x202F, 0x205E},
                                        {0x20A0, 0x20BF}, {0x2100, 0x2BFF}, {0xE000, 0xF8FF}};
    return std::any_of(std::begin(kBlocks), std::end(kBlocks),
                       [character](Block block) { return character >= block.first && character <= block.last; });
}

} // namespace

bool needs_setting(std::string_view words) {
    ImFont* const font = faces().regular;
    if (font == nullptr || faces().article == nullptr) return false;
    ImFontBaked* baked = nullptr;
    for (std::size_t at = 0; at < words.size();) {
        if (static_cast<unsigned char>(words[at]) < 0x80) {
            ++at;
            continue;
        }
        ImWchar character = 0;
        at += decode(words, at, character);
        if (!stands_alone(character)) return true;
        if (baked == nullptr) baked = font->GetFontBaked(13, pixel_ratio());
        if (baked->FindGlyphNoFallback(character) == nullptr) return true;
    }
    return false;
}

float draw_label(Painter& painter, float x, float y, std::string_view words, Color color, float size, Weight weight,
                 float line_height) {
    if (needs_setting(words)) return draw_name_line(painter, x, y, 0, words, color, size, weight, line_height);
    Setting const set = setting(size, weight);
    float const width = width_of(set, words); // also brings every glyph into the atlas before the first quad
    float const top = baseline_of(y, line_height, size) - std::round(set.baked->Ascent) * set.scale;
    put_words(painter.list, set, x, top, words, color);
    if (weight == Weight::Medium)
        put_words(painter.list, set, x + kMediumShift, top, words, with_alpha(color, kMediumShare));
    return width;
}

float label_width(std::string_view words, float size, Weight weight) {
    if (needs_setting(words)) return name_width(words, size, weight);
    return width_of(setting(size, weight), words);
}

float draw_label_short(Painter& painter, float x, float y, float max_width, std::string_view words, Color color,
                       float size, Weight weight, float line_height) {
    if (needs_setting(words))
        return draw_name_line(painter, x, y, std::max(max_width, 1.0F), words, color, size, weight, line_height);
    Setting const set = setting(size, weight);
    if (width_of(set, words) <= max_width) return draw_label(painter, x, y, words, color, size, weight, line_height);
    std::size_t const fits = bytes_that_fit(set, words, max_width - width_of(set, kEllipsis));
    std::string cut(words.substr(0, fits));
    while (!cut.empty() && cut.back() == ' ') cut.pop_back();
    return draw_label(painter, x, y, cut + kEllipsis, color, size, weight, line_height);
}

float draw_label_wrapped(Painter& painter, float x, float y, float width, std::string_view words, Color color,
                         float size, Weight weight, float line_height) {
    if (needs_setting(words))
        return draw_name_lines(painter, x, y, width, kManyLines, words, color, size, line_height, weight);
    float height = 0;
    for (std::string_view const line : wrapped(words, width, setting(size, weight))) {
        draw_label(painter, x, y + height, line, color, size, weight, line_height);
        height += line_height;
    }
    return height;
}

float label_wrapped_height(std::string_view words, float width, float size, Weight weight, float line_height) {
    if (needs_setting(words)) return name_lines_height(width, kManyLines, words, size, line_height, weight);
    return line_height * static_cast<float>(wrapped(words, width, setting(size, weight)).size());
}

void draw_icon(Painter& painter, float x, float y, char const* icon, Color color, float size) {
    Setting const set = setting(size, Weight::Regular);
    ImWchar character = 0;
    decode(icon, 0, character);
    ImFontGlyph const glyph = *set.baked->FindGlyph(character);
    // Lucide's em square stands on the baseline.
    float const ratio = pixel_ratio();
    float const left = std::round(x * ratio) / ratio;
    float const top = std::round((y + size) * ratio) / ratio - std::round(set.baked->Ascent) * set.scale;
    put_glyph(painter.list, set, glyph, left, top, color);
}

} // namespace ui
