#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/document.h"
#include "ui/fonts.h"
#include "ui/glyph_quads.h"
#include "ui/widgets.h"

namespace ui {

namespace {

// Lines set in the last frames, by everything that decides how they look.
struct SetLines {
    std::vector<text::ShortLine> lines;
    int frame = 0; // last asked for
};

struct LineCache {
    std::unordered_map<std::string, SetLines> lines;
    std::uint32_t generation = 0; // of the fonts
    int swept_frame = 0;
};

LineCache& cache() {
    static LineCache lines;
    return lines;
}

// Forgets what no panel has asked for in a while, and everything when a face has arrived.
void sweep(LineCache& all) {
    int const frame = ImGui::GetFrameCount();
    std::uint32_t const generation = faces().article->generation();
    if (generation != all.generation) {
        all.lines.clear();
        all.generation = generation;
    }
    if (frame < all.swept_frame + 240 && frame >= all.swept_frame) return;
    all.swept_frame = frame;
    for (auto line = all.lines.begin(); line != all.lines.end();)
        line = frame - line->second.frame > 240 ? all.lines.erase(line) : std::next(line);
}

std::string cache_key(std::string_view utf8, text::FontRole role, float size, float width, int max_lines,
                      std::string_view language) {
    std::string key(utf8);
    key.push_back('\0');
    key += std::to_string(static_cast<int>(role)) + ' ' + std::to_string(size) + ' ' + std::to_string(width) + ' ' +
           std::to_string(max_lines) + ' ';
    return key.append(language);
}

std::vector<text::ShortLine> const& lines_of(std::string_view utf8, text::FontRole role, float size, float width,
                                             int max_lines, std::string_view language) {
    LineCache& all = cache();
    sweep(all);
    SetLines& entry = all.lines[cache_key(utf8, role, size, width, max_lines, language)];
    if (entry.frame == 0) {
        text::Fonts& fonts = *faces().article;
        if (max_lines == 1)
            entry.lines.push_back(text::set_short_line(fonts, utf8, role, size, width, language));
        else
            entry.lines = text::set_short_lines(fonts, utf8, role, size, width, max_lines, language);
    }
    entry.frame = std::max(1, ImGui::GetFrameCount());
    return entry.lines;
}

bool can_set(text::FontRole role) {
    return faces().article && faces().article->has_face(role);
}

void put_line(Painter& painter, text::ShortLine const& line, float x, float baseline, Color color) {
    GlyphQuads quads(*painter.list, std::max(0.25F, ImGui::GetIO().DisplayFramebufferScale.x));
    for (text::PlacedGlyph const& glyph : line.glyphs)
        quads.put(glyph, x + glyph.x, baseline + glyph.baseline, 1, color);
}

} // namespace

float draw_article_line(Painter& painter, float x, float baseline, float max_width, std::string_view utf8, Color color,
                        float size, std::string_view language, Weight weight) {
    text::FontRole const role = weight == Weight::Semibold ? text::FontRole::SerifSemibold : text::FontRole::Serif;
    if (!can_set(role) || utf8.empty()) return 0;
    text::ShortLine const& line = lines_of(utf8, role, size, max_width, 1, language).front();
    put_line(painter, line, x, baseline, color);
    return line.width;
}

float draw_article_lines(Painter& painter, float x, float y, float width, int max_lines, std::string_view utf8,
                         Color color, float size, float line_height, std::string_view language) {
    if (!can_set(text::FontRole::Serif) || utf8.empty()) return 0;
    text::FontMetrics const metrics = faces().article->metrics(text::FontRole::Serif);
    // As CSS: ascent and descent in the middle of the line box. Ascent is negative above the baseline.
    float const drop = (line_height - size * (metrics.descent - metrics.ascent)) / 2 - size * metrics.ascent;
    float height = 0;
    for (text::ShortLine const& line : lines_of(utf8, text::FontRole::Serif, size, width, max_lines, language)) {
        put_line(painter, line, x, y + height + drop, color);
        height += line_height;
    }
    return height;
}

float article_lines_height(float width, int max_lines, std::string_view utf8, float size, float line_height,
                           std::string_view language) {
    if (!can_set(text::FontRole::Serif) || utf8.empty()) return 0;
    return line_height *
           static_cast<float>(lines_of(utf8, text::FontRole::Serif, size, width, max_lines, language).size());
}

float draw_name_line(Painter& painter, float x, float y, float max_width, std::string_view utf8, Color color,
                     float size, Weight weight, float line_height) {
    text::FontRole const role = weight == Weight::Semibold ? text::FontRole::SansSemibold : text::FontRole::Sans;
    if (!can_set(role) || utf8.empty()) return 0;
    text::FontMetrics const metrics = faces().article->metrics(role);
    float const baseline = y + (line_height - size * (metrics.descent - metrics.ascent)) / 2 - size * metrics.ascent;
    text::ShortLine const& line = lines_of(utf8, role, size, max_width, 1, "").front();
    put_line(painter, line, x, baseline, color);
    if (weight == Weight::Medium) put_line(painter, line, x + 0.25F, baseline, color);
    return line.width;
}

} // namespace ui
