#include "ui/article_view.h"

#include <algorithm>
#include <cmath>

#include "icons/icons.h"
#include "platform/platform.h"
#include "ui/article_caret.h"
#include "ui/article_glyphs.h"
#include "ui/article_links.h"
#include "ui/article_picture.h"
#include "ui/article_pointer.h"
#include "ui/article_scroll.h"
#include "ui/article_text.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/fonts.h"
#include "ui/interaction.h"
#include "ui/letter_zoom.h"
#include "ui/overview_ruler.h"

// One frame: sync (the document is the project's text at this width), scroll, prepare (what is visible is laid out),
// collect (where the marks lie), pointer (which may change the state), picture (quads, made anew only when something
// they depend on has changed), draw.

namespace ui {

namespace {

// CSS px in the margin from which a kind of flag is worth cutting.
constexpr float kRoomForWords = 64;

gfx::MarkPass* mark_pass = nullptr;

// What a callback in the draw list finds: the quads live in the view until the next frame.
struct PassCall {
    std::vector<gfx::MarkQuad> const* quads = nullptr;
    gfx::Viewport view;
};

// A pennant of 8 by 11 in the flag's colour, filled softly (mockups/README.md, "Marks").
void draw_flag(ImDrawList& list, float x, float baseline, Color line, Color fill, float pixel_ratio) {
    constexpr float kStroke = 1.25F;
    float const left = snapped(x + 1.75F, pixel_ratio) + kStroke / 2;
    float const top = snapped(baseline - 10, pixel_ratio) + kStroke / 2;
    ImVec2 const pennant[] = {
        {left, top}, {left + 8, top}, {left + 6, top + 2.75F}, {left + 8, top + 5.5F}, {left, top + 5.5F}};
    list.AddConcavePolyFilled(pennant, 5, fill);
    ImVec2 const outline[] = {{left, top + 11}, pennant[0], pennant[1], pennant[2], pennant[3], pennant[4]};
    list.AddPolyline(outline, 6, line, 0, kStroke);
}

void draw_pass(ImDrawList const*, ImDrawCmd const* command) {
    auto const* call = static_cast<PassCall const*>(command->UserCallbackData);
    if (mark_pass == nullptr || call->quads->empty()) return;
    gfx::Viewport view = call->view;
    view.clip_x0 = command->ClipRect.x, view.clip_y0 = command->ClipRect.y;
    view.clip_x1 = command->ClipRect.z, view.clip_y1 = command->ClipRect.w;
    mark_pass->draw(*call->quads, view);
}

// Whole, on one line or on two where the next note has room below; else cut.
void draw_flag_words(Painter& painter, FlagNote const& note, float zoom) {
    float const x = note.x + kFlagWords;
    float const y = note.baseline - letters::kNote;
    bool const fits = label_width(note.text, letters::kNote, Weight::Medium) <= note.room;
    // Two letters and an ellipsis say less than the icon alone.
    if (!fits && note.room < kRoomForWords) return;
    float const height = label_wrapped_height(note.text, note.room, letters::kNote, Weight::Medium, letters::kNoteLine);
    bool const is_low = height <= 2 * letters::kNoteLine && height <= print::kUnmarkedLine * zoom;
    if (!fits && is_low)
        draw_label_wrapped(painter, x, y, note.room, note.text, note.color, letters::kNote, Weight::Medium,
                           letters::kNoteLine);
    else
        draw_label_short(painter, x, y, note.room, note.text, note.color, letters::kNote, Weight::Medium,
                         letters::kNoteLine);
}

} // namespace

void set_mark_pass(gfx::MarkPass* pass) {
    mark_pass = pass;
}

struct ArticleView::Implementation {
    ArticleFrame frame;
    ArticleText text;
    ArticleScroll scroll;
    LetterZoom letter_zoom;
    ArticlePointer pointer;
    ArticlePicture picture;
    PassCall under;
    PassCall over;
    Beneath beneath;
    bool shows_caret_soon = false; // bring it into view in the next frame

    bool sync(Scene const&, State&, Rect area, Rect ruler, float pixel_ratio);
    void update(Painter&);
    void take_wheel(Painter const&);
    void add_items(Painter const&) const;
    void draw_list(Painter&);
    void draw_ground(ImDrawList&, Painter&) const;
    void draw_words(Painter&) const;
    void draw_pill(Painter&, LinkPill const&) const;
    void draw_link_to_pointer(Painter&) const;
    text::Document* document() const { return text.document(); }
    text::Caret caret() const;
};

// The state may be older than the text.
text::Caret ArticleView::Implementation::caret() const {
    text::Caret caret = frame.state->selection.focus;
    caret.position = std::min(caret.position, document()->text().all().end);
    return caret;
}

bool ArticleView::Implementation::sync(Scene const& scene, State& state, Rect area, Rect ruler, float pixel_ratio) {
    bool const can_set = faces().article != nullptr && faces().article->has_face(text::FontRole::Serif);
    if (scene.project == nullptr || !can_set || area.width <= 0 || area.height <= 0) {
        text.forget();
        picture.forget();
        return false;
    }
    frame.scene = &scene;
    frame.state = &state;
    frame.area = area;
    frame.ruler = ruler;
    frame.pixel_ratio = pixel_ratio;
    frame.zoom = std::clamp(state.zoom, 0.5F, 3.0F);
    frame.page = page_metrics(area, frame.zoom, pixel_ratio);
    if (text.sync(frame, scroll) == ArticleText::Change::NewText) {
        pointer.forget();
        picture.forget();
    }
    return true;
}

void ArticleView::Implementation::take_wheel(Painter const& painter) {
    begin_pointer();
    ImGuiIO const& io = ImGui::GetIO();
    bool const is_here =
        frame.area.contains(io.MousePos.x, io.MousePos.y) || frame.ruler.contains(io.MousePos.x, io.MousePos.y);
    if (io.MouseWheel == 0 || painter.is_covered || !layer_has_pointer() || !is_here) return;
    scroll.wheel(*frame.state, io.MouseWheel, frame.zoom);
}

void ArticleView::Implementation::draw_words(Painter& painter) const {
    for (MarginLabel const& label : picture.labels()) {
        // Inter: ascent 0.97 of its size; the label's box is 14 high.
        float const top = label.baseline - 11;
        Color const color = with_alpha(theme().accent, label.strength);
        float const width = label.is_right_aligned ? label_width(label.text, letters::kNote, Weight::Medium) : 0;
        if (label.is_right_aligned && label.x - width < frame.area.x + 4) {
            float const left = label.x - frame.area.x - 8;
            if (left > 24)
                draw_label_short(painter, frame.area.x + 4, top, left, label.text, color, letters::kNote,
                                 Weight::Medium, letters::kNoteLine);
            continue;
        }
        draw_label(painter, label.x - width, top, label.text, color, letters::kNote, Weight::Medium,
                   letters::kNoteLine);
    }
    for (FlagNote const& note : picture.flags()) {
        draw_flag(*painter.list, note.x, note.baseline, note.color, note.fill, frame.pixel_ratio);
        draw_flag_words(painter, note, frame.zoom);
    }
}

// 1.5 wide, 4 on, 4 off, from the mark where linking began to the pointer.
void ArticleView::Implementation::draw_link_to_pointer(Painter& painter) const {
    auto const end = pointer.link_pointer();
    auto const start = picture.linking_start();
    if (!end || !start) return;
    ImVec2 const way(end->x - start->x, end->y - start->y);
    float const length = std::hypot(way.x, way.y);
    for (float at = 0; at + 1 < length; at += 8) {
        float const to = std::min(at + 4, length);
        painter.list->AddLine(ImVec2(start->x + way.x * at / length, start->y + way.y * at / length),
                              ImVec2(start->x + way.x * to / length, start->y + way.y * to / length), theme().accent,
                              1.5F);
    }
}

void ArticleView::Implementation::draw_ground(ImDrawList& list, Painter& painter) const {
    Rect const& strip = frame.ruler;
    if (strip.width <= 0) return;
    list.AddRectFilled(ImVec2(strip.x, strip.y), ImVec2(strip.right(), strip.bottom()), theme().panel);
    hairline(painter, strip.x, strip.y, strip.x, strip.bottom());
}

void ArticleView::Implementation::draw_pill(Painter& painter, LinkPill const& pill) const {
    ItemLook look;
    look.role = Role::Link;
    ItemState const now = item(painter, pill.id, pill.spoken, pill.rect, look);
    ImVec2 const start(pill.rect.x, pill.rect.y);
    ImVec2 const end(pill.rect.right(), pill.rect.bottom());
    painter.list->AddRectFilled(start, end, now.hovered ? theme().accent_soft : theme().paper, 10);
    painter.list->AddRect(start, end, theme().accent, 10, 0, 1);
    float const place_x = pill.rect.right() - kPillPadding - label_width(pill.place, letters::kNote, Weight::Medium);
    float const x = pill.rect.x + kPillPadding;
    draw_label_short(painter, x, pill.rect.y + 3, place_x - x, pill.name, theme().accent, letters::kNote,
                     Weight::Medium, letters::kNoteLine);
    draw_label(painter, place_x, pill.rect.y + 3, pill.place, theme().accent, letters::kNote, Weight::Medium,
               letters::kNoteLine);
    if (!now.pressed) return;
    frame.state->scroll_wish = pill.target;
    wish_frame(0);
}

void ArticleView::Implementation::draw_list(Painter& painter) {
    ImDrawList& list = *painter.list;
    Rect const& area = frame.area;
    float const right = std::max(area.right(), frame.ruler.right());
    list.PushClipRect(ImVec2(area.x, area.y), ImVec2(right, area.bottom()), true);
    draw_ground(list, painter);
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    gfx::Viewport const view{size.x, size.y, frame.pixel_ratio, 0, 0, 0, 0};
    under = {&picture.under(), view};
    over = {&picture.over(), view};
    list.PushClipRect(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()), true);
    list.AddCallback(draw_pass, &under);
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    if (beneath) beneath(painter, frame);
    picture.glyphs().draw(list);
    list.PopClipRect();
    list.AddCallback(draw_pass, &over);
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    draw_words(painter);
    draw_link_to_pointer(painter);
    for (LinkPill const& pill : picture.pills()) draw_pill(painter, pill);
    list.PopClipRect();
}

void ArticleView::Implementation::add_items(Painter const& painter) const {
    State& state = *painter.state;
    Item page;
    page.id = kArticleItem;
    page.label = frame.project().article.title.empty() ? frame.project().header.title : frame.project().article.title;
    page.role = Role::Region;
    page.x = frame.area.x, page.y = frame.area.y, page.width = frame.area.width, page.height = frame.area.height;
    registry().add(std::move(page));
    for (Item const& mark : picture.items()) {
        registry().add(mark);
        if (state.pressed_item != mark.id) continue;
        choose_span(state, *frame.scene, mark.id.substr(std::string_view("mark/").size()));
        state.pressed_item.clear();
        wish_frame(0);
    }
}

// What the pointer does may move the page and the marks: then they are placed once more.
void ArticleView::Implementation::update(Painter& painter) {
    scroll.lay_out_rest(frame);
    take_wheel(painter);
    if (shows_caret_soon) ArticleScroll::bring_into_view(frame, caret());
    shows_caret_soon = false;
    scroll.update(frame, painter.now_ms, painter.reduced_motion);
    scroll.prepare(frame);
    picture.collect(frame, text.lanes(), pointer.reshaped());
    std::vector<Rect> pills;
    for (LinkPill const& pill : picture.pills()) pills.push_back(pill.rect);
    float const scroll_before = painter.state->scroll;
    pointer.update(painter, frame, picture.marks(), pills, picture.links().ways, ArticleScroll::total(frame));
    if (painter.state->scroll != scroll_before) scroll.prepare(frame);
    picture.collect(frame, text.lanes(), pointer.reshaped());
    picture.make(painter, frame, text.lanes(), ArticleScroll::total(frame), pointer.is_selecting());
    scroll.remember(frame);
}

ArticleView::ArticleView() : implementation_(std::make_unique<Implementation>()) {}

ArticleView::~ArticleView() = default;

void ArticleView::set_beneath(Beneath beneath) {
    implementation_->beneath = std::move(beneath);
}

void ArticleView::draw(Painter& painter, Scene const& scene, Rect area, Rect ruler, float pixel_ratio) {
    Implementation& view = *implementation_;
    if (!view.sync(scene, *painter.state, area, ruler, pixel_ratio)) return;
    view.frame.letter_zoom = view.letter_zoom.at(view.frame.zoom, painter.now_ms);
    view.update(painter);
    view.add_items(painter);
    view.draw_list(painter);
}

TouchPlace ArticleView::touch_place(float x, float y) const {
    return implementation_->document() ? implementation_->pointer.touch_place(ImVec2(x, y)) : TouchPlace::Elsewhere;
}

text::Document* ArticleView::document() {
    return implementation_->document();
}

Rect ArticleView::area() const {
    return implementation_->frame.area;
}

float ArticleView::scroll_max() const {
    return implementation_->document() ? ArticleScroll::most(implementation_->frame) : 0;
}

std::vector<Rect> ArticleView::visible_rects(unicode::Range range) {
    Implementation& view = *implementation_;
    std::vector<Rect> rects;
    if (!view.document()) return rects;
    for (text::RangePiece const& piece : view.document()->pieces_within(range, view.frame.top(), view.frame.bottom())) {
        Rect const rect = intersection(window_rect(view.frame, piece.box), view.frame.area);
        if (rect.width > 0 && rect.height > 0) rects.push_back(rect);
    }
    return rects;
}

std::vector<LinePlaces> ArticleView::line_places(unicode::Range range) {
    Implementation& view = *implementation_;
    return view.document() ? ui::line_places(view.frame, range) : std::vector<LinePlaces>{};
}

bool ArticleView::is_clear(unicode::Position position) {
    Implementation& view = *implementation_;
    if (!view.document()) return false;
    constexpr float kLinesAfter = 3;
    text::LineInfo const line = view.document()->line_of({position, text::Affinity::Downstream});
    float const wanted = line.top + line.height * (1 + kLinesAfter);
    float const room_below = ArticleScroll::total(view.frame) - view.frame.page.lead;
    return line.top >= view.frame.top() - 0.5F && std::min(wanted, room_below) <= view.frame.bottom() + 0.5F;
}

Rect ArticleView::selection_end_box() {
    Implementation& view = *implementation_;
    if (!view.document() || view.frame.state == nullptr) return {};
    text::CaretPlace const place = view.document()->place(view.caret());
    return {view.frame.x(place.x), view.frame.y(place.top), 0, (place.bottom - place.top) * view.frame.zoom};
}

Rect ArticleView::caret_box() {
    Implementation& view = *implementation_;
    if (!view.document() || view.frame.state == nullptr) return {};
    return caret_box_of(view.frame);
}

ArticleStats ArticleView::stats() const {
    ArticlePicture const& picture = implementation_->picture;
    return {static_cast<std::uint32_t>(picture.marks().size()), picture.glyph_count()};
}

LinkPicture const& ArticleView::links() const {
    return implementation_->picture.links();
}
std::vector<gfx::MarkQuad> const& ArticleView::quads_under() const {
    return implementation_->picture.under();
}
std::vector<gfx::MarkQuad> const& ArticleView::quads_over() const {
    return implementation_->picture.over();
}

bool ArticleView::move_caret(State& state, Scene const&, std::uint8_t key, bool shift, bool control, bool alt) {
    Implementation& view = *implementation_;
    if (!view.document()) return false;
    float const line = view.text.line_height();
    CaretKey const pressed{static_cast<platform::Key>(key), shift, control, alt,
                           std::max(view.frame.height() - 2 * line, line)};
    if (!walk_caret(state, *view.document(), pressed)) return false;
    state.has_caret = true;
    state.caret_moved_ms = platform::now_ms();
    state.mark_palette_dismissed = false;
    if (!state.selection.is_empty()) choose_nothing(state);
    view.shows_caret_soon = true;
    return true;
}

} // namespace ui
