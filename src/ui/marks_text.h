// The words and notes of all marks as one text, so that they are looked through like an article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/index.h"
#include "model/project.h"
#include "unicode/text.h"

namespace ui {

class MarksText {
public:
    // The next marks of the project, at most `count`; false when there are none left: then text() is whole.
    bool add(model::Project const&, std::uint32_t count);
    unicode::Text const& text() const { return text_; }
    // Whose words or note stand there.
    model::SpanIndex span_at(unicode::Position) const;

private:
    void add_line(std::string line);

    std::string utf8_;
    std::vector<std::size_t> starts_; // of each span: bytes
    unicode::Text text_;
};

} // namespace ui
