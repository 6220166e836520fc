// An article laid out as a column of lines: lazily by paragraph, from code points to pixels and back.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "text/fonts.h"
#include "text/glyph.h"
#include "unicode/position.h"
#include "unicode/text.h"

namespace text {

using unicode::Position;
using unicode::Range;

// Which side of a border a caret belongs to: at a line wrap or a direction change one position has two places.
enum class Affinity : std::uint8_t {
    Downstream, // with the character after it
    Upstream,   // with the character before it
};

struct Caret {
    Position position;
    Affinity affinity = Affinity::Downstream;
    friend constexpr bool operator==(Caret const&, Caret const&) = default;
};

// Pixels at zoom 1, y down, from the top left of the column.
struct Box {
    float x0 = 0;
    float y0 = 0;
    float x1 = 0;
    float y1 = 0;
};

struct CaretPlace {
    float x = 0;
    float top = 0;
    float bottom = 0;
    float baseline = 0;
    bool right_to_left = false;
};

// A piece of a range on one line in one direction.
struct RangePiece {
    Box box; // glyph-tight sideways; ascent to descent of the line's style up and down
    float baseline = 0;
    float font_size = 0;
    Range range;            // the code points of this piece
    std::uint32_t line = 0; // counts from the first line of the paragraph
    std::uint32_t paragraph = 0;
    bool right_to_left = false;
    bool starts = false; // the range begins here (not a continuation from another piece)
    bool ends = false;
};

struct ParagraphStyle {
    FontRole role = FontRole::Serif;
    float size = 18;
    float line_height = 35;
    float gap_after = 16;
    bool operator==(ParagraphStyle const&) const = default;
};

enum class BaseDirection : std::uint8_t { Automatic, LeftToRight, RightToLeft };

struct DocumentStyle {
    float width = 576;
    std::string language = "en"; // BCP 47, handed to HarfBuzz
    BaseDirection direction = BaseDirection::Automatic;
    // Style of a paragraph by its index. A null function means the default style.
    std::function<ParagraphStyle(std::uint32_t)> paragraph_style;
};

struct LineInfo {
    Range range;   // with the white space that hangs at its end
    float top = 0; // of the line box
    float baseline = 0;
    float height = 0; // line height
    float width = 0;  // without hanging space
    std::uint32_t paragraph = 0;
    std::uint32_t line = 0; // in the paragraph
};

struct Progress {
    float shift = 0; // the change of height above what is read
    bool is_done = false;
};

class Document {
public:
    explicit Document(Fonts&);
    ~Document();
    Document(Document const&) = delete;
    Document& operator=(Document const&) = delete;

    // Splits into paragraphs and estimates heights; shapes nothing yet.
    void set_text(unicode::Text, DocumentStyle);
    // New width or paragraph styles. Shaping is kept; lines are fitted again as they become visible.
    void set_style(DocumentStyle);
    unicode::Text const& text() const;
    DocumentStyle const& style() const;

    // Height of the whole column; estimates become exact as paragraphs are visited. `layout_generation` grows when any
    // height or line changed.
    float height() const;
    std::uint64_t layout_generation() const;
    std::uint32_t paragraph_count() const;
    std::uint32_t paragraph_of(Position) const;
    Range paragraph_range(std::uint32_t paragraph) const; // terminator excluded
    float paragraph_top(std::uint32_t paragraph) const;

    // Lays out exactly everything that touches [top, bottom). Returns the change of height above `top`, so that a
    // caller can keep the reading position (scroll += result).
    float prepare(float top, float bottom);
    // Exact layout of more paragraphs for about `budget_ms`; true when nothing is left.
    bool prepare_more(double budget_ms);

    // A paragraph of more than 32 Ki characters is laid out in slices as they are looked at, each as if it began a
    // line. This lays out the others, in order, for about `budget_ms`, after which every line is that of the whole
    // paragraph. Asked for in the frames after `prepare`; `top` is what is read, as there.
    Progress prepare_long_paragraphs(double budget_ms, float top);

    // All of the following lay out the paragraphs they need.
    Caret hit(float x, float y);
    CaretPlace place(Caret);
    std::vector<RangePiece> pieces(Range);
    std::vector<RangePiece> pieces_within(Range, float top, float bottom); // only lines that touch [top, bottom)
    std::vector<LineInfo> lines(float top, float bottom);
    LineInfo line_of(Caret);
    // Appends to `out`.
    void glyphs(float top, float bottom, std::vector<PlacedGlyph>& out);

    // Movement. Visual left/right follow the picture; up/down keep `goal_x`.
    Caret visual_left(Caret);
    Caret visual_right(Caret);
    Caret line_up(Caret, float goal_x);
    Caret line_down(Caret, float goal_x);
    Caret line_start(Caret);
    Caret line_end(Caret);

    std::size_t memory_bytes() const;

    struct Implementation;

private:
    std::unique_ptr<Implementation> implementation_;
};

// One line of any string, for lists and captions: shaped like the article, cut with an ellipsis at a grapheme border.
struct ShortLine {
    std::vector<PlacedGlyph> glyphs; // x from 0, baseline 0
    float width = 0;
    bool shortened = false;
    bool right_to_left = false; // its base direction: it begins on the right
};
// `max_width` <= 0: no limit. White space and line ends are drawn as single spaces.
ShortLine set_short_line(Fonts&, std::string_view utf8, FontRole, float size, float max_width,
                         std::string_view language);

// Some lines of any string: a quotation in a panel. At most max_lines, the last with an ellipsis.
std::vector<ShortLine> set_short_lines(Fonts&, std::string_view utf8, FontRole, float size, float width, int max_lines,
                                       std::string_view language);

} // namespace text
