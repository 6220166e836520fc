#include "ui/correction.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "ui/choosing.h"
#include "ui/rows.h"
#include "unicode/segment.h"

namespace ui {

namespace {

constexpr float kWidth = 440;
constexpr float kPadding = space::kPanel;
constexpr float kHead = 36;
constexpr float kFoot = 52;
constexpr float kDrop = 12;
constexpr std::uint32_t kOneLine = 52; // characters; more of them get several lines
constexpr float kLine = 26;
constexpr float kSize = letters::kQuote;
constexpr int kMostLines = 8;
constexpr char const* kField = "correct/text";

std::string words_of(Scene const& scene, State const& state) {
    return std::string(scene.project->article.text.slice(*state.correcting));
}

std::string typed(State const& state, std::string const& words) {
    auto const draft = state.drafts.find(kField);
    return draft == state.drafts.end() ? words : draft->second;
}

bool is_long(Scene const& scene, State const& state) {
    return state.correcting->length() > kOneLine || words_of(scene, state).find('\n') != std::string::npos;
}

void close(State& state) {
    state.correcting.reset();
    state.drafts.erase(kField);
    if (state.entered_field == kField) leave_field(state);
    state.has_caret = true;
}

void apply(Painter& painter, std::string const& words, std::string const& text) {
    if (text != words) painter.intents->push_back(CorrectText{*painter.state->correcting, text});
    close(*painter.state);
}

float field_height(Painter const& painter, Scene const& scene, float width) {
    if (!is_long(scene, *painter.state)) return painter.is_touch ? measure::kFingertip : measure::kRowHeight;
    float const lines = article_lines_height(width - 20, kMostLines, words_of(scene, *painter.state), kSize, kLine,
                                             scene.project->article.language);
    return std::max(2 * kLine, lines) + 16 + (lines < kLine * kMostLines ? kLine : 0);
}

Rect place_of(Scene const& scene, ArticleView& article, State const& state, Rect window, float width, float height) {
    Rect place{window.x + (window.width - width) / 2, window.y + (window.height - height) / 3, width, height};
    std::vector<Rect> boxes;
    if (article.document() != nullptr && scene.project != nullptr && !state.correcting->is_empty())
        boxes = article.visible_rects(*state.correcting);
    if (!boxes.empty() && window.width >= measure::kNarrow) {
        place.x = boxes.front().x - kPadding - 10;
        place.y = boxes.back().bottom() + kDrop;
        if (place.bottom() > window.bottom() - 8) place.y = boxes.front().y - height - kDrop;
    } else if (window.width < measure::kNarrow) {
        place.y = window.y + 64; // above the keyboard of the screen
    }
    place.x = std::round(std::clamp(place.x, window.x + 8, std::max(window.x + 8, window.right() - width - 8)));
    place.y = std::round(std::clamp(place.y, window.y + 8, std::max(window.y + 8, window.bottom() - height - 8)));
    return place;
}

FieldResult draw_field(Painter& painter, Scene const& scene, std::string const& words, Rect box) {
    FieldLook look;
    look.label = base::say("Correct the text");
    look.placeholder = base::say("Nothing: the words are removed");
    look.multiline = is_long(scene, *painter.state);
    look.serif = true;
    look.font_size = kSize;
    look.line_height = kLine;
    look.takes_focus = true;
    look.waits_for_end = true;
    look.language = scene.project->article.language;
    look.owner = std::to_string(painter.state->correcting->start.value());
    return text_field(painter, kField, words, box, look);
}

// Cancel and the button that does it, at the right; at the left what happens to the marks.
bool draw_foot(Painter& painter, Rect place, std::string const& words, std::string const& text, bool& is_over) {
    float const height = painter.is_touch ? measure::kFingertip : measure::kButtonHeight;
    float const y = place.bottom() - (painter.is_touch ? 56.0F : 44.0F);
    char const* const label = text.empty() ? base::say("Remove the words") : base::say("Correct");
    float const width = std::max(88.0F, label_width(label, letters::kText, Weight::Medium) + 32);
    float const right = place.right() - kPadding;
    ItemLook look;
    look.is_enabled = text != words;
    if (!look.is_enabled) look.description = base::say("Change the words first.");
    bool const is_pressed = primary_button(painter, "correct/apply", label, {right - width, y, width, height}, look);
    float const cancel = text_button_width(base::say("Cancel"), false);
    if (text_button(painter, "correct/cancel", base::say("Cancel"), nullptr,
                    {right - width - 8 - cancel, y, cancel, height}))
        is_over = true;
    draw_label_short(painter, place.x + kPadding, y + height / 2 - 8, right - width - cancel - 24 - place.x - kPadding,
                     base::say("Marks stay on their words."), theme().muted, letters::kCaption, Weight::Regular,
                     letters::kCaptionLine);
    return is_pressed;
}

} // namespace

unicode::Range words_to_correct(Scene const& scene, State const& state) {
    if (scene.project == nullptr || scene.project->article.text_left_out) return {};
    if (!state.selection.range().is_empty()) return state.selection.range();
    if (model::Span const* span = span_of(scene, state.selected)) return span->fragments.front();
    unicode::Text const& text = scene.project->article.text;
    if (!state.has_caret || state.selection.focus.position > text.all().end) return {};
    return unicode::paragraph_at(text, state.selection.focus.position);
}

void begin_correction(Scene const& scene, State& state) {
    close(state);
    state.correcting = words_to_correct(scene, state);
    state.mark_palette_dismissed = true;
    state.focus.clear();
}

void draw_correction(Painter& below, Scene const& scene, ArticleView& article, Rect window) {
    State& state = *below.state;
    if (!state.correcting) return;
    if (scene.project == nullptr || state.correcting->end > scene.project->article.text.all().end) return close(state);
    std::string const words = words_of(scene, state);
    float const width = std::min(kWidth, window.width - 16);
    float const foot = below.is_touch ? kFoot + 16 : kFoot;
    float const field = field_height(below, scene, width - 2 * kPadding);
    Rect const place = place_of(scene, article, state, window, width, kHead + field + foot);
    Painter painter = begin_layer(below, "correct", window, LayerKind::Dialog);
    card(painter, place);
    register_container(painter, "correct", base::say("Correct the text"), Role::Dialog, place);
    draw_label(painter, place.x + kPadding, place.y + 11, base::say("Correct the text"), theme().ink, letters::kText,
               Weight::Semibold);
    FieldResult const result =
        draw_field(painter, scene, words, {place.x + kPadding, place.y + kHead, width - 2 * kPadding, field});
    std::string const text = result.changed ? result.text : typed(state, words);
    bool is_over = result.cancelled || (pressed_outside(painter, place) && text == words);
    if (draw_foot(painter, place, words, text, is_over) || result.submitted)
        apply(painter, words, text);
    else if (is_over)
        close(state);
    end_layer(painter);
}

} // namespace ui
