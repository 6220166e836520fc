#include "formats/article_shape.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/sort.h"
#include "formats/date_line.h"

namespace formats {

namespace {

constexpr std::uint32_t kLongestHeadline = 140;
constexpr std::uint32_t kLongestTitle = 60;

// Bytes of the article, white space around cut off.
struct Line {
    std::size_t start = 0;
    std::size_t end = 0;
};

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

class Lines {
public:
    explicit Lines(std::string_view text) : text_(text) {}

    // The next line that is not blank.
    std::optional<Line> next() {
        while (at_ < text_.size()) {
            std::size_t const end = std::min(text_.find('\n', at_), text_.size());
            Line line{at_, end};
            at_ = end + 1;
            while (line.start < line.end && is_blank(text_[line.start])) ++line.start;
            while (line.start < line.end && is_blank(text_[line.end - 1])) --line.end;
            if (line.start < line.end) return line;
        }
        return std::nullopt;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::string_view text_of(model::Article const& article, Line line) {
    return std::string_view(article.text.utf8()).substr(line.start, line.end - line.start);
}

unicode::Range range_of(model::Article const& article, Line line) {
    return {article.text.from_byte(line.start), article.text.from_byte(line.end)};
}

bool drop_suffix(std::string_view& text, std::string_view suffix) {
    if (!text.ends_with(suffix)) return false;
    text.remove_suffix(suffix.size());
    return true;
}

std::string_view without_closing_marks(std::string_view text) {
    constexpr std::array<std::string_view, 7> kMarks = {"\"", "'", ")", "”", "’", "»", "“"};
    while (std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return drop_suffix(text, mark); })) {
    }
    return text;
}

// A question may be a headline; a statement with its full stop is a sentence.
bool ends_like_a_sentence(std::string_view text) {
    constexpr std::array<std::string_view, 6> kEnds = {".", "!", "…", ",", ";", "。"};
    text = without_closing_marks(text);
    return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return text.ends_with(end); });
}

bool has_longer_line(model::Article const& article, Lines rest, Line than) {
    std::uint32_t const length = range_of(article, than).length();
    for (auto line = rest.next(); line; line = rest.next())
        if (range_of(article, *line).length() > length) return true;
    return false;
}

bool is_headline(model::Article const& article, Line line, Lines const& rest) {
    return range_of(article, line).length() <= kLongestHeadline && !ends_like_a_sentence(text_of(article, line)) &&
           has_longer_line(article, rest, line);
}

std::string beginning_of(model::Article const& article, Line line) {
    unicode::Range range = range_of(article, line);
    if (range.length() <= kLongestTitle) return std::string(text_of(article, line));
    std::string_view cut = article.text.slice({range.start, range.start + kLongestTitle});
    std::size_t const space = cut.find_last_of(" \t");
    if (space != std::string_view::npos && space > 0) cut = cut.substr(0, space);
    return std::string(cut) + "…";
}

void add(model::Article& article, Line line, std::string_view kind, int level) {
    model::StructureItem item;
    item.range = range_of(article, line);
    item.kind = kind;
    item.level = level;
    article.structure.push_back(std::move(item));
}

std::optional<Line> add_datelines(model::Article& article, Lines& lines) {
    auto line = lines.next();
    for (; line && is_date_line(text_of(article, *line)); line = lines.next()) add(article, *line, "dateline", 0);
    return line;
}

bool has_heading(model::Article const& article) {
    return std::any_of(article.structure.begin(), article.structure.end(),
                       [](model::StructureItem const& item) { return item.kind == "heading"; });
}

void title_from(model::Article& article, std::optional<Line> line) {
    if (!line) line = Lines(article.text.utf8()).next();
    if (line && article.title.empty()) article.title = beginning_of(article, *line);
}

} // namespace

void recognise_shape(model::Article& article) {
    std::string const text = article.text.utf8();
    Lines lines(text);
    bool const headed = has_heading(article);
    auto const first = add_datelines(article, lines);
    if (first && !headed && is_headline(article, *first, lines)) {
        add(article, *first, "heading", 1);
        if (article.title.empty()) article.title = text_of(article, *first);
        add_datelines(article, lines);
    }
    title_from(article, first);
    base::sort_stably(
        article.structure.begin(), article.structure.end(),
        [](model::StructureItem const& a, model::StructureItem const& b) { return a.range.start < b.range.start; });
}

} // namespace formats
