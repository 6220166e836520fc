// The stretches of the article that an exercise is about, inside the exercise block that the model keeps as raw JSON.
#pragma once

#include <string>
#include <string_view>

#include "model/text_change.h"

namespace model {

// The value of the block's member "ranges" as it stands there; empty when there is none.
std::string_view exercise_ranges(std::string_view exercise_json);
// The same ranges after a correction, as JSON; those whose words are gone are left out. Empty when it is not a list of
// ranges.
std::string moved_ranges(std::string_view ranges_json, TextMap const&);
// The block with another value for "ranges".
std::string with_exercise_ranges(std::string_view exercise_json, std::string_view ranges_json);

} // namespace model
