// The knobs at the borders of the selected mark and, for fingers, of a fresh selection; and what a finger on the
// article would touch.
#pragma once

#include <optional>
#include <vector>

#include "ui/article_marks.h"
#include "ui/article_selection.h"
#include "ui/touch_place.h"

namespace ui {

struct KnobHit {
    std::optional<std::size_t> mark; // into the visible marks; none: the fresh selection's
    Border border = Border::Start;
};

// The pieces of the fresh selection whose borders fingers can take; none while a mouse is used, and none of several
// fragments.
std::vector<MarkPiece> pieces_with_knobs(ArticleFrame const&);
std::optional<KnobHit> knob_at(ArticleFrame const&, std::vector<VisibleMark> const&, ImVec2 at, bool is_touch);

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
