#include "text/missing_box.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace text {

namespace {

// Digits of three by five cells, rows from the top, the left cell in the highest bit.
constexpr std::array<std::uint16_t, 16> kDigits = {
    0b111'101'101'101'111, 0b010'110'010'010'111, 0b111'001'111'100'111, 0b111'001'111'001'111,
    0b101'101'111'001'001, 0b111'100'111'001'111, 0b111'100'111'101'111, 0b111'001'010'010'010,
    0b111'101'111'101'111, 0b111'101'111'001'111, 0b010'101'111'101'101, 0b110'101'110'101'110,
    0b011'100'100'100'011, 0b110'101'101'101'110, 0b111'100'110'100'111, 0b111'100'110'100'100,
};

// Everything in cells; sixteen cells are an em.
constexpr float kCell = 1.0F / 16;
constexpr float kFrame = 0.8F;
constexpr float kMargin = 1.2F; // between frame and digits
constexpr float kGap = 1;       // between digits
constexpr float kSide = 0.8F;   // between frame and neighbours
constexpr float kHeight = 2 * 5 + kGap + 2 * (kMargin + kFrame);
constexpr float kBelow = 2; // of the frame, under the baseline

int columns_of(char32_t c) {
    return c > 0xFFFF ? 3 : 2;
}

float width_of(char32_t c) {
    auto const columns = static_cast<float>(columns_of(c));
    return columns * 3 + (columns - 1) * kGap + 2 * (kMargin + kFrame);
}

// Rectangles with soft edges: each pixel takes as much ink as is covered of it.
class Drawing {
public:
    explicit Drawing(Raster& raster) : raster_(raster) {}

    // px from the left top corner of the picture.
    void fill(float x0, float y0, float x1, float y1) {
        for (int y = std::max(0, static_cast<int>(y0)); y < raster_.height && static_cast<float>(y) < y1; ++y) {
            float const rows = overlap(y, y0, y1);
            for (int x = std::max(0, static_cast<int>(x0)); x < raster_.width && static_cast<float>(x) < x1; ++x)
                add(x, y, rows * overlap(x, x0, x1));
        }
    }

private:
    static float overlap(int pixel, float from, float to) {
        auto const start = static_cast<float>(pixel);
        return std::max(0.0F, std::min(start + 1, to) - std::max(start, from));
    }
    void add(int x, int y, float share) {
        std::uint8_t& ink = raster_.coverage[static_cast<std::size_t>(y) * raster_.width + x];
        ink = static_cast<std::uint8_t>(std::min(255L, ink + std::lround(share * 255)));
    }

    Raster& raster_;
};

void draw_frame(Drawing& drawing, float x, float y, float width, float cell) {
    float const right = x + width * cell;
    float const bottom = y + kHeight * cell;
    float const line = kFrame * cell;
    drawing.fill(x, y, right, y + line);
    drawing.fill(x, bottom - line, right, bottom);
    drawing.fill(x, y + line, x + line, bottom - line);
    drawing.fill(right - line, y + line, right, bottom - line);
}

// Runs of cells in one rectangle, so that no seam is seen between them.
void draw_digit(Drawing& drawing, unsigned digit, float x, float y, float cell) {
    for (unsigned row = 0; row < 5; ++row) {
        unsigned const cells = kDigits[digit] >> (12 - 3 * row) & 7U;
        for (unsigned first = 0; first < 3; ++first) {
            unsigned end = first;
            while (end < 3 && (cells >> (2 - end) & 1U) != 0) ++end;
            if (end == first) continue;
            float const top = y + static_cast<float>(row) * cell;
            drawing.fill(x + static_cast<float>(first) * cell, top, x + static_cast<float>(end) * cell, top + cell);
            first = end;
        }
    }
}

} // namespace

std::uint16_t MissingBoxes::glyph_for(char32_t c) {
    auto const place =
        std::lower_bound(in_order_.begin(), in_order_.end(), c,
                         [this](std::uint16_t number, char32_t wanted) { return characters_[number] < wanted; });
    if (place != in_order_.end() && characters_[*place] == c) return *place;
    if (characters_.size() >= 0xFFFF) return 0xFFFF;
    auto const number = static_cast<std::uint16_t>(characters_.size());
    characters_.push_back(c);
    in_order_.insert(place, number);
    return number;
}

char32_t MissingBoxes::character(std::uint16_t glyph) const {
    return glyph < characters_.size() ? characters_[glyph] : 0xFFFD;
}

float box_advance(char32_t c) {
    return (width_of(c) + 2 * kSide) * kCell;
}

Raster draw_box(char32_t c, float size, std::uint8_t phase) {
    float const cell = size * kCell;
    // The frame begins on a whole pixel downwards, so that its lines are alike in every line of text.
    auto const top = static_cast<int>(std::lround((kBelow - kHeight) * cell));
    float const x = kSide * cell + static_cast<float>(phase) / 4;
    Raster raster;
    raster.top = top;
    raster.width = static_cast<int>(std::ceil(x + width_of(c) * cell));
    raster.height = static_cast<int>(std::ceil(kHeight * cell));
    raster.coverage.resize(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
    Drawing drawing(raster);
    draw_frame(drawing, x, 0, width_of(c), cell);
    int const columns = columns_of(c);
    for (int i = 0; i < 2 * columns; ++i) {
        unsigned const digit = static_cast<unsigned>(c) >> (4 * (2 * columns - 1 - i)) & 0xFU;
        float const left = kFrame + kMargin + static_cast<float>(i % columns) * (3 + kGap);
        int const line = i / columns;
        float const above = kFrame + kMargin + static_cast<float>(line) * (5 + kGap);
        draw_digit(drawing, digit, x + left * cell, above * cell, cell);
    }
    return raster;
}

} // namespace text
