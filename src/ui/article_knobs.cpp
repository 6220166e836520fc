#include "ui/article_knobs.h"

#include <algorithm>
#include <cmath>

#include "ui/interaction.h"

namespace ui {

namespace {

constexpr float kReach = 9;
constexpr float kReachTouch = 22;

struct PlacedKnob {
    Knob knob;
    std::size_t mark;
    Border border;
};

std::vector<PlacedKnob> knobs_of(ArticleFrame const& frame, std::vector<VisibleMark> const& marks) {
    std::vector<PlacedKnob> knobs;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (frame.project().spans[marks[i].span].id != frame.state->selected) continue;
        for (MarkPiece const& piece : marks[i].pieces) {
            if (piece.starts)
                knobs.push_back({knob_of(piece.place, Edge::Start, piece.start_edge()), i, Border::Start});
            if (piece.ends) knobs.push_back({knob_of(piece.place, Edge::End, piece.end_edge()), i, Border::End});
        }
    }
    return knobs;
}

} // namespace

float knob_reach(bool is_touch) {
    return is_touch ? kReachTouch : kReach;
}

std::optional<KnobHit> knob_at(ArticleFrame const& frame, std::vector<VisibleMark> const& marks, ImVec2 at,
                               float reach) {
    for (PlacedKnob const& one : knobs_of(frame, marks))
        if (std::hypot(at.x - one.knob.x, at.y - one.knob.y) <= reach) return KnobHit{one.mark, one.border};
    return std::nullopt;
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
