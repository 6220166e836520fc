#include "ui/article_pointer.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "platform/platform.h"
#include "ui/article_knobs.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/interaction.h"
#include "ui/mark_chooser.h"
#include "ui/marking_on.h"
#include "ui/overview_ruler.h"
#include "ui/panel_edges.h"
#include "ui/relation_chooser.h"
#include "unicode/segment.h"

namespace ui {

namespace {

constexpr float kSlop = 4;          // a drag begins beyond it
constexpr float kLinkKnobReach = 6; // it lies close to letters, which a press must still meet
constexpr float kEdgeRoom = 28;     // where a drag scrolls the page
constexpr float kEdgeSpeed = 0.9F;  // px per ms at the very edge

text::Caret hit(ArticleFrame const& frame, ImVec2 at) {
    return frame.document->hit(frame.column_x(at.x), frame.column_y(at.y));
}

// The character under the pointer, not the border next to it.
unicode::Position character_at(ArticleFrame const& frame, ImVec2 at) {
    text::Caret const caret = hit(frame, at);
    text::CaretPlace const place = frame.document->place(caret);
    float const x = frame.column_x(at.x);
    bool const is_before = place.right_to_left ? x > place.x : x < place.x;
    unicode::Position const start = frame.document->line_of(caret).range.start;
    bool const has_before = caret.position > start;
    return is_before && has_before ? unicode::previous_grapheme(frame.text(), caret.position) : caret.position;
}

Snapping snapping() {
    return ImGui::GetIO().KeyAlt ? Snapping::Off : Snapping::On;
}

bool is_far(ImVec2 a, ImVec2 b) {
    return std::abs(a.x - b.x) > kSlop || std::abs(a.y - b.y) > kSlop;
}

// The mark whose link knob is there.
std::optional<std::size_t> link_knob_at(Painter const& painter, ArticleFrame const& frame,
                                        std::vector<VisibleMark> const& marks, ImVec2 at) {
    State const& state = *frame.state;
    MarkMood mood;
    mood.selected = state.selected;
    mood.hovered = state.hovered;
    mood.linking_from = state.linking_from;
    mood.shows_link_knobs = !painter.is_touch && state.selection.is_empty();
    for (LinkKnob const& knob : link_knobs(frame, marks, mood))
        if (std::hypot(at.x - knob.place.x, at.y - knob.place.y) <= kLinkKnobReach * frame.zoom) return knob.mark;
    return std::nullopt;
}

bool is_on_text(ArticleFrame const& frame, ImVec2 at) {
    float const reach = 12 * frame.zoom;
    return at.x > frame.page.column_x - reach && at.x < frame.x(frame.page.column_width) + reach && at.y > frame.y(0) &&
           at.y < frame.y(frame.document->height());
}

void take_caret(State& state, double now_ms) {
    state.has_caret = true;
    state.caret_moved_ms = now_ms;
    state.goal_x.reset();
    state.mark_palette_dismissed = false;
    leave_field(state);
    state.focus.clear();
}

// How fast a drag scrolls the page there, px per ms; 0 well inside the view.
float edge_speed(ArticleFrame const& frame, float y) {
    float const above = frame.area.y + kEdgeRoom - y;
    float const below = y - (frame.area.bottom() - kEdgeRoom);
    if (above > 0) return -kEdgeSpeed * std::min(above / kEdgeRoom, 2.0F);
    return below > 0 ? kEdgeSpeed * std::min(below / kEdgeRoom, 2.0F) : 0;
}

} // namespace

void ArticlePointer::forget() {
    gesture_ = Gesture::None;
    reshaped_.reset();
    link_pointer_.reset();
    hovered_.clear();
    hovered_link_.clear();
    adds_to_.clear();
}

void ArticlePointer::update(Painter& painter, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                            std::vector<Rect> const& blocked, std::vector<LinkWay> const& ways, float total) {
    begin_pointer();
    ways_ = &ways;
    Interaction& memory = interaction();
    ImVec2 const at = ImGui::GetIO().MousePos;
    bool const is_blocked =
        std::any_of(blocked.begin(), blocked.end(), [at](Rect const& rect) { return rect.contains(at.x, at.y); });
    bool const is_mine = memory.has_pointer && memory.beside_finger.empty() && !painter.is_covered &&
                         layer_has_pointer() && !is_blocked && !is_edge_at(at.x, at.y) &&
                         (memory.held.empty() || memory.held == kArticleItem);
    bool const is_on_page = is_mine && frame.area.contains(at.x, at.y);
    bool const is_on_ruler = is_mine && frame.ruler.contains(at.x, at.y);
    if (gesture_ == Gesture::None && ImGui::IsMouseClicked(0) && (is_on_page || is_on_ruler)) {
        memory.held = kArticleItem;
        pressed_at_ = at;
        has_moved_ = false;
        if (is_on_ruler)
            gesture_ = Gesture::Ruler;
        else
            press(painter, frame, marks, at);
    }
    if (gesture_ == Gesture::Ruler) {
        frame.state->glide.reset();
        frame.state->scroll =
            std::clamp(OverviewRuler::scroll_at(frame, total, at.y), 0.0F, std::max(total - frame.height(), 0.0F));
    } else if (gesture_ != Gesture::None) {
        drag(painter, frame, at);
    }
    if (gesture_ != Gesture::None && !ImGui::IsMouseDown(0)) release(painter, frame, marks, at);
    hover(painter, frame, marks, at, is_on_page);
    touch_ = article_touch(frame, marks, blocked);
}

void ArticlePointer::press(Painter& painter, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                           ImVec2 at) {
    if (press_knob(painter, frame, marks, at) || press_link_knob(painter, frame, marks, at)) return;
    gesture_ = Gesture::Select;
    press_text(painter, frame, at);
}

bool ArticlePointer::press_knob(Painter const& painter, ArticleFrame const& frame,
                                std::vector<VisibleMark> const& marks, ImVec2 at) {
    auto const knob = knob_at(frame, marks, at, painter.is_touch);
    // A finger on a handle means the handle, however soon after another touch; but a second tap on the words of a mark
    // means the words, and the handles of a short one lie over it since the first.
    bool const is_handle = painter.is_touch && !frame.state->sheet_due_ms;
    if (!knob || (ImGui::GetMouseClickedCount(0) > 1 && !is_handle)) return false;
    border_ = knob->border;
    gesture_ = knob->mark ? Gesture::Border : Gesture::Handle;
    if (!knob->mark) {
        frame.state->selection_due_ms.reset();
        take_caret(*frame.state, painter.now_ms);
        return true;
    }
    model::SpanIndex const span = marks[*knob->mark].span;
    reshaped_ = ReshapedSpan{span, frame.project().spans[span].fragments};
    return true;
}

// As L does; a drag then leads to the other end.
bool ArticlePointer::press_link_knob(Painter const& painter, ArticleFrame const& frame,
                                     std::vector<VisibleMark> const& marks, ImVec2 at) {
    auto const mark = link_knob_at(painter, frame, marks, at);
    if (!mark || ImGui::GetMouseClickedCount(0) > 1) return false;
    gesture_ = Gesture::Link;
    choose_nothing(*frame.state);
    frame.state->selected = frame.state->linking_from = frame.project().spans[marks[*mark].span].id;
    frame.state->linking_to.clear();
    return true;
}

void ArticlePointer::press_text(Painter& painter, ArticleFrame const& frame, ImVec2 at) {
    ImGuiIO const& io = ImGui::GetIO();
    State& state = *frame.state;
    clicks_ = ImGui::GetMouseClickedCount(0);
    unit_ = clicks_ <= 1 ? SelectionUnit::Letter : clicks_ == 2 ? SelectionUnit::Word : SelectionUnit::Sentence;
    bool const extends = io.KeyShift && clicks_ <= 1;
    bool const adds = io.KeyCtrl && !extends;
    earlier_ = adds ? state.selection.fragments() : std::vector<unicode::Range>();
    adds_to_ = adds && earlier_.empty() ? state.selected : base::Identifier();
    state.selection_due_ms.reset();
    if (extends) earlier_ = state.selection.earlier;
    unicode::Position const place = unit_ == SelectionUnit::Letter ? hit(frame, at).position : character_at(frame, at);
    anchor_ = unit_at(frame.text(), unit_, place);
    if (extends) anchor_ = {state.selection.anchor.position, state.selection.anchor.position};
    take_caret(state, painter.now_ms);
    // A finger that rests and a second click select at once; a first press waits for a drag or becomes a click.
    if (unit_ == SelectionUnit::Letter && !extends) return;
    has_moved_ = true;
    drag_selection(frame, at);
}

void ArticlePointer::drag(Painter& painter, ArticleFrame const& frame, ImVec2 at) {
    // Also in the frame of the release: a quick hand's last move arrives together with it.
    bool const begins = !has_moved_ && is_far(at, pressed_at_);
    has_moved_ = has_moved_ || begins;
    if (!has_moved_) return;
    if (float const speed = edge_speed(frame, at.y); speed != 0) {
        auto const passed = static_cast<float>(std::clamp(painter.now_ms - scrolled_ms_, 0.0, 40.0));
        frame.state->glide.reset();
        frame.state->scroll += speed * passed / frame.zoom;
        wish_frame(0);
    }
    scrolled_ms_ = painter.now_ms;
    if (gesture_ == Gesture::Border) return drag_border(frame, at);
    // An undo or another hand may have taken the selection away.
    if (gesture_ == Gesture::Handle && frame.state->selection.is_empty()) gesture_ = Gesture::None;
    if (gesture_ == Gesture::Link || gesture_ == Gesture::None) return;
    ImVec2 const delta = ImGui::GetIO().MouseDelta;
    bool const is_still = !begins && delta.x == 0 && delta.y == 0 && edge_speed(frame, at.y) == 0;
    if (is_still) return;
    frame.state->caret_moved_ms = painter.now_ms;
    if (gesture_ == Gesture::Handle)
        frame.state->selection =
            moved(frame.text(), frame.state->selection, border_, border_place(frame, at), snapping());
    else
        drag_selection(frame, at);
}

void ArticlePointer::drag_selection(ArticleFrame const& frame, ImVec2 at) {
    State& state = *frame.state;
    text::Caret const focus = hit(frame, at);
    text::Caret const place =
        unit_ == SelectionUnit::Letter ? focus : text::Caret{character_at(frame, at), text::Affinity::Downstream};
    state.selection = dragged(frame.text(), anchor_, place, unit_, snapping(), earlier_);
    if (state.selection.is_empty()) return;
    choose_nothing(state);
}

void ArticlePointer::drag_border(ArticleFrame const& frame, ImVec2 at) {
    auto const& fragments = frame.project().spans[reshaped_->span].fragments;
    reshaped_->fragments = ui::reshaped(frame.text(), fragments, border_, border_place(frame, at), snapping());
}

// The knobs hang above and below their line: the pointer means the words between them.
unicode::Position ArticlePointer::border_place(ArticleFrame const& frame, ImVec2 at) const {
    float const shift = (border_ == Border::Start ? 12.0F : -18.0F) * frame.zoom;
    return hit(frame, ImVec2(at.x, at.y + shift)).position;
}

void ArticlePointer::release(Painter& painter, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                             ImVec2 at) {
    Gesture const gesture = gesture_;
    gesture_ = Gesture::None;
    if (gesture == Gesture::Border) {
        model::Span const& span = frame.project().spans[reshaped_->span];
        if (reshaped_->fragments != span.fragments)
            painter.intents->push_back(SetFragments{span.id, reshaped_->fragments});
        reshaped_.reset();
        wish_frame(0);
    }
    // A press without a drag goes on as after L: the next click names the other end.
    if (gesture == Gesture::Link && has_moved_) click_target(painter, frame, marks, marks_at(frame, marks, at.x, at.y));
    if (gesture == Gesture::Select && !has_moved_) return click(painter, frame, marks);
    if (gesture == Gesture::Select) take_selection(painter, frame);
    if (gesture == Gesture::Handle && has_moved_) selection_made(*frame.state, painter.now_ms, false);
}

// What was selected while Ctrl was held belongs to the mark that was selected before.
void ArticlePointer::take_selection(Painter& painter, ArticleFrame const& frame) {
    State& state = *frame.state;
    if (state.selection.is_empty()) return;
    if (span_of(*frame.scene, adds_to_)) return add_words(*frame.scene, state, *painter.intents, adds_to_);
    bool const collects = ImGui::GetIO().KeyCtrl && !earlier_.empty();
    if (!collects) selection_made(state, painter.now_ms, clicks_ == 2);
}

void ArticlePointer::click(Painter& painter, ArticleFrame const& frame, std::vector<VisibleMark> const& marks) {
    State& state = *frame.state;
    auto const found = marks_at(frame, marks, pressed_at_.x, pressed_at_.y);
    if (!state.linking_from.empty()) return click_target(painter, frame, marks, found);
    if (base::Identifier const link = link_at(*ways_, pressed_at_.x, pressed_at_.y); !link.empty())
        return click_link(frame, link);
    bool const is_gathering = ImGui::GetIO().KeyCtrl && earlier_.empty();
    if (is_gathering && !found.empty())
        return toggle_in_group(state, *frame.scene, frame.project().spans[marks[found.front()].span].id);
    if (is_gathering) return;
    if (!ImGui::GetIO().KeyCtrl) earlier_.clear();
    text::Caret const caret = hit(frame, pressed_at_);
    state.selection = TextSelection{caret, caret, earlier_};
    if (found.empty())
        choose_nothing(state);
    else if (found.size() < kMarksToList)
        click_mark(painter, frame, marks, found);
    else
        list_marks(frame, marks, found);
}

void ArticlePointer::list_marks(ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                                std::vector<std::size_t> const& found) const {
    std::vector<base::Identifier> listed;
    listed.reserve(found.size());
    for (std::size_t const mark : found) listed.push_back(frame.project().spans[marks[mark].span].id);
    open_mark_chooser(*frame.state, std::move(listed), pressed_at_.x, pressed_at_.y);
}

// Opens it in the inspector, at the end that is selected.
void ArticlePointer::click_link(ArticleFrame const& frame, base::Identifier const& link) {
    State& state = *frame.state;
    model::Relation const* const relation = frame.project().find_relation(link);
    if (!relation) return;
    bool const is_at_end = state.selected == relation->to;
    choose_nothing(state);
    state.selected = is_at_end ? relation->to : relation->from;
    state.opened_relation = link;
}

// The smallest mark first; again on the same place the next larger one, after the largest the smallest.
void ArticlePointer::click_mark(Painter const& painter, ArticleFrame const& frame,
                                std::vector<VisibleMark> const& marks, std::vector<std::size_t> const& found) {
    auto const id_of = [&](std::size_t mark) -> base::Identifier const& {
        return frame.project().spans[marks[mark].span].id;
    };
    auto const present = std::find_if(found.begin(), found.end(),
                                      [&](std::size_t mark) { return id_of(mark) == frame.state->selected; });
    bool const goes_on = present != found.end() && present + 1 != found.end();
    base::Identifier const chosen = id_of(goes_on ? *(present + 1) : found.front());
    bool const raises_sheet = painter.is_touch && frame.state->selected.empty() && frame.state->group.empty();
    choose_nothing(*frame.state);
    frame.state->selected = chosen;
    if (raises_sheet) frame.state->sheet_due_ms = painter.now_ms + next_press_ms();
}

// The smallest mark that the link may lead to; beside all marks linking ends.
void ArticlePointer::click_target(Painter& painter, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                                  std::vector<std::size_t> const& found) {
    State& state = *frame.state;
    if (found.empty()) return stop_linking(state);
    base::Identifier const from = state.linking_from;
    std::vector<std::size_t> legal;
    std::copy_if(found.begin(), found.end(), std::back_inserter(legal), [&](std::size_t mark) {
        return !relation_choices(frame.project(), from, frame.project().spans[marks[mark].span].id).empty();
    });
    if (legal.size() >= kMarksToList) return list_marks(frame, marks, legal);
    if (!legal.empty()) {
        link_to(*frame.scene, state, *painter.intents, frame.project().spans[marks[legal.front()].span].id);
        state.selected = from;
        return;
    }
    link_to(*frame.scene, state, *painter.intents, frame.project().spans[marks[found.front()].span].id);
}

void ArticlePointer::hover(Painter const& painter, ArticleFrame const& frame, std::vector<VisibleMark> const& marks,
                           ImVec2 at, bool is_on_page) {
    State& state = *frame.state;
    link_pointer_.reset();
    base::Identifier under;
    base::Identifier link;
    bool const is_free = gesture_ == Gesture::None || gesture_ == Gesture::Link;
    if (is_on_page && is_free && !interaction().is_touch) {
        auto const found = marks_at(frame, marks, at.x, at.y);
        auto const link_knob = link_knob_at(painter, frame, marks, at);
        if (!found.empty()) under = frame.project().spans[marks[found.front()].span].id;
        // The knob may hang over the next line: it keeps its own mark.
        if (link_knob) under = frame.project().spans[marks[*link_knob].span].id;
        if (!link_knob && state.linking_from.empty()) link = link_at(*ways_, at.x, at.y);
        if (!link.empty()) under.clear();
        bool const is_knob = link_knob || !link.empty() || knob_at(frame, marks, at, painter.is_touch).has_value();
        bool const is_target = !state.linking_from.empty() && !found.empty();
        platform::set_cursor(is_knob || is_target    ? platform::Cursor::Hand
                             : is_on_text(frame, at) ? platform::Cursor::Text
                                                     : platform::Cursor::Arrow);
        if (!state.linking_from.empty()) link_pointer_ = at;
    }
    if (!link.empty() || (!hovered_link_.empty() && state.hovered_relation == hovered_link_)) {
        state.hovered_relation = link;
        state.relation_hovered_frame = -1;
    }
    hovered_link_ = link;
    if (!under.empty() || (!hovered_.empty() && state.hovered == hovered_)) state.hovered = under;
    hovered_ = under;
}

} // namespace ui
