#include "ui/article_found.h"

#include <algorithm>
#include <cmath>

#include "ui/finding.h"
#include "ui/ruler_column.h"

namespace ui {

namespace {

constexpr float kInset = 1;
constexpr float kTick = 1.5F;
constexpr float kPresentTick = 3;

void add_wash_of(Quads& quads, std::vector<MarkPiece> const& pieces, bool is_present) {
    Color const edge = theme().is_high_contrast ? theme().warn : 0;
    for (MarkPiece const& piece : pieces) {
        add_fill(quads, piece.place, is_present ? theme().found_now : theme().found, edge);
        // Not told by its colour alone.
        if (is_present) add_outline(quads, piece.place, theme().warn, MarkWeight::Plain);
    }
}

std::vector<Hit> const* shown_hits(State const& state) {
    FindState const& find = state.find;
    return find.is_open && find.finder && !find.finder->hits().empty() ? &find.finder->hits() : nullptr;
}

void add_found_words(Quads& quads, ArticleFrame const& frame, std::vector<Hit> const& hits, Hit const* present) {
    auto const lines = frame.document->lines(frame.top(), frame.bottom());
    if (lines.empty()) return;
    unicode::Position const end = lines.back().range.end;
    auto hit = std::lower_bound(hits.begin(), hits.end(), lines.front().range.start,
                                [](Hit const& one, unicode::Position p) { return one.range.end <= p; });
    for (; hit != hits.end() && hit->range.start < end; ++hit) {
        bool const is_present = present == &*hit;
        add_wash_of(quads, pieces_of(frame, {hit->range}), is_present);
    }
}

void add_found_marks(Quads& quads, std::vector<VisibleMark> const& marks, std::vector<Hit> const& hits,
                     Hit const* present) {
    for (VisibleMark const& mark : marks) {
        auto const hit = std::lower_bound(hits.begin(), hits.end(), mark.span,
                                          [](Hit const& one, model::SpanIndex span) { return one.mark < span; });
        if (hit != hits.end() && hit->mark == mark.span) add_wash_of(quads, mark.pieces, present == &*hit);
    }
}

gfx::MarkQuad tick(Rect const& ruler, float y, float height, Color color) {
    gfx::MarkQuad quad;
    quad.shape = gfx::MarkShape::Line;
    quad.color = color;
    quad.x0 = ruler.x + kInset, quad.x1 = ruler.right();
    quad.y0 = y, quad.y1 = y + height;
    return quad;
}

} // namespace

FoundKey found_key(State const& state) {
    if (!state.find.is_open || !state.find.finder) return {};
    return {state.find.finder->generation(), state.find.now ? *state.find.now + 1 : 0};
}

void add_found(Quads& quads, ArticleFrame const& frame, std::vector<VisibleMark> const& marks) {
    std::vector<Hit> const* const hits = shown_hits(*frame.state);
    if (!hits) return;
    Hit const* const present = present_hit(*frame.state);
    if (hits->front().mark == model::Index::kNone)
        add_found_words(quads, frame, *hits, present);
    else
        add_found_marks(quads, marks, *hits, present);
}

void FoundTicks::rebuild(ArticleFrame const& frame, float total) {
    float const ratio = frame.pixel_ratio;
    auto const rows = static_cast<std::size_t>(std::max(frame.ruler.height * ratio, 1.0F));
    RulerColumn column(kInset, frame.ruler.width - kInset, rows);
    RulerHeights heights(*frame.document);
    float const scale = frame.ruler.height * ratio / std::max(total, 1.0F);
    auto const height = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(kTick * ratio)));
    for (Hit const& hit : *shown_hits(*frame.state)) {
        float const top = (frame.page.lead + heights.of(hit.range.start)) * scale;
        auto const first = static_cast<std::size_t>(std::max(top, 0.0F));
        column.paint(first, first + height, theme().found_tick);
    }
    ticks_.clear();
    column.add_quads(ticks_, frame.ruler, ratio);
}

void FoundTicks::add_quads(Quads& quads, ArticleFrame const& frame, float total) {
    if (frame.ruler.width <= 0 || frame.ruler.height <= 0 || !shown_hits(*frame.state)) return;
    // Heights become exact while the reader scrolls: a change of less than a tick is not worth a new strip.
    bool const is_same_height = std::abs(total - key_.total) / std::max(total, 1.0F) * frame.ruler.height < 1;
    Key const key{found_key(*frame.state).generation,  frame.ruler.x,     frame.ruler.y,     frame.ruler.height,
                  is_same_height ? key_.total : total, frame.pixel_ratio, theme().found_tick};
    if (!(key == key_)) {
        rebuild(frame, total);
        key_ = key;
    }
    quads.insert(quads.end(), ticks_.begin(), ticks_.end());
    Hit const* const present = present_hit(*frame.state);
    if (!present) return;
    RulerHeights heights(*frame.document);
    float const y = (frame.page.lead + heights.of(present->range.start)) * frame.ruler.height / std::max(total, 1.0F);
    quads.push_back(tick(frame.ruler, snapped(frame.ruler.y + y - 1, frame.pixel_ratio), kPresentTick, theme().ink));
}

} // namespace ui
