// How a set that comes in as a file stands to the state of it that the library has, and what is asked about it.
#pragma once

#include <string>

#include "model/compare.h"
#include "ui/scene.h"

namespace app {

struct Acquaintance {
    std::string key;              // of the document in the library; empty: it has no such set
    model::Comparison comparison; // first: the library's, second: the file's
};

// The document that fits the file best, of two.
bool fits_better(model::Comparison const&, model::Comparison const& than);

// "3 marks are only in your library. 5 marks are only in the file. 2 marks differ."
std::string difference_words(model::Comparison const&);

// Merge, keep both, or neither.
ui::Question same_set_question(std::string const& title, model::Comparison const&);

} // namespace app
