// The columns of the overview ruler: what stands where down the article, one colour for each device row.
#pragma once

#include <algorithm>
#include <vector>

#include "ui/article_frame.h"

namespace ui {

// Where a position lies down the column by its share of its paragraph: exact enough for a strip and needs no layout.
class RulerHeights {
public:
    explicit RulerHeights(text::Document const& document) : document_(document) {}

    float of(unicode::Position position) {
        if (position < range_.start || position > range_.end) move_to(document_.paragraph_of(position));
        auto const length = static_cast<float>(std::max(range_.length(), 1U));
        std::uint32_t const into = position > range_.start ? std::min(position - range_.start, range_.length()) : 0;
        return top_ + height_ * static_cast<float>(into) / length;
    }

private:
    void move_to(std::uint32_t paragraph) {
        range_ = document_.paragraph_range(paragraph);
        top_ = document_.paragraph_top(paragraph);
        bool const is_last = paragraph + 1 >= document_.paragraph_count();
        height_ = (is_last ? document_.height() : document_.paragraph_top(paragraph + 1)) - top_;
    }

    text::Document const& document_;
    unicode::Range range_{unicode::Position(1), unicode::Position(0)};
    float top_ = 0;
    float height_ = 0;
};

// One colour per device row of a column, the last mark on top; then runs of one colour become quads.
class RulerColumn {
public:
    RulerColumn(float x, float width, std::size_t rows) : x_(x), width_(width), colors_(rows) {}

    float x() const { return x_; }
    void paint(std::size_t first, std::size_t last, Color color) {
        for (std::size_t row = first; row < std::min(last, colors_.size()); ++row) colors_[row] = color;
    }
    void add_quads(Quads& quads, Rect const& ruler, float ratio) const {
        for (std::size_t row = 0; row < colors_.size();) {
            std::size_t end = row + 1;
            while (end < colors_.size() && colors_[end] == colors_[row]) ++end;
            if (colors_[row] != 0) add_run(quads, ruler, ratio, row, end);
            row = end;
        }
    }

private:
    void add_run(Quads& quads, Rect const& ruler, float ratio, std::size_t row, std::size_t end) const {
        gfx::MarkQuad quad;
        quad.shape = gfx::MarkShape::Line;
        quad.color = colors_[row];
        quad.x0 = ruler.x + x_, quad.x1 = quad.x0 + width_;
        quad.y0 = ruler.y + static_cast<float>(row) / ratio, quad.y1 = ruler.y + static_cast<float>(end) / ratio;
        quads.push_back(quad);
    }

    float x_;
    float width_;
    std::vector<Color> colors_;
};

} // namespace ui
