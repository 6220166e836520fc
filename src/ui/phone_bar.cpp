#include <algorithm>
#include <cmath>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/commands.h"
#include "ui/marking_on.h"
#include "ui/paragraphs.h"
#include "ui/rows.h"
#include "ui/top_bar.h"

namespace ui {

namespace {

constexpr float kTarget = measure::kFingertip;

Rect target(Rect bar, float middle_x) {
    return {middle_x - kTarget / 2, bar.y + (bar.height - kTarget) / 2, kTarget, kTarget};
}

// "Saved 14:05 · ¶ 1 of 9"
std::string caption_of(State& state, Scene const& scene, ArticleView& article) {
    std::string const place = paragraph_place(state, scene, article);
    std::string const& saved = scene.save.label;
    return saved.empty() || place.empty() ? saved + place : saved + " \xC2\xB7 " + place;
}

// What the next selection becomes, where that is settled already.
std::string mode_words(Scene const& scene, State const& state) {
    if (grown_mark(scene, state)) return base::say("Select more words for the mark.");
    model::SpanType const* const type = sticky_type(scene, state);
    return type ? sticky_words(*type) : std::string();
}

void draw_title_field(Painter& painter, Scene const& scene, Rect place) {
    FieldLook look;
    look.label = base::say("Title of the article");
    look.takes_focus = true;
    look.waits_for_end = true;
    FieldResult const field = text_field(painter, kTitleField, scene.project->header.title, place, look);
    if (field.changed && !field.text.empty()) painter.intents->push_back(RenameProject{field.text});
    if (field.left) painter.state->renaming.clear();
}

void draw_words(Painter& painter, Scene const& scene, ArticleView& article, Rect bar) {
    State& state = *painter.state;
    float const x = bar.x + 48;
    float const width = bar.width - 48 - 88;
    if (!scene.project) {
        draw_article_line(painter, x, bar.y + 34, width, "Gloss", theme().ink, letters::kBrandPhone, "en",
                          Weight::Semibold);
        return;
    }
    if (state.renaming == kTitleField && !scene.is_read_only)
        return draw_title_field(painter, scene, {x - 6, bar.y + 8, width, 40});
    draw_name_line(painter, x, bar.y + 9, width, scene.project->header.title, theme().ink, letters::kHead,
                   Weight::Semibold, letters::kHeadLine);
    bool const has_failed = scene.save.look == SaveLook::Failed;
    std::string const mode = has_failed ? std::string() : mode_words(scene, state);
    std::string const caption = mode.empty() ? caption_of(state, scene, article) : mode;
    Color const color = has_failed ? theme().warn : mode.empty() ? theme().muted : theme().accent;
    draw_label_short(painter, x, bar.y + 31, width, caption, color, letters::kCaption,
                     mode.empty() ? Weight::Regular : Weight::Medium, letters::kCaptionLine);
    ItemLook look;
    look.role = has_failed ? Role::Button : Role::Status;
    look.description = scene.save.failure;
    if (item(painter, "bar/saved", caption, {x, bar.y + 29, width, 20}, look).pressed && has_failed)
        painter.intents->push_back(RetrySaving{});
}

} // namespace

std::string paragraph_place(State& state, Scene const& scene, ArticleView& article) {
    text::Document* const document = article.document();
    if (!scene.project || !document) return {};
    ParagraphNumbers const& numbers = paragraph_numbers(state, scene.project->article);
    if (numbers.count() == 0) return {};
    unicode::Position at = state.selection.focus.position;
    Rect const caret = article.caret_box();
    // The caret's paragraph while it can be seen; else that of the line under the upper edge.
    if (!state.has_caret || caret.height <= 0) at = document->hit(0, state.scroll + 24).position;
    std::uint32_t const number = std::max<std::uint32_t>(1, numbers.of(at));
    return base::say("\xC2\xB6 {} of {}", number, numbers.count());
}

void draw_phone_bar(Painter& painter, Scene const& scene, ArticleView& article, Rect bar) {
    State& state = *painter.state;
    painter.list->AddRectFilled(ImVec2(bar.x, bar.y), ImVec2(bar.right(), bar.bottom()), theme().panel);
    hairline(painter, bar.x, bar.bottom() - 1, bar.right(), bar.bottom() - 1);
    ItemLook look;
    look.description = "Gloss";
    if (icon_button(painter, "bar/gloss", base::say("Gloss: library, open, share"), icons::kMenu,
                    target(bar, bar.x + 24), look)) {
        state.document_menu_open = !state.document_menu_open;
        state.rail_sheet_open = false;
    }
    draw_words(painter, scene, article, bar);
    ItemLook undo;
    undo.is_enabled = applies("undo", scene, state);
    undo.description = base::say("Undo");
    if (icon_button(painter, "bar/undo", base::say("Undo"), icons::kUndo2, target(bar, bar.right() - 66), undo))
        run_command("undo", scene, state, article, *painter.intents);
    ItemLook more;
    more.is_enabled = scene.project != nullptr;
    more.description = base::say("More");
    if (icon_button(painter, "bar/more", base::say("More"), icons::kEllipsis, target(bar, bar.right() - 22), more)) {
        state.rail_sheet_open = !state.rail_sheet_open;
        state.document_menu_open = false;
    }
}

} // namespace ui
