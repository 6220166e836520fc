#include "ui/article_text.h"

#include <algorithm>
#include <utility>

#include "ui/fonts.h"
#include "unicode/language_guess.h"

namespace ui {

namespace {

constexpr std::uint32_t kLanesThatFit = 2; // below a line of a title or heading

text::BaseDirection base_direction(std::string const& name) {
    if (name == "rtl") return text::BaseDirection::RightToLeft;
    return name == "ltr" ? text::BaseDirection::LeftToRight : text::BaseDirection::Automatic;
}

std::vector<unicode::Range> headings_of(PageText const& page) {
    std::vector<unicode::Range> headings;
    for (std::size_t i = 0; i < page.kinds.size(); ++i)
        if (page.kinds[i] == ParagraphKind::Title || page.kinds[i] == ParagraphKind::Heading)
            headings.push_back(page.paragraphs[i]);
    return headings;
}

bool is_linked(Scene const& scene, base::Identifier const& span) {
    return scene.index != nullptr &&
           (!scene.index->relations_from(span).empty() || !scene.index->relations_to(span).empty());
}

// `places` are sorted.
bool lies_in(std::vector<unicode::Range> const& places, model::Span const& span) {
    return std::any_of(span.fragments.begin(), span.fragments.end(), [&](unicode::Range const& fragment) {
        auto const first =
            std::lower_bound(places.begin(), places.end(), fragment.start,
                             [](unicode::Range const& place, unicode::Position start) { return place.end <= start; });
        return first != places.end() && first->start < fragment.end;
    });
}

// The lanes in use below the words of `places`; one more where links leave there.
std::uint32_t lanes_under(Scene const& scene, SpanLanes const& lanes, std::vector<unicode::Range> const& places) {
    std::uint32_t count = 0;
    std::uint32_t corridor = 0;
    for (model::SpanIndex i = 0; i < lanes.of.size(); ++i) {
        model::Span const& span = scene.project->spans[i];
        if (lanes.look(i).is_hidden || !lies_in(places, span)) continue;
        count = std::max(count, lanes.of[i] + 1U);
        if (corridor == 0 && is_linked(scene, span.id)) corridor = 1;
    }
    return count + corridor;
}

} // namespace

text::DocumentStyle ArticleText::style() const {
    text::DocumentStyle style;
    style.width = column_width_;
    style.language = set_in_;
    style.direction = base_direction(direction_);
    auto const kinds = std::make_shared<std::vector<ParagraphKind>>(page_text_.kinds);
    style.paragraph_style = [kinds, room = room_](std::uint32_t paragraph) {
        ParagraphKind const kind = paragraph < kinds->size() ? (*kinds)[paragraph] : ParagraphKind::Body;
        return paragraph_style(kind, room);
    };
    return style;
}

float ArticleText::line_height() const {
    return paragraph_style(ParagraphKind::Body, room_).line_height;
}

// The text is looked at only when the project or its revision is another one.
ArticleText::Change ArticleText::sync_text(Scene const& scene) {
    model::Article const& now = scene.project->article;
    bool const is_same_project = document_ && article_ == &now && project_ == scene.project->header.id;
    if (is_same_project && revision_ == scene.revision) return Change::None;
    bool const is_same_text = text_.utf8().data() == now.text.utf8().data() || text_ == now.text;
    bool const is_same = document_ && is_same_text && structure_ == now.structure && language_ == now.language &&
                         direction_ == now.direction;
    article_ = &now;
    project_ = scene.project->header.id;
    if (is_same) return Change::None;
    bool const is_same_page = document_ && is_same_text && structure_ == now.structure;
    text_ = now.text;
    structure_ = now.structure;
    language_ = now.language;
    direction_ = now.direction;
    page_text_ = page_text(now);
    set_in_ = model::is_language_tag(language_) ? language_ : unicode::guess_language(text_.utf8());
    if (is_same_page) {
        is_set_otherwise_ = true;
        return Change::None;
    }
    document_ = std::make_unique<text::Document>(*faces().article);
    document_->set_text(text_, style());
    return Change::NewText;
}

void ArticleText::sync_lanes(ArticleFrame const& frame) {
    bool const is_same = revision_ == frame.scene->revision && hidden_types_ == frame.state->hidden_types &&
                         lanes_.of.size() == frame.project().spans.size() && line_room_ == frame.scene->line_room;
    if (is_same) return;
    lanes_ = span_lanes(frame.project(), frame.state->hidden_types);
    line_room_ = frame.scene->line_room;
    lanes_.extra_line_height = std::max(lanes_.extra_line_height, line_room_);
    std::uint32_t const lanes = lanes_under(*frame.scene, lanes_, headings_of(page_text_));
    heading_lanes_ = lanes > kLanesThatFit ? lanes - kLanesThatFit : 0;
    hidden_types_ = frame.state->hidden_types;
}

void ArticleText::sync_style(ArticleFrame const& frame, ArticleScroll& scroll) {
    bool const is_bare = are_all_hidden(frame.project().schema, frame.state->hidden_types);
    LineRoom const room{is_bare ? MarkRoom::None : MarkRoom::Lanes, lanes_.extra_line_height, heading_lanes_};
    std::uint32_t const fonts = faces().article->generation();
    bool const is_same = !std::exchange(is_set_otherwise_, false) && column_width_ == frame.page.column_width &&
                         room_ == room && fonts_ == fonts;
    if (is_same && zoom_ == frame.zoom) return;
    column_width_ = frame.page.column_width;
    zoom_ = frame.zoom;
    room_ = room;
    fonts_ = fonts;
    if (!is_same) document_->set_style(style());
    scroll.restore(frame);
}

ArticleText::Change ArticleText::sync(ArticleFrame& frame, ArticleScroll& scroll) {
    if (!document_) column_width_ = frame.page.column_width;
    Change const change = sync_text(*frame.scene);
    if (change == Change::NewText) scroll.forget();
    frame.document = document_.get();
    frame.page_text = &page_text_;
    sync_lanes(frame);
    revision_ = frame.scene->revision;
    sync_style(frame, scroll);
    frame.room = room_;
    return change;
}

void ArticleText::forget() {
    document_.reset();
    article_ = nullptr;
}

} // namespace ui
