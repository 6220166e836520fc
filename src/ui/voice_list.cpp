#include "ui/voice_list.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/look.h"
#include "ui/paragraphs.h"
#include "ui/relation_chooser.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

constexpr float kIndent = 44; // of the words, after the glyph
constexpr float kTitle = 44;

float margin(Painter const& painter) {
    return painter.is_touch ? space::kWide : space::kPanel;
}

float height_of(Painter const& painter, VoiceRow const& row) {
    switch (row.kind) {
    case VoiceRow::Kind::Voice: return painter.is_touch ? 56.0F : 50.0F;
    case VoiceRow::Kind::Claim: return painter.is_touch ? measure::kFingertip : 30.0F;
    case VoiceRow::Kind::Head: return 46;
    }
    return 0;
}

char const* id_of(VoiceGroup group) {
    switch (group) {
    case VoiceGroup::Voices: return "voices";
    case VoiceGroup::Unsourced: return "unsourced";
    case VoiceGroup::Lost: return "lost";
    case VoiceGroup::Narrated: return "narrated";
    case VoiceGroup::Silent: return "silent";
    }
    return "";
}

std::string head_words(VoiceBook const& book, VoiceGroup group) {
    std::string const source = lower_first(book.holder_type()->label);
    switch (group) {
    case VoiceGroup::Voices: break;
    case VoiceGroup::Unsourced: return base::say("No {} yet", source);
    case VoiceGroup::Lost: return base::say("The {} has lost its place", source);
    case VoiceGroup::Narrated: return base::say("The writer\u2019s own words");
    case VoiceGroup::Silent: return base::say("Says nothing yet");
    }
    return {};
}

std::string row_id(Scene const& scene, VoiceBook const& book, VoiceRow const& row) {
    auto const& spans = scene.project->spans;
    switch (row.kind) {
    case VoiceRow::Kind::Head: return std::string("voices/head/") + id_of(row.group);
    case VoiceRow::Kind::Voice: return "voices/of/" + spans[row.span].id;
    case VoiceRow::Kind::Claim: break;
    }
    std::string const holder =
        row.group == VoiceGroup::Voices ? spans[book.who().voices[row.voice].chief].id : id_of(row.group);
    return "voices/" + holder + "/" + spans[row.span].id;
}

// The row's mark, or the other end of the link that waits for one.
void press(Painter& painter, Scene const& scene, base::Identifier const& span) {
    State& state = *painter.state;
    if (state.linking_from.empty())
        choose_span(state, scene, span);
    else
        link_to(scene, state, *painter.intents, span);
    state.voices_scrolled_to = state.selected;
}

struct List {
    Painter& painter;
    Scene const& scene;
    VoiceBook const& book;

    State& state() const { return *painter.state; }
    model::Span const& span(model::SpanIndex place) const { return scene.project->spans[place]; }
    std::string words(model::SpanIndex place) const { return quoted_words(*scene.project, span(place)); }
    std::string place(model::SpanIndex place) const {
        return paragraph_numbers(state(), scene.project->article).label(span(place).extent().start);
    }
    std::uint32_t selected_voice() const {
        model::SpanIndex const place = scene.index->find(state().selected);
        return place == model::Index::kNone ? model::Index::kNone : book.who().voice_of[place];
    }
};

void draw_right(Painter& painter, float right, float y, std::string const& words, Color color) {
    draw_label(painter, right - label_width(words, letters::kCaption), y, words, color, letters::kCaption,
               Weight::Regular, letters::kCaptionLine);
}

void draw_voice(List const& list, VoiceRow const& row, Rect place) {
    Painter& painter = list.painter;
    std::string const& name = list.book.name(row.voice);
    std::string const& caption = list.book.caption(row.voice);
    std::string const says = counted(row.count, list.book.claim_type()->label);
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = list.selected_voice() == row.voice;
    base::Identifier const& id = list.span(row.span).id;
    Rect const body{place.x, place.y + 4, place.width, place.height - 4};
    ItemState const button = item(painter, row_id(list.scene, list.book, row),
                                  name + ", " + says + (caption.empty() ? "" : ", " + caption), body, look);
    fill_row(painter, body, look, button.hovered || button.focused || list.state().hovered == id);
    bool const has_caption = !caption.empty();
    float const y = body.y + (body.height - (has_caption ? 36 : 20)) / 2;
    type_glyph(painter, place.x + 8, y - 1, list.span(row.span).type,
               static_cast<int>(pattern_of(list.scene.project->schema, list.span(row.span).type)));
    float const x = place.x + kIndent;
    std::string const count = row.count == 0 ? "" : grouped(row.count);
    draw_right(painter, place.right() - 8, y + 2, count, theme().muted);
    draw_name_line(painter, x, y, place.right() - 40 - x, name, theme().ink, letters::kText, Weight::Semibold,
                   letters::kTextProse);
    if (has_caption)
        draw_name_line(painter, x, y + 20, place.right() - 8 - x, caption, theme().muted, letters::kCaption,
                       Weight::Regular, letters::kCaptionLine);
    if (button.hovered) hover_from_panel(list.state(), id);
    if (button.pressed) press(painter, list.scene, id);
}

// "Link one" of a claim without a source.
float draw_link_one(List const& list, base::Identifier const& id, Rect place) {
    Painter& painter = list.painter;
    float const width = label_width(base::say("Link one"), letters::kCaption, Weight::Medium);
    Rect const target{place.right() - width - 16, place.y, width + 16, place.height};
    ItemLook look;
    look.is_enabled = !list.scene.is_read_only;
    look.description = list.scene.is_read_only ? list.scene.read_only : base::say("Then choose the source");
    ItemState const button = item(painter, "voices/link/" + id, base::say("Link one"), target, look);
    draw_label(painter, place.right() - 8 - width, place.y + (place.height - 16) / 2, base::say("Link one"),
               button.hovered ? theme().ink : theme().accent, letters::kCaption, Weight::Medium, letters::kCaptionLine);
    if (button.pressed) start_linking(list.scene, list.state(), id);
    return width + 16;
}

void draw_claim(List const& list, VoiceRow const& row, Rect place) {
    Painter& painter = list.painter;
    base::Identifier const& id = list.span(row.span).id;
    std::string const where = list.place(row.span);
    std::string const words = list.words(row.span);
    bool const wants_link = row.group == VoiceGroup::Unsourced;
    float const tail = wants_link ? label_width(base::say("Link one"), letters::kCaption, Weight::Medium) + 16 : 0;
    ItemLook look;
    look.role = Role::ListItem;
    look.is_checked = list.state().selected == id;
    Rect const hit{place.x, place.y, place.width - tail, place.height};
    ItemState const button = item(painter, row_id(list.scene, list.book, row), words + ", " + where, hit, look);
    fill_row(painter, place, look, button.hovered || button.focused || list.state().hovered == id);
    float const x = place.x + kIndent;
    float right = place.right() - 8;
    if (wants_link)
        right -= draw_link_one(list, id, place);
    else
        draw_right(painter, right, place.y + (place.height - 16) / 2, where, theme().muted);
    if (!wants_link) right -= label_width(where, letters::kCaption) + 12;
    draw_article_line(painter, x, std::round(place.y + place.height / 2 + 5), right - x, words, theme().ink,
                      letters::kRowQuote, list.scene.project->article.language);
    if (row.group == VoiceGroup::Voices) {
        float const line = place.x + 21;
        hairline(painter, line, place.y, line, place.bottom());
    }
    if (button.hovered) hover_from_panel(list.state(), id);
    if (button.pressed) press(painter, list.scene, id);
}

void draw_head(List const& list, VoiceRow const& row, Rect place, bool is_first) {
    Painter& painter = list.painter;
    bool const is_warning = row.group == VoiceGroup::Unsourced || row.group == VoiceGroup::Silent;
    Color const color = is_warning ? theme().warn : theme().muted;
    if (!is_first) hairline(painter, place.x + 8, place.y + 8, place.right() - 8, place.y + 8);
    std::string const words = head_words(list.book, row.group);
    float const y = place.y + 20;
    float x = place.x + 8;
    if (is_warning) {
        draw_icon(painter, x, y + 1, icons::kTriangleAlert, color, 14);
        x += 22;
    }
    draw_label_short(painter, x, y, place.right() - 40 - x, words, color, letters::kCaption, Weight::Medium,
                     letters::kCaptionLine);
    draw_right(painter, place.right() - 8, y, grouped(row.count), theme().muted);
    register_container(painter, row_id(list.scene, list.book, row), words + " " + grouped(row.count), Role::Status,
                       place);
}

void draw_row(List const& list, VoiceRow const& row, Rect place, bool is_first) {
    switch (row.kind) {
    case VoiceRow::Kind::Voice: return draw_voice(list, row, place);
    case VoiceRow::Kind::Claim: return draw_claim(list, row, place);
    case VoiceRow::Kind::Head: return draw_head(list, row, place, is_first);
    }
}

float top_of(Painter const& painter, VoiceBook const& book, std::size_t wanted) {
    float top = 0;
    for (std::size_t i = 0; i < wanted; ++i) top += height_of(painter, book.rows()[i]);
    return top;
}

// A mark that was chosen elsewhere comes into view, the first of its rows.
void follow_selection(List const& list, float height) {
    State& state = list.state();
    if (state.voices_scrolled_to == state.selected) return;
    state.voices_scrolled_to = state.selected;
    model::SpanIndex const place = list.scene.index->find(state.selected);
    if (place == model::Index::kNone) return;
    std::uint32_t const voice = list.book.who().voice_of[place];
    auto const& rows = list.book.rows();
    auto const row = std::find_if(rows.begin(), rows.end(), [&](VoiceRow const& one) {
        return one.span == place || (one.kind == VoiceRow::Kind::Voice && one.voice == voice);
    });
    if (row == rows.end()) return;
    float const top = top_of(list.painter, list.book, static_cast<std::size_t>(row - rows.begin()));
    float const bottom = top + height_of(list.painter, *row);
    if (top < state.voices_scroll) state.voices_scroll = top;
    if (bottom > state.voices_scroll + height) state.voices_scroll = bottom - height;
}

void draw_rows(List const& list, Rect area) {
    State& state = list.state();
    auto const& rows = list.book.rows();
    follow_selection(list, area.height);
    float const whole = top_of(list.painter, list.book, rows.size());
    Rect saved;
    begin_scroll(list.painter, "voices/rows", area, state.voices_scroll, whole + 12, saved);
    float const left = area.x + margin(list.painter) - 8;
    float const width = area.width - 2 * margin(list.painter) + 16;
    // A little more at each end, so that the keyboard goes on where the eye cannot.
    constexpr float kBeyond = 60;
    float top = area.y - state.voices_scroll;
    for (std::size_t i = 0; i < rows.size() && top < area.bottom() + kBeyond; ++i) {
        float const height = height_of(list.painter, rows[i]);
        if (top + height > area.y - kBeyond) draw_row(list, rows[i], {left, std::round(top), width, height}, i == 0);
        top += height;
    }
    end_scroll(list.painter, saved);
}

std::string title_of(VoiceBook const& book) {
    return counted(book.who().voices.size(), book.holder_type()->label) + ", " +
           counted(book.who().claim_count(), book.claim_type()->label);
}

} // namespace

void draw_voice_list(Painter& painter, Scene const& scene, ArticleView&, Rect area) {
    VoiceBook const& book = voice_book(*painter.state, scene);
    float const x = area.x + margin(painter);
    float const inner = area.width - 2 * margin(painter);
    std::string const nothing = empty_words(book, scene, painter.is_touch);
    if (!nothing.empty()) {
        float const height = draw_label_wrapped(painter, x, area.y + 16, inner, nothing, theme().muted);
        register_container(painter, "voices/empty", nothing, Role::Status, {x, area.y + 16, inner, height});
    } else {
        std::string const title = title_of(book);
        draw_label_short(painter, x, area.y + 14, inner, title, theme().ink, letters::kHead, Weight::Semibold,
                         letters::kHeadLine);
        register_container(painter, "voices/title", title, Role::Status, {x, area.y + 14, inner, 20});
        draw_rows({painter, scene, book}, {area.x, area.y + kTitle, area.width, std::max(0.0F, area.height - kTitle)});
    }
    settle_hover(*painter.state);
}

void scroll_to_group(Painter const& painter, Scene const& scene, VoiceGroup group) {
    State& state = *painter.state;
    VoiceBook const& book = voice_book(state, scene);
    auto const row = std::find_if(book.rows().begin(), book.rows().end(),
                                  [group](VoiceRow const& one) { return one.group == group; });
    if (row == book.rows().end()) return;
    state.voices_scroll = top_of(painter, book, static_cast<std::size_t>(row - book.rows().begin()));
    state.voices_scrolled_to = state.selected;
}

std::string first_voice_row(Scene const& scene, State& state) {
    if (!scene.project || !scene.index) return {};
    VoiceBook const& book = voice_book(state, scene);
    for (VoiceRow const& row : book.rows())
        if (row.kind != VoiceRow::Kind::Head) return row_id(scene, book, row);
    return {};
}

} // namespace ui
