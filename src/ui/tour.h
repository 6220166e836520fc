// A tour of two minutes: a card that leads from an article to a saved copy and goes on when the reader has done it.
#pragma once

#include <string>

#include "ui/article_view.h"
#include "ui/desk_layout.h"
#include "ui/scene.h"
#include "ui/widgets.h"

namespace ui {

// From the first step, with everything closed that would lie over it.
void start_tour(Scene const&, State&);
void leave_tour(State&);
// Without having done what the present step says; at the end it leaves. Not before there is an article.
bool can_skip_tour_step(Scene const&, State const&);
void skip_tour_step(Scene const&, State&);
// To the next step when this one is done. Each frame, before anything is drawn.
void follow_tour(Scene const&, State&);

// What the card says now.
struct TourWords {
    std::string title;
    std::string text;
};
TourWords tour_words(Scene const&, State const&, bool is_touch);

// Registry: "tour" (status: what to do), "tour/next", "tour/leave"; "tour/ring" (text) around what it points at.
void draw_tour(Painter&, Scene const&, ArticleView&, DeskLayout const&);

} // namespace ui
