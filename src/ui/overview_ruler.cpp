#include "ui/overview_ruler.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/layers.h"
#include "ui/ruler_column.h"

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
    case Pattern::Dashes:
    case Pattern::Wave: return kWords;
    case Pattern::Outline: return kFlags;
    case Pattern::SoftFill: break; // everywhere: they would only make it grey
    }
    return std::nullopt;
}

gfx::MarkQuad box(float x0, float y0, float x1, float y1, Color color) {
    gfx::MarkQuad quad;
    quad.shape = gfx::MarkShape::Line;
    quad.x0 = x0, quad.y0 = y0, quad.x1 = x1, quad.y1 = y1;
    quad.color = color;
    return quad;
}

} // namespace

bool OverviewRuler::is_current(Key const& key) const {
    if (!is_built_ || key.revision != key_.revision || key.project != key_.project || key.hidden != key_.hidden ||
        key.only_type != key_.only_type)
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
    std::array<RulerColumn, 3> columns = {RulerColumn(kBars, kMarkWidth, rows), RulerColumn(kWords, kMarkWidth, rows),
                                          RulerColumn(kFlags, kMarkWidth, rows)};
    RulerHeights heights(*frame.document);
    float const scale = frame.ruler.height * ratio / std::max(total, 1.0F);
    std::vector<Color> colors;
    std::string const only = only_type(frame.project().schema, *frame.state);
    for (TypeLook const& look : lanes.looks) {
        Color const line = type_colors(look.id).line;
        bool const is_claim = look.id == "Claim" && line == theme().claim.line;
        colors.push_back(mix(theme().panel, is_claim ? theme().claim_bars : line, dimness(only, look.id)));
    }
    auto const& spans = frame.project().spans;
    auto const paint = [&](std::size_t i) {
        auto const x = column_of(lanes.look(static_cast<model::SpanIndex>(i)).pattern);
        unicode::Range const extent = spans[i].extent();
        float const top = (frame.page.lead + heights.of(extent.start)) * scale;
        float const bottom = (frame.page.lead + heights.of(extent.end)) * scale;
        auto const first = static_cast<std::size_t>(std::max(top, 0.0F));
        auto const least = first + static_cast<std::size_t>(kLeastHeight * ratio);
        for (RulerColumn& column : columns)
            if (column.x() == *x)
                column.paint(first, std::max(least, static_cast<std::size_t>(std::max(bottom, 0.0F))),
                             colors[lanes.types[i]]);
    };
    // What is dim lies below.
    for (bool const is_dim : {true, false}) {
        for (std::size_t i = 0; i < spans.size(); ++i) {
            TypeLook const& look = lanes.look(static_cast<model::SpanIndex>(i));
            bool const is_shown = column_of(look.pattern) && !look.is_hidden && !spans[i].fragments.empty();
            if (is_shown && (dimness(only, look.id) < 1) == is_dim) paint(i);
        }
    }
    marks_.clear();
    for (RulerColumn const& column : columns) column.add_quads(marks_, frame.ruler, ratio);
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
            only_type(frame.project().schema, *frame.state),
            theme().paper ^ theme().claim_bars};
    if (!is_current(key)) {
        rebuild(frame, lanes, total);
        key_ = std::move(key);
        is_built_ = true;
    }
    quads.insert(quads.end(), marks_.begin(), marks_.end());
    float const scale = frame.ruler.height / std::max(total, 1.0F);
    float const line = 1 / frame.pixel_ratio;
    float const top = snapped(frame.ruler.y + std::max(scroll, 0.0F) * scale, frame.pixel_ratio);
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
