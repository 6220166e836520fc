#include "ui/set_words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "ui/fonts.h"
#include "ui/glyph_quads.h"

namespace ui {

namespace {

constexpr int kKeptFrames = 240;

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
    if (frame < all.swept_frame + kKeptFrames && frame >= all.swept_frame) return;
    all.swept_frame = frame;
    for (auto line = all.lines.begin(); line != all.lines.end();)
        line = frame - line->second.frame > kKeptFrames ? all.lines.erase(line) : std::next(line);
}

template <typename T>
void append_bytes(std::string& key, T const& value) {
    key.append(reinterpret_cast<char const*>(&value), sizeof value);
}

std::string const& cache_key(std::string_view utf8, WordStyle const& style, float width, LineRule rule, int max_lines) {
    static std::string key;
    key.assign(utf8);
    key.push_back('\0');
    append_bytes(key, style.size);
    append_bytes(key, style.role);
    append_bytes(key, width);
    append_bytes(key, rule);
    append_bytes(key, max_lines);
    return key.append(style.language);
}

bool can_set(text::FontRole role) {
    return faces().article != nullptr && faces().article->has_face(role);
}

// An empty paragraph keeps its line.
std::vector<text::ShortLine> paragraph_lines(std::string_view utf8, WordStyle const& style, float width,
                                             int max_lines) {
    std::vector<text::ShortLine> lines;
    while (static_cast<int>(lines.size()) < max_lines) {
        std::size_t const end = utf8.find('\n');
        auto some = text::set_short_lines(*faces().article, utf8.substr(0, end), style.role, style.size, width,
                                          max_lines - static_cast<int>(lines.size()), style.language);
        if (some.empty()) some.emplace_back();
        std::move(some.begin(), some.end(), std::back_inserter(lines));
        if (end == std::string_view::npos) break;
        utf8.remove_prefix(end + 1);
    }
    return lines;
}

std::vector<text::ShortLine> new_lines(std::string_view utf8, WordStyle const& style, float width, LineRule rule,
                                       int max_lines) {
    text::Fonts& fonts = *faces().article;
    switch (rule) {
    case LineRule::One: return {text::set_short_line(fonts, utf8, style.role, style.size, width, style.language)};
    case LineRule::Wrapped:
        return text::set_short_lines(fonts, utf8, style.role, style.size, width, max_lines, style.language);
    case LineRule::Paragraphs: return paragraph_lines(utf8, style, width, max_lines);
    }
    return {};
}

} // namespace

std::vector<text::ShortLine> const& set_words(std::string_view utf8, WordStyle const& style, float width, LineRule rule,
                                              int max_lines) {
    static std::vector<text::ShortLine> const none;
    if (utf8.empty() || !can_set(style.role)) return none;
    LineCache& all = cache();
    sweep(all);
    SetLines& entry = all.lines[cache_key(utf8, style, width, rule, max_lines)];
    if (entry.frame == 0) entry.lines = new_lines(utf8, style, width, rule, max_lines);
    entry.frame = std::max(1, ImGui::GetFrameCount());
    return entry.lines;
}

void put_words(Painter& painter, text::ShortLine const& line, float x, float baseline, Color color, Weight weight) {
    GlyphQuads quads(*painter.list, std::max(0.25F, ImGui::GetIO().DisplayFramebufferScale.x));
    for (text::PlacedGlyph const& glyph : line.glyphs)
        quads.put(glyph, x + glyph.x, baseline + glyph.baseline, 1, color);
    if (weight != Weight::Medium) return;
    for (text::PlacedGlyph const& glyph : line.glyphs)
        quads.put(glyph, x + kMediumShift + glyph.x, baseline + glyph.baseline, 1, with_alpha(color, kMediumShare));
}

void put_words(Painter& painter, std::vector<text::ShortLine> const& lines, Rect const& first_line,
               WordStyle const& style, Color color, Weight weight, LineStart start) {
    float y = first_line.y;
    for (text::ShortLine const& line : lines) {
        bool const begins_right = start == LineStart::ByDirection && line.right_to_left && first_line.width > 0;
        float const x = begins_right ? std::max(first_line.right() - line.width, first_line.x) : first_line.x;
        put_words(painter, line, x, words_baseline(style, y, first_line.height), color, weight);
        y += first_line.height;
    }
}

float words_baseline(WordStyle const& style, float y, float line_height) {
    if (!can_set(style.role)) return y;
    // Ascent is negative above the baseline.
    text::FontMetrics const metrics = faces().article->metrics(style.role);
    return y + (line_height - style.size * (metrics.descent - metrics.ascent)) / 2 - style.size * metrics.ascent;
}

bool has_set_words(std::string_view utf8, float size) {
    std::string beginning(utf8);
    beginning.push_back('\0');
    append_bytes(beginning, size);
    auto const& lines = cache().lines;
    return std::any_of(lines.begin(), lines.end(), [&beginning](auto const& entry) {
        bool const is_recent = ImGui::GetFrameCount() - entry.second.frame <= 1;
        return is_recent && entry.first.compare(0, beginning.size(), beginning) == 0;
    });
}

} // namespace ui
