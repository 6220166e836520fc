#include "ui/missing_article.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "ui/rows.h"
#include "ui/wording.h"

namespace ui {

namespace {

std::string question(model::Project const& project) {
    std::string const& title = project.article.title.empty() ? project.header.title : project.article.title;
    std::string const came = title.empty() ? std::string(base::say("This set came without its article."))
                                           : base::say("This set came without its article, \u201C{}\u201D.", title);
    return came + " " +
           base::say("Paste the article or drop its file here: the marks then take their places. Until then they are "
                     "kept as they are.");
}

} // namespace

void draw_missing_article(Painter& painter, Scene const& scene, Rect area) {
    float const width = std::min(420.0F, area.width - 48);
    float const x = std::round(area.x + (area.width - width) / 2);
    float const top = std::round(area.y + std::max(32.0F, area.height * 0.22F));
    float y = top;
    draw_article_line(painter, x, y + 24, width, base::say("Where is the article?"), theme().ink, letters::kWelcome,
                      "en", Weight::Semibold);
    y += 44;
    std::string const words = question(*scene.project);
    y += draw_label_wrapped(painter, x, y, width, words, theme().ink2, letters::kHead, Weight::Regular,
                            letters::kHeadProse) +
         12;
    std::size_t const waiting = scene.project->orphans.size();
    draw_label(painter, x, y,
               waiting == 0 ? std::string(base::say("No marks wait."))
                            : base::say_count(waiting, "{} mark waits.", "{} marks wait."),
               theme().muted);
    y += 34;
    float const height = painter.is_touch ? measure::kFingertip : measure::kRowHeight;
    register_container(painter, "missing", words, Role::Region, {x, top, width, y + height - top});
    if (primary_button(painter, "missing/paste", base::say("Paste the article"), {x, y, 136, height}))
        painter.state->sheet = Sheet::Paste;
    if (outline_button(painter, "missing/choose", base::say("Choose a file"), {x + 148, y, 124, height}))
        painter.intents->push_back(ChooseFile{});
}

} // namespace ui
