#include "ui/document_dialogs.h"

#include <algorithm>
#include <string>

#include "base/words.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 640;
constexpr float kHeight = 520;
constexpr float kPadding = space::kSheet;
constexpr char const* kField = "paste/text";

std::string typed(State const& state) {
    auto draft = state.drafts.find(kField);
    return draft == state.drafts.end() ? "" : draft->second;
}

bool is_blank(std::string const& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

void draw_field(Painter& painter, Rect box) {
    FieldLook look;
    look.label = base::say("Paste the article here");
    look.placeholder = look.label;
    look.multiline = true;
    look.serif = true;
    look.font_size = letters::kHead;
    look.line_height = 22;
    look.takes_focus = true;
    State& state = *painter.state;
    FieldResult field = text_field(painter, kField, state.pasted_article, box, look);
    if (field.changed) state.pasted_article = field.text;
}

} // namespace

void draw_paste_dialog(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::Paste) {
        state.pasted_article.clear();
        return;
    }
    std::string text = typed(state).empty() ? state.pasted_article : typed(state);
    PressBeside beside = is_blank(text) ? PressBeside::Closes : PressBeside::DoesNothing;
    bool const is_missing = scene.project != nullptr && scene.project->article.text_left_out;
    char const* const begin = is_missing ? base::say("Put it in") : base::say("Begin");
    SheetFrame frame =
        begin_sheet(below, "paste", is_missing ? base::say("Supply the article") : base::say("Bring in an article"),
                    area, kWidth, kHeight, beside);
    Painter& painter = frame.painter;
    Rect body = frame.body;
    float button = painter.is_touch ? measure::kFingertip : measure::kButtonHeight;
    float foot = body.bottom() - button - 20;
    draw_field(painter, {body.x + kPadding, body.y, body.width - 2 * kPadding, foot - 16 - body.y});
    ItemLook look;
    look.is_enabled = !is_blank(text);
    if (!look.is_enabled) look.description = base::say("Paste or type the article first.");
    float width = std::max(88.0F, label_width(begin, letters::kText, Weight::Medium) + 32);
    float right = body.right() - kPadding;
    if (primary_button(painter, "paste/begin", begin, {right - width, foot, width, button}, look)) {
        painter.intents->push_back(BeginFromText{text});
        frame.is_closed = true;
    }
    float cancel = text_button_width(base::say("Cancel"), false);
    if (text_button(painter, "paste/cancel", base::say("Cancel"), nullptr,
                    {right - width - 8 - cancel, foot, cancel, button})) {
        frame.is_closed = true;
    }
    end_sheet(frame);
}

} // namespace ui
