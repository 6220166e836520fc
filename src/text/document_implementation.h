// The state behind Document: paragraphs with their heights, and what has been laid out of them so far.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "text/document.h"
#include "text/fitting.h"
#include "text/line_view.h"
#include "text/paragraph.h"

namespace text {

struct Document::Implementation {
    struct Paragraph {
        Range range; // terminator excluded
        float height = 0;
        std::uint16_t style = 0;     // index into styles
        bool is_exact = false;       // height and lines belong to the present style
        bool was_exact = false;      // they did, before the last change of style or fonts
        std::uint8_t base_level = 0; // of the analysed paragraph
        bool is_analysed = false;
        std::vector<Unit> units;
        std::vector<Line> lines;
    };

    explicit Implementation(Fonts&);

    // Heights.
    void set_text(unicode::Text);
    void restyle();
    float estimate(Paragraph const&) const;
    void set_height(std::uint32_t index, float height);
    double top(std::uint32_t index);
    std::uint32_t paragraph_at(double y);
    double total_height() const;

    // Layout.
    void keep_up_with_fonts();
    void forget_analyses();
    Paragraph& laid_out(std::uint32_t index);
    void analyse(Paragraph&);
    void fit(Paragraph&);

    ParagraphStyle const& style_of(Paragraph const& paragraph) const { return styles[paragraph.style]; }
    Setting setting_of(Paragraph const&) const;
    FittedParagraph fitted(Paragraph const&) const;

    // Lines. Both lay out the paragraph.
    std::uint32_t paragraph_of(Position) const;
    static std::uint32_t line_of(Paragraph const&, std::uint32_t offset, Affinity);
    LineInfo line_info(std::uint32_t index, std::uint32_t line);
    // Brings `view` to a line.
    LineView& look_at(std::uint32_t index, std::uint32_t line);
    // The visible line at a height; `line` of the paragraph returned.
    std::uint32_t line_at(double y, std::uint32_t& line);

    struct LineKey {
        std::uint32_t paragraph = 0;
        std::uint32_t line = 0;
    };
    LineKey line_of(Caret);
    CaretPlace place(Caret);
    Caret hit_line(LineKey, float x);
    // The caret with the affinity that is needed at its place, Downstream where both are one.
    Caret settle(Caret);

    // Calls visit(paragraph, line) for every line that touches [top, bottom).
    template <typename Visit>
    void for_lines(float from, float to, Visit visit);

    Fonts& fonts;
    Fonts::Implementation& faces;
    unicode::Text text;
    DocumentStyle style;
    hb_language_t language = nullptr;
    std::vector<ParagraphStyle> styles;
    std::vector<Paragraph> paragraphs;

    std::vector<double> tops; // tops[i] is right for i < valid_tops
    std::uint32_t valid_tops = 0;
    double heights = 0; // sum of heights and gaps, without the gap after the last paragraph
    std::uint64_t generation = 0;
    std::uint32_t fonts_generation = 0;
    std::uint32_t shaper_epoch = 0;
    std::uint32_t next_to_prepare = 0;

    Analyser analyser;
    Analysis analysis;      // scratch
    std::u32string scratch; // the paragraph under way
    LineView view;
};

template <typename Visit>
void Document::Implementation::for_lines(float from, float to, Visit visit) {
    auto const count = static_cast<std::uint32_t>(paragraphs.size());
    for (std::uint32_t i = paragraph_at(from); i < count && top(i) < to; ++i) {
        Paragraph const& paragraph = laid_out(i);
        float const height = style_of(paragraph).line_height;
        double const start = top(i);
        for (std::uint32_t line = 0; line < paragraph.lines.size(); ++line) {
            double const line_top = start + line * static_cast<double>(height);
            if (line_top + height > from && line_top < to) visit(i, line);
        }
    }
}

} // namespace text
