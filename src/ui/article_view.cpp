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
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/fonts.h"
#include "ui/interaction.h"
#include "ui/overview_ruler.h"

// One frame: sync (the document is the project's text at this width), scroll, prepare (what is visible is laid out),
// collect (where the marks lie), pointer (which may change the state), picture (quads, made anew only when something
// they depend on has changed), draw.

namespace ui {

namespace {

gfx::MarkPass* mark_pass = nullptr;

// What a callback in the draw list finds: the quads live in the view until the next frame.
struct PassCall {
    std::vector<gfx::MarkQuad> const* quads = nullptr;
    gfx::Viewport view;
};

void draw_pass(ImDrawList const*, ImDrawCmd const* command) {
    auto const* call = static_cast<PassCall const*>(command->UserCallbackData);
    if (mark_pass == nullptr || call->quads->empty()) return;
    gfx::Viewport view = call->view;
    view.clip_x0 = command->ClipRect.x, view.clip_y0 = command->ClipRect.y;
    view.clip_x1 = command->ClipRect.z, view.clip_y1 = command->ClipRect.w;
    mark_pass->draw(*call->quads, view);
}

} // namespace

void set_mark_pass(gfx::MarkPass* pass) {
    mark_pass = pass;
}

struct ArticleView::Implementation {
    std::unique_ptr<text::Document> document;
    PageText page_text;
    ArticleFrame frame;
    ArticleScroll scroll;
    ArticlePointer pointer;
    ArticlePicture picture;
    PassCall under;
    PassCall over;
    bool shows_caret_soon = false; // bring it into view in the next frame

    // What the document was set from.
    model::Article const* article = nullptr;
    std::string project_id;
    unicode::Text text;
    std::vector<model::StructureItem> structure;
    std::string language;
    std::string direction;
    float column_width = 0;
    float zoom = 0;
    MarkRoom room = MarkRoom::Lanes;
    float extra_line_height = 0;
    std::uint32_t fonts_generation = 0;
    std::uint64_t revision_seen = ~std::uint64_t{0};
    std::map<std::string, bool> hidden_seen;
    SpanLanes lanes;

    bool sync(Scene const&, State&, Rect area, Rect ruler, float pixel_ratio);
    void sync_text(Scene const&);
    void sync_lanes(Scene const&, State const&);
    void sync_style();
    text::DocumentStyle document_style() const;
    void take_wheel(Painter const&);
    void draw_list(Painter&);
    void draw_words(Painter&);
    void draw_link_to_pointer(Painter&);
    void add_items(Painter&);
};

namespace {

text::BaseDirection base_direction(std::string const& name) {
    if (name == "rtl") return text::BaseDirection::RightToLeft;
    return name == "ltr" ? text::BaseDirection::LeftToRight : text::BaseDirection::Automatic;
}

} // namespace

text::DocumentStyle ArticleView::Implementation::document_style() const {
    text::DocumentStyle style;
    style.width = column_width;
    style.language = language.empty() ? "en" : language;
    style.direction = base_direction(direction);
    auto const kinds = std::make_shared<std::vector<ParagraphKind>>(page_text.kinds);
    MarkRoom const marks = room;
    float const extra = extra_line_height;
    style.paragraph_style = [kinds, marks, extra](std::uint32_t paragraph) {
        ParagraphKind const kind = paragraph < kinds->size() ? (*kinds)[paragraph] : ParagraphKind::Body;
        return paragraph_style(kind, marks, extra);
    };
    return style;
}

// The text is looked at only when the project or its revision is another one.
void ArticleView::Implementation::sync_text(Scene const& scene) {
    model::Article const& now = scene.project->article;
    bool const is_same_project = document && article == &now && project_id == scene.project->header.id;
    if (is_same_project && revision_seen == scene.revision) return;
    bool const is_same_text = text.utf8().data() == now.text.utf8().data() || text == now.text;
    bool const is_same = document && is_same_text && structure == now.structure && language == now.language &&
                         direction == now.direction;
    article = &now;
    project_id = scene.project->header.id;
    if (is_same) return;
    text = now.text;
    structure = now.structure;
    language = now.language;
    direction = now.direction;
    page_text = ui::page_text(now);
    document = std::make_unique<text::Document>(*faces().article);
    document->set_text(text, document_style());
    scroll.forget();
    pointer.forget();
    picture.forget();
}

void ArticleView::Implementation::sync_lanes(Scene const& scene, State const& state) {
    if (revision_seen == scene.revision && hidden_seen == state.hidden_types &&
        lanes.of.size() == scene.project->spans.size())
        return;
    lanes = span_lanes(*scene.project, state.hidden_types);
    hidden_seen = state.hidden_types;
}

// A new width, zoom or line height: the line that is being read stays where it is.
void ArticleView::Implementation::sync_style() {
    MarkRoom const wanted_room =
        are_all_hidden(frame.project().schema, frame.state->hidden_types) ? MarkRoom::None : MarkRoom::Lanes;
    std::uint32_t const fonts = faces().article->generation();
    bool const is_same = column_width == frame.page.column_width && room == wanted_room &&
                         extra_line_height == lanes.extra_line_height && fonts_generation == fonts;
    if (is_same && zoom == frame.zoom) return;
    zoom = frame.zoom;
    column_width = frame.page.column_width;
    room = wanted_room;
    extra_line_height = lanes.extra_line_height;
    fonts_generation = fonts;
    if (!is_same) document->set_style(document_style());
    scroll.restore(frame);
}

bool ArticleView::Implementation::sync(Scene const& scene, State& state, Rect area, Rect ruler, float pixel_ratio) {
    bool const can_set = faces().article != nullptr && faces().article->has_face(text::FontRole::Serif);
    if (scene.project == nullptr || !can_set || area.width <= 0 || area.height <= 0) {
        document.reset();
        article = nullptr;
        return false;
    }
    frame.scene = &scene;
    frame.state = &state;
    frame.area = area;
    frame.ruler = ruler;
    frame.pixel_ratio = pixel_ratio;
    frame.zoom = std::clamp(state.zoom, 0.5F, 3.0F);
    frame.page = page_metrics(area, frame.zoom, pixel_ratio);
    if (!document) column_width = frame.page.column_width;
    sync_text(scene);
    frame.document = document.get();
    frame.page_text = &page_text;
    sync_lanes(scene, state);
    revision_seen = scene.revision;
    sync_style();
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

void ArticleView::Implementation::draw_words(Painter& painter) {
    for (MarginLabel const& label : picture.labels()) {
        // Inter: ascent 0.97 of its size; the label's box is 14 high.
        float const top = label.baseline - 11;
        float const width = label.is_right_aligned ? label_width(label.text, 11, Weight::Medium) : 0;
        if (label.is_right_aligned && label.x - width < frame.area.x + 4) {
            float const left = label.x - frame.area.x - 8;
            if (left > 24)
                draw_label_short(painter, frame.area.x + 4, top, left, label.text, theme().accent, 11, Weight::Medium,
                                 14);
            continue;
        }
        draw_label(painter, label.x - width, top, label.text, theme().accent, 11, Weight::Medium, 14);
    }
    for (FlagNote const& note : picture.flags()) {
        draw_icon(painter, note.x - 2, note.baseline - 11, icons::kFlag, note.color, 13);
        if (note.room > 16)
            draw_label_short(painter, note.x + 15, note.baseline - 11, note.room, note.text, note.color, 11,
                             Weight::Medium, 14);
    }
}

// 1.5 wide, 4 on, 4 off, from the mark where linking began to the pointer.
void ArticleView::Implementation::draw_link_to_pointer(Painter& painter) {
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

void ArticleView::Implementation::draw_list(Painter& painter) {
    ImDrawList& list = *painter.list;
    Rect const seen = {frame.area.x, frame.area.y, std::max(frame.area.right(), frame.ruler.right()) - frame.area.x,
                       frame.area.height};
    list.PushClipRect(ImVec2(seen.x, seen.y), ImVec2(seen.right(), seen.bottom()), true);
    list.AddRectFilled(ImVec2(frame.area.x, frame.area.y), ImVec2(frame.area.right(), frame.area.bottom()),
                       theme().desk);
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    gfx::Viewport const view{size.x, size.y, frame.pixel_ratio, 0, 0, 0, 0};
    under = {&picture.under(), view};
    over = {&picture.over(), view};
    list.PushClipRect(ImVec2(frame.area.x, frame.area.y), ImVec2(frame.area.right(), frame.area.bottom()), true);
    list.AddCallback(draw_pass, &under);
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    picture.glyphs().draw(list);
    list.PopClipRect();
    list.AddCallback(draw_pass, &over);
    list.AddCallback(ImDrawCallback_ResetRenderState, nullptr);
    draw_words(painter);
    draw_link_to_pointer(painter);
    for (LinkPill const& pill : picture.pills()) {
        ItemLook look;
        look.role = Role::Link;
        ItemState const state = item(painter, pill.id, pill.text, pill.rect, look);
        ImVec2 const corner(pill.rect.right(), pill.rect.bottom());
        list.AddRectFilled(ImVec2(pill.rect.x, pill.rect.y), corner,
                           state.hovered ? theme().accent_soft : theme().paper, 10);
        list.AddRect(ImVec2(pill.rect.x, pill.rect.y), corner, theme().accent, 10, 0, 1);
        draw_label(painter, pill.rect.x + 8, pill.rect.y + 3, pill.text, theme().accent, 11, Weight::Medium, 14);
        if (state.pressed) frame.state->scroll_wish = pill.target;
    }
    list.PopClipRect();
}

void ArticleView::Implementation::add_items(Painter& painter) {
    State& state = *frame.state;
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
    (void)painter;
}

ArticleView::ArticleView() : implementation_(std::make_unique<Implementation>()) {}

ArticleView::~ArticleView() = default;

void ArticleView::draw(Painter& painter, Scene const& scene, Rect area, Rect ruler, float pixel_ratio) {
    Implementation& view = *implementation_;
    if (!view.sync(scene, *painter.state, area, ruler, pixel_ratio)) {
        view.picture.forget();
        if (painter.list != nullptr && area.width > 0)
            painter.list->AddRectFilled(ImVec2(area.x, area.y), ImVec2(area.right(), area.bottom()), theme().desk);
        return;
    }
    view.take_wheel(painter);
    if (view.shows_caret_soon) ArticleScroll::bring_into_view(view.frame, painter.state->selection.focus);
    view.shows_caret_soon = false;
    view.scroll.update(view.frame, painter.now_ms, painter.reduced_motion);
    view.scroll.prepare(view.frame);
    view.picture.collect(view.frame, view.lanes, view.pointer.reshaped());
    std::vector<Rect> blocked;
    for (LinkPill const& pill : view.picture.pills()) blocked.push_back(pill.rect);
    float const scroll_before = painter.state->scroll;
    view.pointer.update(painter, view.frame, view.picture.marks(), blocked, ArticleScroll::total(view.frame));
    if (painter.state->scroll != scroll_before) {
        view.scroll.update(view.frame, painter.now_ms, painter.reduced_motion);
        view.scroll.prepare(view.frame);
    }
    view.picture.collect(view.frame, view.lanes, view.pointer.reshaped());
    view.picture.make(painter, view.frame, view.lanes, ArticleScroll::total(view.frame), view.pointer.is_selecting());
    view.scroll.remember(view.frame);
    view.add_items(painter);
    view.draw_list(painter);
}

text::Document* ArticleView::document() {
    return implementation_->document.get();
}

Rect ArticleView::area() const {
    return implementation_->frame.area;
}

float ArticleView::scroll_max() const {
    return implementation_->document ? ArticleScroll::most(implementation_->frame) : 0;
}

std::vector<Rect> ArticleView::visible_rects(unicode::Range range) {
    Implementation& view = *implementation_;
    std::vector<Rect> rects;
    if (!view.document) return rects;
    for (text::RangePiece const& piece : view.document->pieces_within(range, view.frame.top(), view.frame.bottom())) {
        Rect const rect = intersection(window_rect(view.frame, piece.box), view.frame.area);
        if (rect.width > 0 && rect.height > 0) rects.push_back(rect);
    }
    return rects;
}

bool ArticleView::is_clear(unicode::Position position) {
    Implementation& view = *implementation_;
    if (!view.document) return false;
    constexpr float kLinesAfter = 3;
    text::LineInfo const line = view.document->line_of({position, text::Affinity::Downstream});
    float const wanted = line.top + line.height * (1 + kLinesAfter);
    float const room_below = ArticleScroll::total(view.frame) - view.frame.page.lead;
    return line.top >= view.frame.top() - 0.5F && std::min(wanted, room_below) <= view.frame.bottom() + 0.5F;
}

Rect ArticleView::selection_end_box() {
    Implementation& view = *implementation_;
    if (!view.document || view.frame.state == nullptr) return {};
    text::Caret const focus = view.frame.state->selection.focus;
    text::CaretPlace const place = view.document->place(focus);
    return {view.frame.x(place.x), view.frame.y(place.top), 0, (place.bottom - place.top) * view.frame.zoom};
}

Rect ArticleView::caret_box() {
    Implementation& view = *implementation_;
    if (!view.document || view.frame.state == nullptr) return {};
    return caret_box_of(view.frame);
}

ArticleStats ArticleView::stats() const {
    ArticlePicture const& picture = implementation_->picture;
    return {static_cast<std::uint32_t>(picture.marks().size()), picture.glyph_count()};
}

std::vector<gfx::MarkQuad> const& ArticleView::quads_under() const {
    return implementation_->picture.under();
}
std::vector<gfx::MarkQuad> const& ArticleView::quads_over() const {
    return implementation_->picture.over();
}

bool ArticleView::move_caret(State& state, Scene const&, std::uint8_t key, bool shift, bool control, bool alt) {
    Implementation& view = *implementation_;
    if (!view.document || alt) return false;
    float const line = paragraph_style(ParagraphKind::Body, view.room, view.extra_line_height).line_height;
    CaretKey const pressed{static_cast<platform::Key>(key), shift, control,
                           std::max(view.frame.height() - 2 * line, line)};
    if (!walk_caret(state, *view.document, pressed)) return false;
    state.has_caret = true;
    state.caret_moved_ms = platform::now_ms();
    state.mark_palette_dismissed = false;
    if (!state.selection.is_empty()) choose_nothing(state);
    view.shows_caret_soon = true;
    return true;
}

} // namespace ui
