#include "ui/marks_text.h"

#include <algorithm>

namespace ui {

// A line is one mark's words or its note: nothing is found across two of them.
void MarksText::add_line(std::string line) {
    if (line.empty()) return;
    std::replace(line.begin(), line.end(), '\n', ' ');
    utf8_ += line;
    utf8_ += '\n';
}

bool MarksText::add(model::Project const& project, std::uint32_t count) {
    for (; count > 0 && starts_.size() < project.spans.size(); --count) {
        model::Span const& span = project.spans[starts_.size()];
        starts_.push_back(utf8_.size());
        if (!project.article.text_left_out) add_line(model::text_of(project.article.text, span.fragments));
        add_line(span.note);
    }
    if (starts_.size() < project.spans.size()) return true;
    text_ = unicode::Text::from_utf8(utf8_);
    return false;
}

model::SpanIndex MarksText::span_at(unicode::Position position) const {
    auto const after = std::upper_bound(starts_.begin(), starts_.end(), text_.to_byte(position));
    return static_cast<model::SpanIndex>(after - starts_.begin() - 1);
}

} // namespace ui
