#include "ui/set_words.h"
#include "ui/widgets.h"

namespace ui {

namespace {

float height_of(std::vector<text::ShortLine> const& lines, float line_height) {
    return line_height * static_cast<float>(lines.size());
}

} // namespace

float draw_article_line(Painter& painter, float x, float baseline, float max_width, std::string_view utf8, Color color,
                        float size, std::string_view language, Weight weight) {
    auto const& lines = set_words(utf8, {serif_role(weight), size, language}, max_width, LineRule::One);
    if (lines.empty()) return 0;
    text::ShortLine const& line = lines.front();
    float const inset = line.right_to_left && max_width > line.width ? max_width - line.width : 0;
    put_words(painter, line, x + inset, baseline, color);
    return line.width;
}

float draw_article_lines(Painter& painter, float x, float y, float width, int max_lines, std::string_view utf8,
                         Color color, float size, float line_height, std::string_view language) {
    WordStyle const style{text::FontRole::Serif, size, language};
    auto const& lines = set_words(utf8, style, width, LineRule::Wrapped, max_lines);
    put_words(painter, lines, {x, y, width, line_height}, style, color, Weight::Regular, LineStart::ByDirection);
    return height_of(lines, line_height);
}

float article_lines_height(float width, int max_lines, std::string_view utf8, float size, float line_height,
                           std::string_view language) {
    WordStyle const style{text::FontRole::Serif, size, language};
    return height_of(set_words(utf8, style, width, LineRule::Wrapped, max_lines), line_height);
}

float draw_name_line(Painter& painter, float x, float y, float max_width, std::string_view utf8, Color color,
                     float size, Weight weight, float line_height) {
    WordStyle const style{sans_role(weight), size, ""};
    auto const& lines = set_words(utf8, style, max_width, LineRule::One);
    put_words(painter, lines, {x, y, max_width, line_height}, style, color, weight, LineStart::Left);
    return lines.empty() ? 0 : lines.front().width;
}

float draw_name_lines(Painter& painter, float x, float y, float width, int max_lines, std::string_view utf8,
                      Color color, float size, float line_height, Weight weight) {
    WordStyle const style{sans_role(weight), size, ""};
    auto const& lines = set_words(utf8, style, width, LineRule::Paragraphs, max_lines);
    put_words(painter, lines, {x, y, width, line_height}, style, color, weight, LineStart::ByDirection);
    return height_of(lines, line_height);
}

float name_lines_height(float width, int max_lines, std::string_view utf8, float size, float line_height,
                        Weight weight) {
    return height_of(set_words(utf8, {sans_role(weight), size, ""}, width, LineRule::Paragraphs, max_lines),
                     line_height);
}

float name_width(std::string_view utf8, float size, Weight weight) {
    auto const& lines = set_words(utf8, {sans_role(weight), size, ""}, 0, LineRule::One);
    return lines.empty() ? 0 : lines.front().width;
}

} // namespace ui
