// What an exercise asks, and what is missing, in words.
#pragma once

#include <string>

#include "ui/exercise_scene.h"
#include "ui/scene.h"

namespace ui {

std::string ask_name(model::Schema const&, model::Ask const&);     // "Claim", "says for each Claim"
std::string ask_figures(model::AskProgress const&);                // "3 of 5", "3"
std::string ask_sentence(model::Schema const&, model::Ask const&); // "Mark at least 5 of the type Claim."
std::size_t asks_done(ExerciseScene const&);
float share_of(model::AskProgress const&);
// "About 20 minutes. …", the conditions under which it is done; may be empty.
std::string conditions_of(model::Exercise const&);

} // namespace ui
