#include "ui/settings_sheet.h"

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "base/words.h"
#include "ui/commands.h"
#include "ui/settings_parts.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 640;
constexpr float kHeight = 680;
constexpr float kLabel = 168; // the column of what is chosen
constexpr float kRow = 40;

struct Choice {
    char const* value;
    char const* label;
};
struct Choices {
    char const* id;
    char const* label;
    std::vector<Choice> all;
    std::string now;
    std::function<void(Painter&, char const* value)> choose;
};

float chip_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : 28.0F;
}

// Where the chips of one choice stand: beside its name, or below it where the sheet is narrow; in several rows where
// one is too short for the words.
std::vector<Rect> chip_places(Painter const& painter, Choices const& choices, Rect body, bool is_narrow) {
    float const height = chip_height(painter);
    float const left = body.x + kSettingsPadding + (is_narrow ? 0 : kLabel);
    Rect place = {left, is_narrow ? 26.0F : 6.0F, 0, height};
    std::vector<Rect> places;
    for (Choice const& choice : choices.all) {
        place.width = chip_width(choice.label, painter.is_touch ? letters::kHead : letters::kText);
        if (place.right() > body.right() - kSettingsPadding && place.x > left) {
            place.x = left;
            place.y += height + 4;
        }
        places.push_back(place);
        place.x += place.width + 8;
    }
    return places;
}

void draw_choices(Painter& painter, Choices const& choices, Rect body, bool is_narrow, float y) {
    float const name_y = is_narrow ? y + 4 : y + chip_height(painter) / 2 - 9 + 6;
    draw_label(painter, body.x + kSettingsPadding, name_y, choices.label, theme().ink2);
    std::vector<Rect> const places = chip_places(painter, choices, body, is_narrow);
    for (std::size_t i = 0; i < places.size(); ++i) {
        Choice const& choice = choices.all[i];
        ItemLook look;
        look.is_checked = choices.now == choice.value;
        look.role = Role::Chip;
        look.description = choices.label;
        look.has_tooltip = false;
        Rect const place = {places[i].x, y + places[i].y, places[i].width, places[i].height};
        std::string const id = std::string("settings/") + choices.id + "/" + choice.value;
        if (chip(painter, id, choice.label, place, look)) choices.choose(painter, choice.value);
    }
}

Section choice_row(Painter const& painter, Rect body, Choices choices) {
    bool const is_narrow = body.width < 480;
    float const height = chip_places(painter, choices, body, is_narrow).back().bottom() + (is_narrow ? 8.0F : 6.0F);
    return {height, [=](Painter& inside, float y) { draw_choices(inside, choices, body, is_narrow, y); }};
}

auto setting(char const* name) {
    return [name](Painter& painter, char const* value) { painter.intents->push_back(ChangeSetting{name, value}); };
}

Choices light(State const& state) {
    return {"theme",
            base::say("Light or dark"),
            {{"system", base::say("As the system")}, {"light", base::say("Light")}, {"dark", base::say("Dark")}},
            state.theme,
            setting("theme")};
}

// Languages are called by their own names, so that everybody finds the way back.
Choices language_of(State const& state) {
    return {"language",
            base::say("Language"),
            {{"system", base::say("As the browser")}, {"en", "English"}, {"de", "Deutsch"}},
            state.preferences.language,
            setting("language")};
}

Choices contrast_of(State const& state) {
    return {"contrast",
            base::say("Contrast"),
            {{"system", base::say("As the system")}, {"high", base::say("High")}},
            state.preferences.high_contrast ? "high" : "system",
            setting("contrast")};
}

Choices motion(State const& state) {
    return {"motion",
            base::say("Motion"),
            {{"system", base::say("As the system")}, {"none", base::say("None")}},
            state.preferences.reduced_motion ? "none" : "system",
            setting("motion")};
}

Choices links(State const& state) {
    LinkShow const shown = state.links;
    return {"links",
            base::say("Links on the page"),
            {{"selection", base::say("Of the selected mark")},
             {"all", base::say("All")},
             {"bundled", base::say("All, bundled")},
             {"none", base::say("None")}},
            shown == LinkShow::All       ? "all"
            : shown == LinkShow::Bundled ? "bundled"
            : shown == LinkShow::None    ? "none"
                                         : "selection",
            [](Painter& painter, char const* value) {
                std::string_view const wanted = value;
                painter.state->links = wanted == "all"       ? LinkShow::All
                                       : wanted == "bundled" ? LinkShow::Bundled
                                       : wanted == "none"    ? LinkShow::None
                                                             : LinkShow::OfSelection;
            }};
}

Choices notes(State const& state) {
    return {"notes",
            base::say("Margin notes"),
            {{"on", base::say("Shown")}, {"off", base::say("Hidden")}},
            state.show_margin_notes ? "on" : "off",
            [](Painter& painter, char const* value) {
                painter.state->show_margin_notes = std::string_view(value) == "on";
            }};
}

void draw_size(Painter& painter, Scene const& scene, ArticleView& article, Rect body, float y) {
    State& state = *painter.state;
    float x = body.x + kSettingsPadding;
    float const side = painter.is_touch ? measure::kFingertip : 28.0F;
    float const top = y + 6;
    draw_label(painter, x, top + side / 2 - 9, base::say("Size of the article"), theme().ink2);
    x += kLabel;
    if (outline_button(painter, "settings/smaller", "\xE2\x88\x92", {x, top, side, side}, {}))
        run_command("zoom_out", scene, state, article, *painter.intents);
    std::string const size = base::say("{} %", std::lround(state.zoom * 100));
    draw_label(painter, x + side + 28 - label_width(size, letters::kText, Weight::Medium) / 2, top + side / 2 - 9, size,
               theme().ink, letters::kText, Weight::Medium);
    if (outline_button(painter, "settings/larger", "+", {x + side + 56, top, side, side}, {}))
        run_command("zoom_in", scene, state, article, *painter.intents);
}

Section size_row(Painter const& painter, Scene const& scene, ArticleView& article, Rect body) {
    return {chip_height(painter) + 12,
            [=, &scene, &article](Painter& inside, float y) { draw_size(inside, scene, article, body, y); }};
}

std::vector<Section> sections_of(Painter const& painter, Scene const& scene, ArticleView& article, Rect body) {
    State const& state = *painter.state;
    std::vector<Section> all = {
        settings_heading(body, base::say("Look")),   choice_row(painter, body, language_of(state)),
        choice_row(painter, body, light(state)),     choice_row(painter, body, contrast_of(state)),
        choice_row(painter, body, motion(state)),    gap(8),
        settings_heading(body, base::say("Reading"))};
    if (scene.project) all.push_back(size_row(painter, scene, article, body));
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
