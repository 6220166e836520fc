// Puts Dear ImGui's draw data on the screen, or keeps its books where there is none; skips a picture that is already
// there.
#pragma once

#include <cstdint>

#include "base/result.h"
#include "gfx/glyphs.h"
#include "gfx/marks.h"
#include "ui/article_view.h"

struct ImDrawData;

namespace app {

class Renderer {
public:
    base::Status start(); // with a current context, or none
    void stop();
    void begin_frame();
    // True when something new was drawn.
    bool draw(ImDrawData*, ui::ArticleView const&, int device_width, int device_height, std::uint32_t background);

    void lose_context();
    base::Status restore_context();
    bool is_lost() const { return is_lost_; }

    gfx::Glyphs& glyphs() { return glyphs_; }

private:
    bool has_graphics_ = false;
    bool is_lost_ = false;
    std::uint64_t shown_hash_ = 0;
    gfx::Glyphs glyphs_;
    gfx::MarkPass marks_;
};

} // namespace app
