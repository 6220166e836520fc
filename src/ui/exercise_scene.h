// What the desk knows of an exercise that the open set was begun from, and of the key beside it.
#pragma once

#include <vector>

#include "agree/beside_key.h"
#include "model/exercise_progress.h"

namespace ui {

struct ExerciseScene {
    model::Exercise exercise;
    std::vector<model::AskProgress> progress;
    std::vector<model::Missing> missing;  // while its sheet is open
    std::vector<agree::BesideKey> beside; // of a set of kind feedback
    bool is_opening_key = false;
};

} // namespace ui
