// The page: the article set like print with its marks, caret, selection, links and overview ruler.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "gfx/marks.h"
#include "text/document.h"
#include "ui/article_places.h"
#include "ui/scene.h"
#include "ui/touch_place.h"
#include "ui/widgets.h"

namespace ui {

struct LinkPicture; // ui/article_links.h

struct ArticleStats {
    std::uint32_t spans_drawn = 0;
    std::uint32_t glyphs_drawn = 0;
};

struct ArticleFrame; // ui/article_frame.h

// Owns the laid-out document of the open project and keeps it in step with project, width and zoom.
class ArticleView {
public:
    ArticleView();
    ~ArticleView();

    // Draws on the paper, under the letters, from now on; an empty one stops that.
    using Beneath = std::function<void(Painter&, ArticleFrame const&)>;
    void set_beneath(Beneath);
    // `area`: desk between rail and ruler. `ruler`: the strip beside it (empty on narrow screens).
    void draw(Painter&, Scene const&, Rect area, Rect ruler, float pixel_ratio);

    // Used by keys, commands, automation.
    text::Document* document(); // none before the first draw of a project
    Rect area() const;
    float scroll_max() const;
    // Boxes of a range inside the visible area, CSS px, one per line and direction run, in reading order
    // (gloss.textRects).
    std::vector<Rect> visible_rects(unicode::Range);
    // Lines and graphemes of a range, in sight or not (gloss.lines).
    std::vector<LinePlaces> line_places(unicode::Range);
    // The position's line and three lines after it are inside the area.
    bool is_clear(unicode::Position);
    // Where the mark palette belongs: the end of the fresh selection (CSS px); height of the line.
    Rect selection_end_box();
    // Caret box in CSS px, empty when not visible.
    Rect caret_box();
    ArticleStats stats() const;
    // The links of this frame: where they run, and their words.
    LinkPicture const& links() const;
    // By the last frame; Elsewhere where something lies above the page.
    TouchPlace touch_place(float x, float y) const;
    // Marks under and over the letters of this frame, for the frame hash and the draw callbacks.
    std::vector<gfx::MarkQuad> const& quads_under() const;
    std::vector<gfx::MarkQuad> const& quads_over() const;

    // Keys that move the caret or extend the selection; true when taken.
    bool move_caret(State&, Scene const&, std::uint8_t key, bool shift, bool control, bool alt);

    struct Implementation;

private:
    std::unique_ptr<Implementation> implementation_;
};

// The GL pass that ImDrawList callbacks call; set by app when there are graphics. None: callbacks do nothing.
void set_mark_pass(gfx::MarkPass*);

} // namespace ui
