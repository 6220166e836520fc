// What is typed in the sheets of an exercise: the teacher's, who makes one, and the student's, who hands in.
#pragma once

#include <string>

#include "model/exercise.h"

namespace ui {

struct State;

struct ExerciseState {
    std::string document; // of which all this is typed

    // Making one
    model::Exercise draft;
    bool shows_only_asked = true; // whatever is not asked for is hidden
    bool seals_key = false;
    bool keeps_chosen = false;     // the chosen marks stay as worked examples
    bool is_about_passage = false; // only the selected words are asked about
    std::string proposed;          // passphrase
    std::string own_words;         // instead of it
    float making_scroll = 0;

    // Working on one
    bool hands_in = false; // asked for, whatever there is to hand in
    std::string name;
    std::string passphrase;
    std::string name_refusal; // why it is not taken
    std::string key_refusal;  // why the passphrase does not open it
    float scroll = 0;
    float key_scroll = 0;
};

// What was typed for another document is gone, but for the reader's name.
void settle_exercise_state(State&, model::Project const&);

} // namespace ui
