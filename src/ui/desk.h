// The whole screen: lays out the panels for the window's size and draws them.
#pragma once

#include "ui/article_view.h"
#include "ui/intent.h"
#include "ui/scene.h"
#include "ui/state.h"

namespace ui {

class Desk {
public:
    // One frame, between begin_widgets and end_widgets, on a surface of the desk's colour. Window size is ImGui's
    // DisplaySize.
    void draw(Scene const&, State&, Intents&, double now_ms, float pixel_ratio, bool reduced_motion, bool is_touch);

    ArticleView& article() { return article_; }

private:
    ArticleView article_;
};

} // namespace ui
