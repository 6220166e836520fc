// The numbers that readers see beside "¶": paragraphs of running text, without headings, datelines and blank lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/article.h"
#include "ui/state.h"

namespace ui {

class ParagraphNumbers {
public:
    explicit ParagraphNumbers(model::Article const&);

    std::uint32_t count() const { return count_; }
    // From 1; 0 in a heading, a dateline or before the first paragraph of running text. O(log n).
    std::uint32_t of(unicode::Position) const;
    // "¶ 3", or "Heading", "Dateline".
    std::string label(unicode::Position) const;
    bool is_of(model::Article const&) const;

private:
    enum class Kind : std::uint8_t { Running, Heading, Dateline };
    struct Line {
        std::uint32_t start = 0;
        std::uint32_t number = 0;
        Kind kind = Kind::Running;
    };
    void name_lines(unicode::Range, Kind);
    Line const* line_at(unicode::Position) const;

    std::vector<Line> lines_; // the lines with words in them
    std::uint32_t count_ = 0;
    unicode::Text text_; // whose numbers these are
    std::vector<model::StructureItem> structure_;
};

// Kept in the state; made anew when the article is another one.
ParagraphNumbers const& paragraph_numbers(State&, model::Article const&);

} // namespace ui
