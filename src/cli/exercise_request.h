// What gloss exercise is asked to do, from the words of the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "cli/commands.h"
#include "model/exercise.h"

namespace cli {

enum class ExerciseTask : std::uint8_t { Make, Seal, Open };

struct ExerciseRequest {
    ExerciseTask task = ExerciseTask::Make;
    std::string file;
    std::string key;
    std::optional<std::string> passphrase;
    std::string passphrase_file; // "-": standard input
    std::optional<std::string> out;
    // Of make: what the file's scheme tells apart is not known yet.
    model::Exercise exercise;
    std::vector<std::string> ask;
    std::vector<std::string> hide;
};

base::Result<ExerciseRequest> understand_exercise(Arguments const&);

// The exercise with what is asked and hidden, by the names of the scheme.
base::Result<model::Exercise> exercise_for(ExerciseRequest const&, model::Schema const&);

} // namespace cli
