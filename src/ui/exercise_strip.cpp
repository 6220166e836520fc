#include "ui/exercise_strip.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/exercise_words.h"
#include "ui/rows.h"

namespace ui {

namespace {

constexpr float kPadding = space::kPanel;
constexpr float kGap = 24; // between two things that are asked
constexpr float kBar = 3;

bool has_strip(Scene const& scene) {
    return scene.exercise != nullptr && scene.project != nullptr && scene.project->header.kind != "feedback";
}

std::string whole_words(ExerciseScene const& exercise) {
    std::size_t const asked = exercise.progress.size();
    return asked == 0 ? std::string(base::say("Exercise")) : base::say("{} of {} done", asks_done(exercise), asked);
}

struct Asked {
    std::string name;
    std::string figures;
    float width = 0;
    float share = 0;
    bool is_done = false;
};

std::vector<Asked> asked_of(Scene const& scene) {
    std::vector<Asked> asked;
    for (std::size_t i = 0; i < scene.exercise->progress.size(); ++i) {
        model::AskProgress const& progress = scene.exercise->progress[i];
        Asked one{ask_name(scene.project->schema, scene.exercise->exercise.ask[i]), ask_figures(progress), 0,
                  share_of(progress), progress.is_done()};
        one.width = std::max(
            72.0F, std::ceil(label_width(one.name) + 8 + label_width(one.figures, letters::kText, Weight::Medium)));
        asked.push_back(std::move(one));
    }
    return asked;
}

void draw_asked(Painter& painter, Asked const& one, float x, float middle) {
    float const name = draw_label(painter, x, middle - 12, one.name, theme().ink2);
    draw_label(painter, x + name + 8, middle - 12, one.figures, one.is_done ? theme().ok : theme().ink, letters::kText,
               Weight::Medium);
    Rect const bar{x, middle + 9, one.width, kBar};
    painter.list->AddRectFilled({bar.x, bar.y}, {bar.right(), bar.bottom()}, theme().hairline, 1.5F);
    float const done = std::round(bar.width * one.share);
    if (done > 0)
        painter.list->AddRectFilled({bar.x, bar.y}, {bar.x + done, bar.bottom()},
                                    one.is_done ? theme().ok : theme().accent, 1.5F);
}

// In full where it fits, else how many of the things asked are done.
std::string draw_progress(Painter& painter, Scene const& scene, float x, float right, float middle) {
    std::vector<Asked> const asked = asked_of(scene);
    float width = 0;
    std::string told;
    for (Asked const& one : asked) {
        width += one.width + kGap;
        told += (told.empty() ? "" : ", ") + one.name + " " + one.figures;
    }
    std::string const whole = whole_words(*scene.exercise);
    if (asked.empty() || x + width - kGap > right) {
        draw_label_short(painter, x, middle - 9, right - x, whole, theme().ink, letters::kText, Weight::Medium);
        return told.empty() ? whole : told;
    }
    for (Asked const& one : asked) {
        draw_asked(painter, one, x, middle);
        x += one.width + kGap;
    }
    return told;
}

} // namespace

float exercise_strip_height(Scene const& scene, Painter const& painter) {
    if (!has_strip(scene)) return 0;
    return painter.is_touch ? 57.0F : 49.0F;
}

void draw_exercise_strip(Painter& painter, Scene const& scene, Rect area) {
    if (!has_strip(scene) || area.height <= 0) return;
    painter.list->AddRectFilled({area.x, area.y}, {area.right(), area.bottom()}, theme().panel);
    hairline(painter, area.x, area.bottom() - 1, area.right(), area.bottom() - 1);
    bool const is_handed_in = !scene.project->header.handed_in.empty();
    char const* const label = is_handed_in ? base::say("Handed in") : base::say("Hand in\u2026");
    char const* const instructions = base::say("Instructions");
    float const height = painter.is_touch ? measure::kFingertip : 32.0F;
    float const y = std::floor(area.y + (area.height - 1 - height) / 2);
    float const width = std::ceil(label_width(label, letters::kText, Weight::Medium)) + 32;
    float right = area.right() - kPadding - width;
    ItemLook look;
    look.description = is_handed_in ? base::say("The exercise, your file and the key")
                                    : base::say("What is missing, and the file for your teacher");
    bool const opens = is_handed_in
                           ? outline_button(painter, "exercise/hand_in", label, {right, y, width, height}, look)
                           : primary_button(painter, "exercise/hand_in", label, {right, y, width, height}, look);
    if (opens) {
        painter.state->sheet = Sheet::Exercise;
        painter.state->exercise.hands_in = true;
    }
    bool const has_room = area.width > 460;
    if (has_room) {
        float const words = text_button_width(instructions, true);
        right -= words + 8;
        if (text_button(painter, "exercise/open", instructions, icons::kBookOpen, {right, y, words, height})) {
            painter.state->sheet = Sheet::Exercise;
            painter.state->exercise.hands_in = false;
            painter.state->exercise.scroll = 0;
        }
    }
    float const middle = std::floor(area.y + (area.height - 1) / 2);
    std::string const told = draw_progress(painter, scene, area.x + kPadding, right - 16, middle);
    register_container(painter, "exercise/strip", told, Role::Status,
                       {area.x + kPadding, area.y, std::max(1.0F, right - 16 - area.x - kPadding), area.height - 1});
}

} // namespace ui
