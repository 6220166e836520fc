#include "ui/article_picture.h"

#include <algorithm>
#include <cmath>

#include "platform/platform.h"
#include "ui/article_found.h"
#include "ui/article_knobs.h"
#include "ui/choosing.h"
#include "ui/fonts.h"
#include "ui/interaction.h"
#include "ui/layers.h"
#include "ui/mark_chooser.h"

namespace ui {

namespace {

constexpr double kFadeMs = 120;
constexpr double kFirstStepMs = 16; // the frame that sees the pointer arrive already answers
constexpr float kFlagGap = 22;      // from the column
constexpr float kFlagGapNarrow = 4;

gfx::MarkQuad box(gfx::MarkShape shape, Rect const& rect, Color color) {
    gfx::MarkQuad quad;
    quad.shape = shape;
    quad.color = color;
    quad.x0 = rect.x, quad.y0 = rect.y, quad.x1 = rect.right(), quad.y1 = rect.bottom();
    return quad;
}

// The sheet from its top edge down past its last line; what lies far outside the view is cut off.
void add_paper(Quads& quads, ArticleFrame const& frame) {
    constexpr float kBeyond = 64;
    float const top = std::max(frame.y(frame.page.paper_lead - frame.page.lead), frame.area.y - kBeyond);
    float const end = frame.y(frame.document->height() + frame.page.tail);
    float const bottom = std::max(std::min(end, frame.area.bottom() + kBeyond), frame.area.bottom() + kBeyond / 2);
    Rect const sheet{frame.page.paper_x, snapped(top, frame.pixel_ratio), frame.page.paper_width, bottom - top};
    Rect fallen = sheet;
    fallen.y += 1;
    auto shadow = box(gfx::MarkShape::SoftShadow, fallen, theme().shadow_paper);
    shadow.radius = 2;
    shadow.amplitude = 3;
    quads.push_back(shadow);
    auto paper = box(gfx::MarkShape::Fill, sheet, theme().paper);
    paper.radius = 2;
    quads.push_back(paper);
}

void add_caret(Quads& quads, ArticleFrame const& frame) {
    Rect const caret = caret_box_of(frame);
    if (caret.height > 0) quads.push_back(box(gfx::MarkShape::Line, caret, theme().accent));
}

// The state may be older than the text.
unicode::Range inside(unicode::Range range, unicode::Text const& text) {
    unicode::Position const end = text.all().end;
    return {std::min(range.start, end), std::min(range.end, end)};
}

} // namespace

Rect caret_box_of(ArticleFrame const& frame) {
    State const& state = *frame.state;
    if (!state.has_caret) return {};
    text::Caret caret = state.selection.focus;
    caret.position = std::min(caret.position, frame.text().all().end);
    text::CaretPlace const place = frame.document->place(caret);
    float const width = 1.5F;
    float const ratio = frame.pixel_ratio;
    float const top = snapped(frame.y(place.top), ratio);
    float const bottom = snapped(frame.y(place.bottom), ratio);
    Rect const box{snapped(frame.x(place.x) - width / 2, ratio), top, width, bottom - top};
    return box.y >= frame.area.y - 1 && box.bottom() <= frame.area.bottom() + 1 ? box : Rect{};
}

void ArticlePicture::forget() {
    *this = ArticlePicture();
}

void ArticlePicture::collect(ArticleFrame const& frame, SpanLanes const& lanes,
                             std::optional<ReshapedSpan> const& reshaped) {
    PlaceKey key;
    key.project = frame.project().header.id;
    key.revision = frame.scene->revision;
    key.layout = frame.document->layout_generation();
    key.page = frame.page;
    float const area[] = {frame.area.x, frame.area.y, frame.area.width, frame.area.height};
    float const ruler[] = {frame.ruler.x, frame.ruler.y, frame.ruler.width, frame.ruler.height};
    std::copy(std::begin(area), std::end(area), key.area);
    std::copy(std::begin(ruler), std::end(ruler), key.ruler);
    key.origin_y = frame.origin_y;
    key.zoom = frame.zoom;
    key.letter_zoom = frame.letter_zoom;
    key.pixel_ratio = frame.pixel_ratio;
    key.lanes = lanes.count;
    key.hidden = frame.state->hidden_types;
    key.reshaped = reshaped;
    if (place_ == key) return;
    marks_ = collect_marks(frame, lanes, reshaped);
    // Collecting lays out lines; what that changed belongs to this picture.
    key.layout = frame.document->layout_generation();
    place_ = std::move(key);
    is_place_new_ = true;
}

float Appearing::share(Painter const& painter, base::Identifier const& now) {
    if (now != shown_) {
        shown_ = now;
        since_ms_ = painter.now_ms - kFirstStepMs;
    }
    double const passed = painter.reduced_motion ? 1 : std::clamp((painter.now_ms - since_ms_) / kFadeMs, 0.0, 1.0);
    if (passed < 1 && !now.empty()) wish_frame(0);
    return static_cast<float>(1 - (1 - passed) * (1 - passed));
}

MarkMood ArticlePicture::mood(Painter const& painter, ArticleFrame const& frame) {
    State const& state = *frame.state;
    MarkMood result;
    result.selected = state.selected;
    result.hovered = state.choosing_mark.is_open() ? mark_in_question(state) : state.hovered;
    result.group = state.selected.empty() ? state.group : std::vector<base::Identifier>();
    std::sort(result.group.begin(), result.group.end());
    result.linking_from = state.linking_from;
    result.lit_relation = lit_relation(state);
    if (model::Relation const* const lit = frame.project().find_relation(result.lit_relation))
        result.lit_ends = {lit->from, lit->to};
    result.illegal = illegal_ends(*frame.scene, marks_, state.linking_from);
    result.only_type = only_type(frame.project().schema, state);
    result.wash = wash_.share(painter, state.selected);
    result.hover = hover_.share(painter, result.hovered);
    result.knob_size = painter.is_touch ? kKnobOnTouch : kKnob;
    result.shows_hover = result.hovered != state.selected;
    result.shows_link_knobs = !painter.is_touch && state.selection.is_empty();
    if (!state.selection.is_empty()) result.selection = state.selection.fragments();
    for (unicode::Range& range : result.selection) range = inside(range, frame.text());
    result.handled = pieces_with_knobs(frame);
    return result;
}

void ArticlePicture::make(Painter const& painter, ArticleFrame const& frame, SpanLanes const& lanes, float total,
                          bool is_selecting) {
    MarkMood const now = mood(painter, frame);
    State const& state = *frame.state;
    LookKey key;
    key.selected = now.selected, key.hovered = now.hovered, key.linking_from = now.linking_from;
    key.group = now.group;
    key.lit_relation = now.lit_relation;
    key.only_type = now.only_type;
    key.selection = now.selection;
    key.focus = state.selection.focus.position;
    key.has_caret = state.has_caret && !platform::has_native_caret();
    key.links = static_cast<int>(state.links);
    key.wash = now.wash, key.hover = now.hover;
    key.found = found_key(state);
    key.shows_notes = state.show_margin_notes;
    key.is_touch = painter.is_touch;
    key.has_handles = !now.handled.empty();
    key.is_selecting = is_selecting;
    Color const colors[] = {theme().paper, theme().ink, theme().accent, theme().claim_bars, theme().shadow_paper};
    std::copy(std::begin(colors), std::end(colors), key.colors);
    key.atlas = faces().glyphs != nullptr ? faces().glyphs->generation() : 0;
    if (!is_place_new_ && look_ == key && glyphs_.is_current()) return;
    bool const letters_stay = !is_place_new_ && look_ && glyphs_.is_current() && look_->atlas == key.atlas &&
                              std::equal(std::begin(colors), std::end(colors), look_->colors);
    if (!letters_stay) glyphs_.rebuild(frame);
    if (is_place_new_ || !letters_stay || look_->shows_notes != key.shows_notes || look_->only_type != key.only_type) {
        make_flags(frame);
        make_items(frame);
    }
    make_quads(frame, lanes, now, total, is_selecting);
    find_linking_start(frame);
    key.atlas = faces().glyphs != nullptr ? faces().glyphs->generation() : 0;
    look_ = std::move(key);
    is_place_new_ = false;
}

void ArticlePicture::make_quads(ArticleFrame const& frame, SpanLanes const& lanes, MarkMood const& mood, float total,
                                bool is_selecting) {
    under_.clear();
    over_.clear();
    add_paper(under_, frame);
    add_marks_under(under_, frame, marks_, mood);
    add_found(under_, frame, marks_);
    add_marks_over(over_, frame, marks_, mood);
    links_ = draw_links(frame, marks_, mood, is_selecting ? LinkShow::None : frame.state->links,
                        mood.selected.empty() ? 1 : mood.wash);
    over_.insert(over_.end(), links_.quads.begin(), links_.quads.end());
    add_mark_handles(over_, frame, marks_, mood);
    if (frame.state->has_caret && !platform::has_native_caret()) add_caret(over_, frame);
    ruler_.add_quads(over_, frame, lanes, total, frame.state->scroll);
    ticks_.add_quads(over_, frame, total);
}

// Once a line: the kinds of all flags that begin on it.
void ArticlePicture::make_flags(ArticleFrame const& frame) {
    flags_.clear();
    if (!frame.state->show_margin_notes) return;
    float const column_right = frame.x(frame.page.column_width);
    float const x = column_right + (frame.page.has_margins ? kFlagGap * std::min(frame.zoom, 1.0F) : kFlagGapNarrow);
    float const end = frame.page.has_margins ? frame.area.right() - 4 : column_right;
    for (VisibleMark const& mark : marks_) {
        if (mark.pattern != Pattern::Outline || !mark.pieces.front().starts) continue;
        model::Span const& span = frame.project().spans[mark.span];
        std::string const kind = kind_label(frame.project(), span);
        float const baseline = mark.pieces.front().place.baseline;
        auto const same_line =
            std::find_if(flags_.begin(), flags_.end(), [&](FlagNote const& note) { return note.baseline == baseline; });
        if (same_line == flags_.end()) {
            float const room =
                std::min(end - x - kFlagWords, frame.page.paper_x + frame.page.paper_width - x - kFlagWords - 4);
            TypeColors const colors = type_colors(span.type);
            float const strength = dimness(only_type(frame.project().schema, *frame.state), span.type);
            flags_.push_back(
                {kind, x, baseline, std::max(room, 0.0F), with_alpha(colors.line, strength), colors.fill, span.id});
        } else if ((", " + same_line->text + ",").find(", " + kind + ",") == std::string::npos) {
            same_line->text += ", " + kind;
        }
    }
}

// A mark's rectangle is its widest piece, so that its middle is a place to press.
void ArticlePicture::make_items(ArticleFrame const& frame) {
    items_.clear();
    for (VisibleMark const& mark : marks_) {
        model::Span const& span = frame.project().spans[mark.span];
        auto const narrower = [](MarkPiece const& a, MarkPiece const& b) { return a.box().width < b.box().width; };
        Rect const rect =
            intersection(std::max_element(mark.pieces.begin(), mark.pieces.end(), narrower)->box(), frame.area);
        Item entry;
        entry.id = "mark/" + span.id;
        entry.label = mark_label(frame.project(), span);
        entry.role = Role::Mark;
        entry.x = rect.x, entry.y = rect.y, entry.width = rect.width, entry.height = rect.height;
        entry.takes_focus = false;
        items_.push_back(std::move(entry));
    }
    for (FlagNote const& note : flags_) {
        Item entry;
        entry.id = "article/flag/" + note.span;
        entry.label = note.text;
        entry.role = Role::Text;
        Rect const rect = intersection({note.x, note.baseline - 11, kFlagWords + note.room, 14}, frame.area);
        entry.x = rect.x, entry.y = rect.y, entry.width = rect.width, entry.height = rect.height;
        entry.takes_focus = false;
        items_.push_back(std::move(entry));
    }
}

void ArticlePicture::find_linking_start(ArticleFrame const& frame) {
    linking_start_.reset();
    if (frame.state->linking_from.empty()) return;
    for (VisibleMark const& mark : marks_) {
        if (frame.project().spans[mark.span].id != frame.state->linking_from) continue;
        MarkPiece const& piece = mark.pieces.front();
        float const reach = std::min(12 * frame.zoom, (piece.place.x1 - piece.place.x0) / 2);
        float const x = piece.right_to_left ? piece.place.x1 - reach : piece.place.x0 + reach;
        linking_start_ = ImVec2(x, bottom_of(piece.place, mark.pattern, mark.lane, MarkWeight::Selected));
    }
}

} // namespace ui
