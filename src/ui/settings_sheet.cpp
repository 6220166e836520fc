#include "ui/settings_sheet.h"

#include <cmath>
#include <string>
#include <vector>

#include "base/words.h"
#include "ui/choice_row.h"
#include "ui/commands.h"
#include "ui/language_names.h"
#include "ui/settings_parts.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 640;
constexpr float kHeight = 680;
constexpr float kRow = 40;

auto setting(char const* name) {
    return [name](Painter& painter, std::string const& value) {
        painter.intents->push_back(ChangeSetting{name, value});
    };
}

Choices light(State const& state) {
    return {"settings/theme",
            base::say("Light or dark"),
            {{"system", base::say("As the system")}, {"light", base::say("Light")}, {"dark", base::say("Dark")}},
            state.theme,
            setting("theme")};
}

// Languages are called by their own names, so that everybody finds the way back.
Choices language_of(State const& state) {
    return {"settings/language",
            base::say("Language"),
            {{"system", base::say("As the browser")}, {"en", "English"}, {"de", "Deutsch"}},
            state.preferences.language,
            setting("language")};
}

Choices contrast_of(State const& state) {
    return {"settings/contrast",
            base::say("Contrast"),
            {{"system", base::say("As the system")}, {"high", base::say("High")}},
            state.preferences.high_contrast ? "high" : "system",
            setting("contrast")};
}

Choices motion(State const& state) {
    return {"settings/motion",
            base::say("Motion"),
            {{"system", base::say("As the system")}, {"none", base::say("None")}},
            state.preferences.reduced_motion ? "none" : "system",
            setting("motion")};
}

Choices links(State const& state) {
    LinkShow const shown = state.links;
    return {"settings/links",
            base::say("Links on the page"),
            {{"selection", base::say("Of the selected mark")},
             {"all", base::say("All")},
             {"bundled", base::say("All, bundled")},
             {"none", base::say("None")}},
            shown == LinkShow::All       ? "all"
            : shown == LinkShow::Bundled ? "bundled"
            : shown == LinkShow::None    ? "none"
                                         : "selection",
            [](Painter& painter, std::string const& value) {
                painter.state->links = value == "all"       ? LinkShow::All
                                       : value == "bundled" ? LinkShow::Bundled
                                       : value == "none"    ? LinkShow::None
                                                            : LinkShow::OfSelection;
            }};
}

Choices notes(State const& state) {
    return {"settings/notes",
            base::say("Margin notes"),
            {{"on", base::say("Shown")}, {"off", base::say("Hidden")}},
            state.show_margin_notes ? "on" : "off",
            [](Painter& painter, std::string const& value) { painter.state->show_margin_notes = value == "on"; }};
}

void draw_size(Painter& painter, Scene const& scene, ArticleView& article, Rect body, float y) {
    State& state = *painter.state;
    float x = body.x + kSettingsPadding;
    float const side = painter.is_touch ? measure::kFingertip : 28.0F;
    float const top = y + 6;
    draw_label(painter, x, top + side / 2 - 9, base::say("Size of the article"), theme().ink2);
    x += kChoiceLabel;
    if (outline_button(painter, "settings/smaller", "\xE2\x88\x92", {x, top, side, side}, {}))
        run_command("zoom_out", scene, state, article, *painter.intents);
    std::string const size = base::say("{} %", std::lround(state.zoom * 100));
    draw_label(painter, x + side + 28 - label_width(size, letters::kText, Weight::Medium) / 2, top + side / 2 - 9, size,
               theme().ink, letters::kText, Weight::Medium);
    if (outline_button(painter, "settings/larger", "+", {x + side + 56, top, side, side}, {}))
        run_command("zoom_in", scene, state, article, *painter.intents);
}

Section size_row(Painter const& painter, Scene const& scene, ArticleView& article, Rect body) {
    return {choice_height(painter) + 12,
            [=, &scene, &article](Painter& inside, float y) { draw_size(inside, scene, article, body, y); }};
}

void draw_language(Painter& painter, Scene const& scene, ArticleView& article, Rect body, float y) {
    float const height = choice_height(painter);
    draw_label(painter, body.x + kSettingsPadding, y + height / 2 - 3, base::say("Article\u2019s language"),
               theme().ink2);
    std::string const& code = scene.project->article.language;
    std::string const name = code.empty() ? base::say("Not known") : language_name(code);
    float const width = chip_width(name, painter.is_touch ? letters::kHead : letters::kText);
    ItemLook look;
    look.description = base::say("Article\u2019s language");
    look.has_tooltip = false;
    Rect const place{body.x + kSettingsPadding + kChoiceLabel, y + 6, width, height};
    if (chip(painter, "settings/article_language", name, place, look))
        run_command("article_language", scene, *painter.state, article, *painter.intents);
}

Section language_row(Painter const& painter, Scene const& scene, ArticleView& article, Rect body) {
    return {choice_height(painter) + 12,
            [=, &scene, &article](Painter& inside, float y) { draw_language(inside, scene, article, body, y); }};
}

std::vector<Section> sections_of(Painter const& painter, Scene const& scene, ArticleView& article, Rect body) {
    State const& state = *painter.state;
    std::vector<Section> all = {
        settings_heading(body, base::say("Look")),   choice_row(painter, body, language_of(state)),
        choice_row(painter, body, light(state)),     choice_row(painter, body, contrast_of(state)),
        choice_row(painter, body, motion(state)),    gap(8),
        settings_heading(body, base::say("Reading"))};
    if (scene.project) {
        all.push_back(language_row(painter, scene, article, body));
        all.push_back(size_row(painter, scene, article, body));
    }
    all.push_back(choice_row(painter, body, links(state)));
    all.push_back(choice_row(painter, body, notes(state)));
    all.push_back(gap(8));
    for (Section& section : settings_keys(painter, body)) all.push_back(std::move(section));
    return all;
}

} // namespace

Section settings_heading(Rect body, char const* words) {
    return {kRow, [=](Painter& painter, float y) {
                float const x = body.x + kSettingsPadding;
                draw_label(painter, x, y + 14, words, theme().muted, letters::kCaption, Weight::Medium,
                           letters::kCaptionLine);
                hairline(painter, x, y + 35, body.right() - kSettingsPadding, y + 35);
            }};
}

void draw_settings_sheet(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    State& state = *painter.state;
    if (state.sheet != Sheet::Settings) {
        state.changing_keys.clear();
        state.keys_refusal.clear();
        return;
    }
    SheetFrame frame = begin_sheet(painter, "settings", base::say("Settings"), area, kWidth, kHeight);
    draw_sections(frame.painter, "settings/all", frame.body, sections_of(frame.painter, scene, article, frame.body), 24,
                  state.sheet_scroll);
    end_sheet(frame);
}

} // namespace ui
