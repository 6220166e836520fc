// The knobs at the borders of the selected mark, and what a finger on the article would touch.
#pragma once

#include <optional>
#include <vector>

#include "ui/article_marks.h"
#include "ui/article_selection.h"
#include "ui/touch_place.h"

namespace ui {

struct KnobHit {
    std::size_t mark = 0; // into the visible marks
    Border border = Border::Start;
};

// How far around its middle a knob is held, CSS px.
float knob_reach(bool is_touch);
std::optional<KnobHit> knob_at(ArticleFrame const&, std::vector<VisibleMark> const&, ImVec2 at, float reach);

// What one frame showed, kept for the fingers that come down before the next.
struct ArticleTouch {
    Rect text; // where it had letters
    std::vector<ImVec2> handles;
    std::vector<Rect> blocked; // by what floats above the page

    // Elsewhere where something lies above the page.
    TouchPlace place(ImVec2 at) const;
};
ArticleTouch article_touch(ArticleFrame const&, std::vector<VisibleMark> const&, std::vector<Rect> const& blocked);

} // namespace ui
