// What the pointer does on the page: selecting, choosing a mark, drawing a link from its knob or naming its other end,
// dragging a mark's border, jumping by the overview ruler.
#pragma once

#include <optional>

#include "ui/article_knobs.h"
#include "ui/article_links.h"
#include "ui/article_marks.h"
#include "ui/article_selection.h"

namespace ui {

class ArticlePointer {
public:
    // `blocked`: rectangles on the page that answer themselves (pills). `ways`: the links of the last picture.
    // `total`: see ArticleScroll.
    void update(Painter&, ArticleFrame const&, std::vector<VisibleMark> const&, std::vector<Rect> const& blocked,
                std::vector<LinkWay> const& ways, float total);

    // The mark whose border is being dragged, as it would be.
    std::optional<ReshapedSpan> const& reshaped() const { return reshaped_; }
    bool is_selecting() const { return (gesture_ == Gesture::Select || gesture_ == Gesture::Handle) && has_moved_; }
    // Where the pointer is while a link looks for its target; none off the page.
    std::optional<ImVec2> link_pointer() const { return link_pointer_; }
    // By the last frame.
    TouchPlace touch_place(ImVec2 at) const { return touch_.place(at); }
    void forget(); // another article

private:
    enum class Gesture : std::uint8_t { None, Select, Border, Handle, Link, Ruler };

    void press(Painter&, ArticleFrame const&, std::vector<VisibleMark> const&, ImVec2);
    bool press_knob(Painter const&, ArticleFrame const&, std::vector<VisibleMark> const&, ImVec2);
    bool press_link_knob(Painter const&, ArticleFrame const&, std::vector<VisibleMark> const&, ImVec2);
    void press_text(Painter&, ArticleFrame const&, ImVec2);
    void drag(Painter&, ArticleFrame const&, ImVec2);
    void drag_selection(ArticleFrame const&, ImVec2);
    void drag_border(ArticleFrame const&, ImVec2);
    unicode::Position border_place(ArticleFrame const&, ImVec2) const;
    void release(Painter&, ArticleFrame const&, std::vector<VisibleMark> const&, ImVec2);
    void take_selection(Painter&, ArticleFrame const&);
    static void click_link(ArticleFrame const&, base::Identifier const& link);
    void list_marks(ArticleFrame const&, std::vector<VisibleMark> const&, std::vector<std::size_t> const& found) const;
    void click(Painter&, ArticleFrame const&, std::vector<VisibleMark> const&);
    void click_mark(Painter const&, ArticleFrame const&, std::vector<VisibleMark> const&,
                    std::vector<std::size_t> const& found);
    void click_target(Painter&, ArticleFrame const&, std::vector<VisibleMark> const&,
                      std::vector<std::size_t> const& found);
    void hover(Painter const&, ArticleFrame const&, std::vector<VisibleMark> const&, ImVec2, bool is_on_page);

    Gesture gesture_ = Gesture::None;
    ImVec2 pressed_at_{0, 0};
    bool has_moved_ = false;
    int clicks_ = 0;
    SelectionUnit unit_ = SelectionUnit::Letter;
    unicode::Range anchor_;
    std::vector<unicode::Range> earlier_;
    base::Identifier adds_to_; // with Ctrl held: the mark that the selected words are added to
    Border border_ = Border::Start;
    std::optional<ReshapedSpan> reshaped_;
    std::optional<ImVec2> link_pointer_;
    std::vector<LinkWay> const* ways_ = nullptr; // during update()
    base::Identifier hovered_;                   // what this view has said
    base::Identifier hovered_link_;
    double scrolled_ms_ = 0; // last step of scrolling at the edge
    ArticleTouch touch_;     // of the last frame
};

} // namespace ui
