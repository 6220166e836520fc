#include "ui/article_knobs.h"

#include <algorithm>
#include <cmath>

#include "ui/interaction.h"

namespace ui {

namespace {

constexpr float kReach = 9; // how far around its middle a knob is held, CSS px
constexpr float kReachTouch = 22;
constexpr float kSelectionFoot = 6; // mockups/README.md, "States": a fresh selection reaches less far down than a mark

struct PlacedKnob {
    Knob knob;
    KnobHit of;
};

void add_knobs(std::vector<PlacedKnob>& knobs, std::vector<MarkPiece> const& pieces, std::optional<std::size_t> mark) {
    for (MarkPiece const& piece : pieces) {
        if (piece.starts)
            knobs.push_back({knob_of(piece.place, Edge::Start, piece.start_edge()), {mark, Border::Start}});
        if (piece.ends) knobs.push_back({knob_of(piece.place, Edge::End, piece.end_edge()), {mark, Border::End}});
    }
}

std::vector<PlacedKnob> knobs_of(ArticleFrame const& frame, std::vector<VisibleMark> const& marks) {
    std::vector<PlacedKnob> knobs;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (frame.project().spans[marks[i].span].id == frame.state->selected) add_knobs(knobs, marks[i].pieces, i);
    add_knobs(knobs, pieces_with_knobs(frame), std::nullopt);
    return knobs;
}

} // namespace

std::vector<MarkPiece> pieces_with_knobs(ArticleFrame const& frame) {
    TextSelection const& selection = frame.state->selection;
    if (!interaction().is_touch || selection.is_empty() || !selection.earlier.empty()) return {};
    unicode::Position const end = frame.text().all().end; // the state may be older than the text
    unicode::Range const range = selection.range();
    auto pieces = pieces_of(frame, {{std::min(range.start, end), std::min(range.end, end)}});
    for (MarkPiece& piece : pieces) piece.place.foot = kSelectionFoot;
    return pieces;
}

// The nearest: those of a short word lie within reach of each other.
std::optional<KnobHit> knob_at(ArticleFrame const& frame, std::vector<VisibleMark> const& marks, ImVec2 at,
                               bool is_touch) {
    std::optional<KnobHit> nearest;
    float reach = is_touch || interaction().is_touch ? kReachTouch : kReach;
    for (PlacedKnob const& one : knobs_of(frame, marks)) {
        float const distance = std::hypot(at.x - one.knob.x, at.y - one.knob.y);
        if (distance > reach) continue;
        nearest = one.of;
        reach = distance;
    }
    return nearest;
}

ArticleTouch article_touch(ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                           std::vector<Rect> const& blocked) {
    float const left = frame.page.column_x;
    float const right = frame.x(frame.page.column_width);
    float const top = frame.y(0);
    ArticleTouch touch;
    touch.text = intersection({left, top, right - left, frame.y(frame.document->height()) - top}, frame.area);
    for (PlacedKnob const& one : knobs_of(frame, marks)) touch.handles.emplace_back(one.knob.x, one.knob.y);
    touch.blocked = blocked;
    return touch;
}

TouchPlace ArticleTouch::place(ImVec2 at) const {
    auto const is_there = [at](Rect const& rect) { return rect.contains(at.x, at.y); };
    for (Layer const& layer : interaction().layers_shown)
        if (layer.kind != LayerKind::Popover || is_there(layer.rect)) return TouchPlace::Elsewhere;
    if (std::any_of(blocked.begin(), blocked.end(), is_there)) return TouchPlace::Elsewhere;
    for (ImVec2 const& handle : handles)
        if (std::hypot(at.x - handle.x, at.y - handle.y) <= kReachTouch) return TouchPlace::Handle;
    return is_there(text) ? TouchPlace::Text : TouchPlace::Elsewhere;
}

} // namespace ui
