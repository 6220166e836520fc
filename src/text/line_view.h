// One line as it is seen: its units from left to right with their places.
#pragma once

#include <cstdint>
#include <vector>

#include "text/fitting.h"
#include "text/paragraph.h"

namespace text {

struct VisualUnit {
    std::uint32_t unit = 0; // index in the paragraph
    std::uint32_t start = 0;
    std::uint32_t length = 0;
    WordIndex word = kNoWord; // the hyphen's for a drawn soft hyphen
    float x = 0;
    float advance = 0;
    bool right_to_left = false;
    bool hangs = false; // white space at the end of the line

    std::uint32_t end() const { return start + length; }
};

// A paragraph with its lines, as LineView needs it.
struct FittedParagraph {
    std::vector<Unit> const& units;
    std::vector<Line> const& lines;
    std::uint32_t length = 0; // code points
    std::uint8_t base_level = 0;
    Setting setting;
    hb_language_t language = nullptr;
};

class LineView {
public:
    explicit LineView(Fonts::Implementation& fonts) : fonts_(fonts) {}

    void look_at(FittedParagraph const&, std::uint32_t line);

    std::vector<VisualUnit> const& units() const { return units_; }
    std::uint32_t start() const { return start_; }
    std::uint32_t end() const { return end_; } // code points, with what hangs
    float left() const { return left_; }       // of what is visible
    float right() const { return right_; }

    // x of the border at `offset` inside a unit of this line.
    float border_x(VisualUnit const&, std::uint32_t offset) const;
    // The unit after the border (or before it, when `before`); null on an empty line.
    VisualUnit const* unit_at(std::uint32_t offset, bool before) const;
    // The border in the unit that is nearest to x.
    std::uint32_t nearest_border(VisualUnit const&, float x) const;

private:
    void collect(FittedParagraph const&, std::uint32_t line);
    void mark_hanging(FittedParagraph const&);

    Fonts::Implementation& fonts_;
    std::vector<VisualUnit> units_;
    std::vector<VisualUnit> logical_;
    std::vector<std::uint8_t> levels_;
    std::vector<std::uint32_t> order_;
    Setting setting_;
    std::uint32_t start_ = 0;
    std::uint32_t end_ = 0;
    float left_ = 0;
    float right_ = 0;
};

// Appends the glyphs of the line; x, baseline and position count from `origin`, its size is the font size of the
// paragraph.
void append_glyphs(Fonts::Implementation const&, LineView const&, std::vector<Unit> const&, PlacedGlyph const& origin,
                   std::vector<PlacedGlyph>& out);

} // namespace text
