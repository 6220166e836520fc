#include "ui/exercise_sheet.h"

#include <algorithm>
#include <string>

#include "base/words.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/exercise_parts.h"
#include "ui/exercise_words.h"
#include "ui/rows.h"
#include "ui/sheet_frame.h"

namespace ui {

namespace {

constexpr float kWidth = 560;
constexpr float kHeight = 720;
constexpr float kFoot = 24;
constexpr std::size_t kMostMissing = 40; // shown at once
constexpr char const* kName = "exercise/name";
constexpr char const* kPassphrase = "exercise/passphrase";

using Sections = std::vector<Section>;

std::string owner_name(model::Project const& project) {
    for (model::Annotator const& one : project.header.annotators)
        if (one.id == project.header.annotator) return one.name;
    return {};
}

void hand_in(Painter& painter) {
    State& state = *painter.state;
    painter.intents->push_back(TakeExerciseStep{HandIn{typed(state, kName, state.exercise.name)}});
}

void open_key(Painter& painter) {
    State& state = *painter.state;
    painter.intents->push_back(TakeExerciseStep{OpenKey{typed(state, kPassphrase, state.exercise.passphrase)}});
}

bool is_handed_in(SchemeView const& view) {
    return !view.scene.project->header.handed_in.empty();
}

bool is_untouched(SchemeView const& view) {
    auto const& spans = view.scene.project->spans;
    return !view.state.exercise.hands_in && spans.size() <= view.scene.exercise->exercise.examples.size();
}

Section refusal(SchemeView const& view, std::string const& words) {
    float const height = label_wrapped_height(words, view.width(), letters::kText, Weight::Medium);
    return {height + 8, [=](Painter& painter, float y) {
                draw_label_wrapped(painter, view.left(), y + 4, view.width(), words, theme().warn, letters::kText,
                                   Weight::Medium);
                register_container(painter, "exercise/refusal", words, Role::Status,
                                   {view.left(), y + 4, view.width(), height});
            }};
}

void add_task(Sections& sections, SchemeView const& view) {
    ExerciseScene const& scene = *view.scene.exercise;
    if (!scene.exercise.instructions.empty())
        sections.push_back(scheme_words(view, scene.exercise.instructions, theme().ink));
    std::string const conditions = conditions_of(scene.exercise);
    if (!conditions.empty()) sections.push_back(scheme_words(view, conditions, theme().muted));
    if (scene.progress.empty()) return;
    sections.push_back(scheme_heading(view, base::say("What is asked")));
    sections.push_back(gap(4));
    for (std::size_t i = 0; i < scene.progress.size(); ++i)
        sections.push_back(exercise_ask(view, ask_sentence(view.schema, scene.exercise.ask[i]),
                                        ask_figures(scene.progress[i]), share_of(scene.progress[i])));
}

void add_begin(Sections& sections, SchemeView const& view) {
    SchemeButton begin{"exercise/begin", base::say("Begin"), nullptr, "", false};
    sections.push_back(exercise_button(view, begin, [](Painter& painter) { painter.state->sheet = Sheet::None; }));
}

Section missing_row(SchemeView const& view, model::Missing const& missing, std::size_t number) {
    SchemeRow row;
    row.id = "exercise/missing/" + std::to_string(number);
    row.label = model::in_words(missing, *view.scene.project);
    row.type = missing.type;
    row.description = missing.mark.empty() ? base::say("Go on marking") : base::say("Go to this mark");
    return scheme_row(view, std::move(row), [mark = missing.mark, scene = &view.scene](Painter& painter) {
        State& state = *painter.state;
        state.sheet = Sheet::None;
        if (!mark.empty()) choose_span(state, *scene, mark);
    });
}

void add_missing(Sections& sections, SchemeView const& view) {
    auto const& missing = view.scene.exercise->missing;
    if (missing.empty()) {
        sections.push_back(scheme_words(view, base::say("Everything that is asked for is there."), theme().ok));
        return;
    }
    sections.push_back(
        scheme_words(view, base::say("This is not there yet. You can hand in all the same."), theme().ink2));
    for (std::size_t i = 0; i < std::min(missing.size(), kMostMissing); ++i)
        sections.push_back(missing_row(view, missing[i], i));
    if (missing.size() > kMostMissing)
        sections.push_back(
            scheme_words(view, base::say("And {} more like these.", missing.size() - kMostMissing), theme().muted));
}

void add_handing_in(Sections& sections, SchemeView const& view) {
    sections.push_back(scheme_heading(view, is_handed_in(view) ? base::say("Handed in") : base::say("Hand in")));
    sections.push_back(gap(4));
    if (is_handed_in(view))
        sections.push_back(scheme_words(
            view, base::say("You have handed in. If you go on, hand in again and give the newer file to your teacher."),
            theme().ink2));
    else
        add_missing(sections, view);
    ExerciseField name;
    name.id = kName;
    name.label = base::say("Your name, as your class knows it");
    name.text = view.state.exercise.name.empty() ? owner_name(*view.scene.project) : view.state.exercise.name;
    sections.push_back(exercise_field(
        view, name,
        [](Painter& painter, std::string const& words) {
            painter.state->exercise.name = words;
            painter.state->exercise.name_refusal.clear();
        },
        hand_in));
    char const* const label = is_handed_in(view) ? base::say("Hand in again") : base::say("Hand in and save the file");
    auto const finish = [name](Painter& painter) {
        if (painter.state->exercise.name.empty()) painter.state->exercise.name = name.text;
        hand_in(painter);
    };
    sections.push_back(is_handed_in(view)
                           ? scheme_button(view, {"exercise/finish", label, icons::kDownload, "", true}, finish)
                           : exercise_button(view, {"exercise/finish", label, nullptr, "", true}, finish));
    // Below the button, which must not move away under the pointer when the words go.
    std::string const& why = view.state.exercise.name_refusal;
    if (!why.empty()) sections.push_back(refusal(view, why));
}

void add_key(Sections& sections, SchemeView const& view) {
    ExerciseScene const& scene = *view.scene.exercise;
    if (!scene.exercise.sealed_key) return;
    sections.push_back(scheme_heading(view, base::say("The key")));
    sections.push_back(gap(4));
    if (!is_handed_in(view)) {
        sections.push_back(
            scheme_words(view,
                         base::say("Your teacher\u2019s own marks are in this file, sealed. When you have handed in, "
                                   "your teacher says the words that open them."),
                         theme().ink2));
        return;
    }
    ExerciseField words;
    words.id = kPassphrase;
    words.label = base::say("The words that your teacher says");
    words.text = view.state.exercise.passphrase;
    words.is_large = true;
    sections.push_back(exercise_field(
        view, words, [](Painter& painter, std::string const& text) { painter.state->exercise.passphrase = text; },
        open_key));
    SchemeButton open{"exercise/unseal", scene.is_opening_key ? base::say("Opening\u2026") : base::say("Open the key"),
                      nullptr, scene.is_opening_key ? base::say("This takes a moment.") : "", false};
    sections.push_back(exercise_button(view, open, open_key));
    std::string const& why = view.state.exercise.key_refusal;
    if (!why.empty()) sections.push_back(refusal(view, why));
}

Sections sections_of(SchemeView const& view) {
    Sections sections;
    add_task(sections, view);
    if (is_untouched(view) && !is_handed_in(view)) {
        add_begin(sections, view);
        return sections;
    }
    if (is_handed_in(view)) add_key(sections, view);
    add_handing_in(sections, view);
    if (!is_handed_in(view)) add_key(sections, view);
    return sections;
}

// No taller than what is in it.
float height_for(Painter const& below, Scene const& scene, Rect area) {
    constexpr float kTitle = 56;
    Rect const body{0, 0, std::min(kWidth, area.width), 0};
    SchemeView const view{scene, scene.project->schema, *below.state, body, below.is_touch};
    return std::min(kHeight, kTitle + height_of(sections_of(view)) + kFoot);
}

} // namespace

void draw_exercise_sheet(Painter& below, Scene const& scene, ArticleView&, Rect area) {
    State& state = *below.state;
    if (state.sheet != Sheet::Exercise) return;
    if (!scene.project || !scene.exercise) {
        state.sheet = Sheet::None;
        return;
    }
    settle_exercise_state(state, *scene.project);
    SheetFrame frame =
        begin_sheet(below, "exercise", base::say("Exercise"), area, kWidth, height_for(below, scene, area));
    SchemeView const view{scene, scene.project->schema, state, frame.body, frame.painter.is_touch};
    draw_sections(frame.painter, "exercise/all", frame.body, sections_of(view), kFoot, state.exercise.scroll);
    end_sheet(frame);
}

} // namespace ui
