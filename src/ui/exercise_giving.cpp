#include "ui/exercise_giving.h"

#include <string>

#include "base/words.h"
#include "formats/exercise_link.h"
#include "formats/passphrase.h"
#include "icons/icons.h"
#include "ui/exercise_draft.h"
#include "ui/exercise_parts.h"
#include "ui/rows.h"
#include "ui/widgets.h"

namespace ui {

namespace {

constexpr char const* kOwnWords = "make/own_words";

using Sections = std::vector<Section>;

void add_key(Sections& sections, SchemeView const& view) {
    ExerciseState const& exercise = view.state.exercise;
    sections.push_back(scheme_heading(view, base::say("The key")));
    sections.push_back(scheme_box(view, "make/seal", base::say("My marks go along as the key, sealed"), "",
                                  exercise.seals_key, [](Painter& painter) {
                                      ExerciseState& state = painter.state->exercise;
                                      state.seals_key = !state.seals_key;
                                      if (state.proposed.empty()) state.proposed = formats::propose_passphrase();
                                  }));
    if (!exercise.seals_key) return;
    sections.push_back(
        scheme_words(view,
                     base::say("After handing in, students type the words that you say, and see their marks "
                               "beside yours, with your notes on them as explanations."),
                     theme().ink2));
    if (exercise.own_words.empty()) sections.push_back(exercise_passphrase(view, exercise.proposed));
    sections.push_back(scheme_button(view, {"make/propose", base::say("Propose other words"), nullptr, "", false},
                                     [](Painter& painter) {
                                         painter.state->exercise.proposed = formats::propose_passphrase();
                                         painter.state->exercise.own_words.clear();
                                         painter.state->drafts.erase(kOwnWords);
                                     }));
    sections.push_back(
        scheme_words(view,
                     base::say("Write them down: they are kept nowhere else. Whoever has the file can try "
                               "passphrases on their own computer, as many as they like, and nobody "
                               "notices: one that somebody made up is soon guessed, these four words "
                               "are not."),
                     theme().muted));
    ExerciseField own;
    own.id = kOwnWords;
    own.label = base::say("Words of your own instead");
    own.text = exercise.own_words;
    sections.push_back(exercise_field(
        view, own, [](Painter& painter, std::string const& words) { painter.state->exercise.own_words = words; }));
}

void make(Painter& painter, SchemeView const& view) {
    State const& state = view.state;
    MakeExercise wish{drafted_exercise(view.scene, state), state.exercise.seals_key, ""};
    std::string const own = typed(state, kOwnWords, state.exercise.own_words);
    wish.passphrase = own.empty() ? state.exercise.proposed : own;
    painter.intents->push_back(TakeExerciseStep{std::move(wish)});
}

// Why there is no link, or what it is.
std::string link_words(SchemeView const& view) {
    if (view.state.exercise.seals_key)
        return base::say(
            "With the key sealed in it, the exercise is too large for a link: give the file to your class.");
    auto const length = view.scene.exercise_link;
    if (!length) return base::say("The article is too long for a link: give the file to your class.");
    if (*length > formats::kLongestLink)
        return base::say("As a link the exercise would have {} characters, and {} are what mail and messengers carry: "
                         "give the file to your class.",
                         *length, formats::kLongestLink);
    return base::say("The link holds the whole exercise, {} characters long. The article goes to nobody but whom you "
                     "give the link: no server sees it.",
                     *length);
}

Section about_link(SchemeView const& view) {
    float const height = label_wrapped_height(link_words(view), view.width()) + 8;
    return {
        height, [=, said = link_words(view)](Painter& painter, float y) {
            draw_label_wrapped(painter, view.left(), y + 4, view.width(), said, theme().muted);
            register_container(painter, "make/about_link", said, Role::Status, {view.left(), y, view.width(), height});
        }};
}

void add_ends(Sections& sections, SchemeView const& view) {
    bool const asks = !view.state.exercise.draft.ask.empty();
    std::string const reason = asks ? "" : base::say("Choose first what is asked for.");
    auto const length = view.scene.exercise_link;
    bool const is_small = length && *length <= formats::kLongestLink && !view.state.exercise.seals_key;
    ExerciseEnds ends{{"make/save", base::say("Save the exercise"), nullptr, reason, false}, {}};
    if (is_small) ends.other = {"make/link", base::say("Copy a link"), icons::kLink, reason, false};
    sections.push_back(exercise_ends(view, ends, [&view](Painter& painter, std::size_t which) {
        if (which == 0) return make(painter, view);
        painter.intents->push_back(TakeExerciseStep{CopyExerciseLink{drafted_exercise(view.scene, view.state)}});
    }));
    if (asks) sections.push_back(about_link(view));
}

} // namespace

void add_giving(Sections& sections, SchemeView const& view) {
    add_key(sections, view);
    add_ends(sections, view);
}

} // namespace ui
