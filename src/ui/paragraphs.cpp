#include "ui/paragraphs.h"

#include <algorithm>

#include "base/words.h"
#include "unicode/utf8.h"

namespace ui {

namespace {

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\f\v") == std::string_view::npos;
}

} // namespace

ParagraphNumbers::ParagraphNumbers(model::Article const& article) : text_(article.text), structure_(article.structure) {
    std::string_view rest = text_.utf8();
    std::uint32_t start = 0;
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        std::uint32_t length = unicode::count_characters(line);
        if (!is_blank(line)) lines_.push_back({start, 0, Kind::Running});
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        start += length + 1;
    }
    for (auto const& item : structure_) {
        if (item.kind == "heading") name_lines(item.range, Kind::Heading);
        if (item.kind == "dateline") name_lines(item.range, Kind::Dateline);
    }
    for (Line& line : lines_)
        if (line.kind == Kind::Running) line.number = ++count_;
}

// Of several names for a line the first one counts.
void ParagraphNumbers::name_lines(unicode::Range range, Kind kind) {
    auto line = std::lower_bound(lines_.begin(), lines_.end(), range.start.value(),
                                 [](Line const& before, std::uint32_t value) { return before.start < value; });
    for (; line != lines_.end() && line->start < range.end.value(); ++line)
        if (line->kind == Kind::Running) line->kind = kind;
}

ParagraphNumbers::Line const* ParagraphNumbers::line_at(unicode::Position position) const {
    auto after = std::upper_bound(lines_.begin(), lines_.end(), position.value(),
                                  [](std::uint32_t value, Line const& line) { return value < line.start; });
    return after == lines_.begin() ? nullptr : &*std::prev(after);
}

std::uint32_t ParagraphNumbers::of(unicode::Position position) const {
    Line const* line = line_at(position);
    return line == nullptr ? 0 : line->number;
}

std::string ParagraphNumbers::label(unicode::Position position) const {
    Line const* line = line_at(position);
    if (line == nullptr) return "";
    if (line->kind == Kind::Heading) return base::say("Heading");
    if (line->kind == Kind::Dateline) return base::say("Dateline");
    return "\u00B6 " + base::number_words(line->number);
}

bool ParagraphNumbers::is_of(model::Article const& article) const {
    return text_.utf8().data() == article.text.utf8().data() && structure_ == article.structure;
}

ParagraphNumbers const& paragraph_numbers(State& state, model::Article const& article) {
    if (!state.paragraph_numbers || !state.paragraph_numbers->is_of(article)) {
        state.paragraph_numbers = std::make_shared<ParagraphNumbers>(article);
    }
    return *state.paragraph_numbers;
}

} // namespace ui
