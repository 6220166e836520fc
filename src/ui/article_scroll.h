// Where the page stands: wheel, glides to a place, the reading position kept through zoom and new widths.
#pragma once

#include <optional>

#include "ui/article_frame.h"

namespace ui {

class ArticleScroll {
public:
    // A wheel over the page, in Dear ImGui's lines of 40 px.
    void wheel(State&, float lines, float zoom);
    // Begins the glide that State::scroll_wish asks for, goes on with one that is under way, keeps the limits.
    void update(ArticleFrame const&, double now_ms, bool reduced_motion);
    // Lays out what is visible; what became exact above it does not move it.
    void prepare(ArticleFrame&);
    // A little more of a paragraph that is too long for one frame, in the frames after the first.
    void lay_out_rest(ArticleFrame&);
    // The line that is read now, to be found again after a change of width, zoom or style. It stays the same one until
    // the reader scrolls, so that going back and forth between two widths brings back the first picture.
    void remember(ArticleFrame const&);
    void restore(ArticleFrame const&);
    void forget() {
        reading_.reset();
        has_prepared_ = false;
        rested_ = 0;
    }

    // By as much as is needed to see the caret's line with some room.
    static void bring_into_view(ArticleFrame const&, text::Caret);
    static float most(ArticleFrame const&);  // State::scroll_max
    static float total(ArticleFrame const&); // height of the page that can be scrolled over

private:
    struct Reading {
        unicode::Position position;
        float offset = 0; // of its line's top from the top of the view, at zoom 1
    };
    float target_for(ArticleFrame const&, unicode::Position) const;
    void shift(State&, float change);
    void shift_with_glide(State&, float change);
    void keep_limits(ArticleFrame const&);

    std::optional<Reading> reading_;
    float left_at_ = 0; // State::scroll when the last frame ended
    float shifted_ = 0; // how far it was moved since without the reader's doing
    std::optional<unicode::Position> gliding_to_;
    bool has_prepared_ = false; // the document has been in sight
    double rested_ = 0;         // frames in a row that have set what is out of sight
};

} // namespace ui
