// Two wordings of one passage, told apart word by word.
#pragma once

#include <string_view>
#include <vector>

#include "model/text_change.h"

namespace model {

// What changes `before` into `after`: whole words, as few as can be found in reasonable time. Positions count from the
// beginning of `before`.
std::vector<TextPiece> different_words(std::string_view before, std::string_view after);

} // namespace model
