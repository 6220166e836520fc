#include "ui/article_language_sheet.h"

#include <string>
#include <vector>

#include "base/words.h"
#include "ui/choice_row.h"
#include "ui/language_names.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 720;
constexpr float kHeight = 560;

std::string direction_of(model::Article const& article) {
    return article.direction.empty() ? "auto" : article.direction;
}

Choices directions(Scene const& scene) {
    model::Article const& article = scene.project->article;
    return {
        "language/direction",
        base::say("Direction"),
        {{"auto", base::say("Automatic")}, {"ltr", base::say("Left to right")}, {"rtl", base::say("Right to left")}},
        direction_of(article),
        [language = article.language](Painter& painter, std::string const& value) {
            painter.intents->push_back(SetArticleLanguage{language, value});
        },
        scene.read_only};
}

// A name, and the code beside it where it says more than the name does: "English (en-GB)".
std::string label_of(std::string const& code) {
    std::string const name = language_name(code);
    return is_known_language(code) || name == code ? name : base::say("{} ({})", name, code);
}

// What the file says stands among them, whether it has a name here or not.
Choices languages(Scene const& scene) {
    model::Article const& article = scene.project->article;
    std::vector<std::string> codes = known_languages();
    if (!article.language.empty() && !is_known_language(article.language)) codes.push_back(article.language);
    Choices choices;
    choices.refusal = scene.read_only;
    choices.id = "language/is";
    choices.label = base::say("Language");
    choices.now = article.language;
    choices.all.push_back({"", base::say("Not known")});
    for (std::string const& code : codes) {
        choices.all.push_back({code, label_of(code)});
    }
    choices.choose = [direction = direction_of(article)](Painter& painter, std::string const& value) {
        painter.intents->push_back(SetArticleLanguage{value, direction});
    };
    return choices;
}

} // namespace

void draw_article_language_sheet(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::ArticleLanguage) return;
    if (!scene.project) {
        state.sheet = Sheet::None;
        return;
    }
    SheetFrame frame = begin_sheet(below, "language", base::say("Language of the article"), area, kWidth, kHeight);
    draw_sections(frame.painter, "language/all", frame.body,
                  {choice_row(frame.painter, frame.body, directions(scene)), gap(8),
                   choice_row(frame.painter, frame.body, languages(scene))},
                  24, state.sheet_scroll);
    end_sheet(frame);
}

} // namespace ui
