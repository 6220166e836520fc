// Where every grapheme of a range stands, line by line, in sight or not: what window.gloss tells of the layout.
#pragma once

#include <vector>

#include "ui/article_frame.h"

namespace ui {

struct GraphemePlace {
    unicode::Position start;
    float left = 0; // px of the window
    float right = 0;
};

struct LinePlaces {
    unicode::Range range; // with the white space that hangs at its end
    Rect rect;            // across the column
    std::vector<GraphemePlace> graphemes;
};

// The lines that the range touches, each with those of its graphemes that begin in the range. They are laid out for it,
// as if they had been scrolled to.
std::vector<LinePlaces> line_places(ArticleFrame const&, unicode::Range);

} // namespace ui
