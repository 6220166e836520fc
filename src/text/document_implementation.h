// The state behind Document: paragraphs with their heights, and what has been laid out of them so far.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "text/document.h"
#include "text/fitting.h"
#include "text/line_view.h"
#include "text/paragraph.h"
#include "text/slicing.h"

namespace text {

struct Document::Implementation {
    // A paragraph, or a slice of one that is too long to be laid out at once. A slice that is continued ends where a
    // line ends: what is left over there is handed to the next, whose range then begins earlier. Until the slice before
    // it has been laid out, a slice takes its own beginning for that of a line.
    struct Section {
        Range range;        // terminator excluded
        Position cut_start; // where it was cut; range.start is there or before
        std::uint32_t paragraph = 0;
        float height = 0;
        std::uint16_t style = 0;     // index into styles
        std::uint8_t base_level = 0; // of the analysed paragraph
        bool continues = false;      // its paragraph begins in a section before
        bool is_continued = false;   // its paragraph goes on in the next one
        bool is_exact = false;       // the height belongs to the present style
        bool was_exact = false;      // it did, before the last change of style or fonts
        bool is_analysed = false;    // there are units
        bool is_fitted = false;      // there are lines, of the present style
        float run = 0;               // em; how long the units are, all in one line
        std::vector<Unit> units;
        std::vector<Line> lines;
    };

    explicit Implementation(Fonts&);

    // Sections.
    void set_text(unicode::Text);
    void cut_sections();
    void restyle();
    void restyle(std::uint32_t index, ParagraphStyle const&, std::vector<ParagraphStyle> const& old_styles);
    float estimate(Section const&) const;
    std::uint32_t section_of(Position) const;
    std::uint32_t first_section(std::uint32_t paragraph) const;
    Range range_of(std::uint32_t paragraph) const;

    // Heights.
    void set_height(std::uint32_t index, float height);
    float gap_after(std::uint32_t index) const;
    double top(std::uint32_t index);
    std::uint32_t section_at(double y);
    double total_height() const;

    // Layout.
    void keep_up_with_fonts();
    void forget_analyses();
    void forget_layout(Section&);
    Section& laid_out(std::uint32_t index);
    Position cut_end(std::uint32_t index) const;
    void analyse(std::uint32_t index);
    void analyse_slice(std::uint32_t index);
    void fit(Section&);
    void hand_over(std::uint32_t index);
    // Frees what lies far from what is looked at, when there is too much.
    void bound_memory();
    static std::size_t layout_bytes_of(Section const&);

    // Lays out the section at `y` for the first time; the change of height above what is read there.
    double enter(std::uint32_t index, double y);
    double line_top(Position);
    Progress go_on(std::uint32_t& next, bool only_long, double budget_ms, float y);

    ParagraphStyle const& style_of(Section const& section) const { return styles[section.style]; }
    Setting setting_of(Section const&) const;
    FittedParagraph fitted(Section const&) const;

    // Lines. All lay out the section.
    static std::uint32_t line_of(Section const&, std::uint32_t offset, Affinity);
    LineInfo line_info(std::uint32_t index, std::uint32_t line);
    // Brings `view` to a line.
    LineView& look_at(std::uint32_t index, std::uint32_t line);
    // The visible line at a height; `line` of the section returned.
    std::uint32_t line_at(double y, std::uint32_t& line);

    struct LineKey {
        std::uint32_t section = 0;
        std::uint32_t line = 0;
        bool operator==(LineKey const&) const = default;
    };
    LineKey line_of(Caret);
    // False at the first and the last line of the article.
    bool go_to_line_before(LineKey&);
    bool go_to_line_after(LineKey&);
    CaretPlace place(Caret);
    Caret hit_line(LineKey, float x);
    // The caret with the affinity that is needed at its place, Downstream where both are one.
    Caret settle(Caret);

    // Calls visit(section, line) for every line that touches [top, bottom).
    template <typename Visit>
    void for_lines(float from, float to, Visit visit);

    Fonts& fonts;
    Fonts::Implementation& faces;
    unicode::Text text;
    DocumentStyle style;
    hb_language_t language = nullptr;
    std::vector<ParagraphStyle> styles;
    std::vector<Section> sections;
    std::map<std::uint32_t, LongParagraph> long_paragraphs;

    std::vector<double> tops; // tops[i] is right for i < valid_tops
    std::uint32_t valid_tops = 0;
    double heights = 0; // sum of heights and gaps, without the gap after the last paragraph
    std::uint64_t generation = 0;
    std::uint32_t fonts_generation = 0;
    std::uint32_t shaper_epoch = 0;
    std::uint32_t next_to_prepare = 0;
    std::uint32_t next_long = 0; // likewise, of slices alone
    std::uint32_t looked_at = 0; // the section that was prepared last
    std::size_t layout_bytes = 0;

    Analyser analyser;
    Analysis analysis;               // scratch
    std::u32string scratch;          // the section under way with what stands around it
    std::uint32_t scratch_start = 0; // of the section in it
    LineView view;
    LineKey view_line;              // by `view`
    std::uint32_t view_stamp = 0;   // layout_stamp at that time
    std::uint32_t layout_stamp = 1; // grows whenever units or lines change
};

template <typename Visit>
void Document::Implementation::for_lines(float from, float to, Visit visit) {
    auto const count = static_cast<std::uint32_t>(sections.size());
    for (std::uint32_t i = section_at(from); i < count && top(i) < to; ++i) {
        Section const& section = laid_out(i);
        float const height = style_of(section).line_height;
        double const start = top(i);
        for (std::uint32_t line = 0; line < section.lines.size(); ++line) {
            double const line_top = start + line * static_cast<double>(height);
            if (line_top + height > from && line_top < to) visit(i, line);
        }
    }
}

} // namespace text
