#include "ui/overview_ruler.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr float kMarkWidth = 2.5F;
constexpr float kBars = 2;
constexpr float kWords = 6;
constexpr float kFlags = 10;
constexpr float kLeastHeight = 2;

std::optional<float> column_of(Pattern pattern) {
    switch (pattern) {
    case Pattern::DoubleBar: return kBars;
    case Pattern::Underline:
    case Pattern::Dots:
    case Pattern::Wave: return kWords;
    case Pattern::Outline: return kFlags;
    case Pattern::SoftFill: break; // everywhere: they would only make it grey
    }
    return std::nullopt;
}

// Where a position lies down the column by its share of its paragraph: exact enough for a strip and needs no layout.
class Heights {
public:
    explicit Heights(text::Document const& document) : document_(document) {}

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
class Column {
public:
    Column(float x, std::size_t rows) : x_(x), colors_(rows) {}

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
        quad.x0 = ruler.x + x_, quad.x1 = quad.x0 + kMarkWidth;
        quad.y0 = ruler.y + static_cast<float>(row) / ratio, quad.y1 = ruler.y + static_cast<float>(end) / ratio;
        quads.push_back(quad);
    }

    float x_;
    std::vector<Color> colors_;
};

gfx::MarkQuad box(float x0, float y0, float x1, float y1, Color color) {
    gfx::MarkQuad quad;
    quad.shape = gfx::MarkShape::Line;
    quad.x0 = x0, quad.y0 = y0, quad.x1 = x1, quad.y1 = y1;
    quad.color = color;
    return quad;
}

} // namespace

bool OverviewRuler::is_current(Key const& key) const {
    if (!is_built_ || key.revision != key_.revision || key.project != key_.project || key.hidden != key_.hidden)
        return false;
    bool const same_place = key.ruler.x == key_.ruler.x && key.ruler.y == key_.ruler.y &&
                            key.ruler.height == key_.ruler.height && key.pixel_ratio == key_.pixel_ratio;
    // Heights become exact while the reader scrolls: what moves less than a mark is high here need not be drawn again.
    float const moved = std::abs(key.height - key_.height) / std::max(key.height, 1.0F) * key.ruler.height;
    return same_place && key.sample == key_.sample && moved < 2.0F;
}

void OverviewRuler::rebuild(ArticleFrame const& frame, SpanLanes const& lanes, float total) {
    float const ratio = frame.pixel_ratio;
    auto const rows = static_cast<std::size_t>(std::max(frame.ruler.height * ratio, 1.0F));
    std::array<Column, 3> columns = {Column(kBars, rows), Column(kWords, rows), Column(kFlags, rows)};
    Heights heights(*frame.document);
    float const scale = frame.ruler.height * ratio / std::max(total, 1.0F);
    std::vector<Color> colors;
    for (TypeLook const& look : lanes.looks)
        colors.push_back(look.id == "Claim" ? theme().claim_bars : type_colors(look.id).line);
    auto const& spans = frame.project().spans;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        TypeLook const& look = lanes.look(static_cast<model::SpanIndex>(i));
        auto const x = column_of(look.pattern);
        if (!x || look.is_hidden || spans[i].fragments.empty()) continue;
        unicode::Range const extent = spans[i].extent();
        float const top = (frame.page.lead + heights.of(extent.start)) * scale;
        float const bottom = (frame.page.lead + heights.of(extent.end)) * scale;
        auto const first = static_cast<std::size_t>(std::max(top, 0.0F));
        auto const least = first + static_cast<std::size_t>(kLeastHeight * ratio);
        for (Column& column : columns)
            if (column.x() == *x)
                column.paint(first, std::max(least, static_cast<std::size_t>(std::max(bottom, 0.0F))),
                             colors[lanes.types[i]]);
    }
    marks_.clear();
    for (Column const& column : columns) column.add_quads(marks_, frame.ruler, ratio);
}

void OverviewRuler::add_quads(Quads& quads, ArticleFrame const& frame, SpanLanes const& lanes, float total,
                              float scroll) {
    if (frame.ruler.width <= 0 || frame.ruler.height <= 0) return;
    Key key{frame.scene->revision,
            frame.project().header.id,
            frame.ruler,
            frame.document->height(),
            frame.pixel_ratio,
            frame.state->hidden_types,
            theme().paper ^ theme().claim_bars};
    if (!is_current(key)) {
        rebuild(frame, lanes, total);
        key_ = std::move(key);
        is_built_ = true;
    }
    quads.insert(quads.end(), marks_.begin(), marks_.end());
    float const scale = frame.ruler.height / std::max(total, 1.0F);
    float const line = 1 / frame.pixel_ratio;
    float const top = snapped(frame.ruler.y + scroll * scale, frame.pixel_ratio);
    float const bottom =
        snapped(std::min(frame.ruler.y + (scroll + frame.height()) * scale, frame.ruler.bottom()), frame.pixel_ratio);
    float const left = frame.ruler.x;
    float const right = frame.ruler.right();
    quads.push_back(box(left, top, right, bottom, with_alpha(theme().ink, 0.07F)));
    quads.push_back(box(left, top, right, top + std::max(1.0F, line), theme().edge));
    quads.push_back(box(left, bottom - std::max(1.0F, line), right, bottom, theme().edge));
}

float OverviewRuler::scroll_at(ArticleFrame const& frame, float total, float window_y) {
    float const share = std::clamp((window_y - frame.ruler.y) / std::max(frame.ruler.height, 1.0F), 0.0F, 1.0F);
    return share * total - frame.height() / 2;
}

} // namespace ui
