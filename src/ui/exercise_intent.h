// What a teacher and a student want of an exercise: made, handed in, its key opened.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "model/exercise.h"

namespace ui {

struct HandIn {
    std::string name;
};
struct OpenKey {
    std::string passphrase;
};
struct MakeExercise { // download it
    model::Exercise exercise;
    bool seals_key = false; // the open document is the key
    std::string passphrase{};
};
struct CopyExerciseLink {
    model::Exercise exercise;
};
// One intent for all that exercises need.
struct TakeExerciseStep {
    std::variant<HandIn, OpenKey, MakeExercise, CopyExerciseLink> step;
};

} // namespace ui
