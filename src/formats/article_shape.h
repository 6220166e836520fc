// Finds the datelines and the headline among an article's first lines, and a title for it.
#pragma once

#include "model/article.h"

namespace formats {

// Adds to `structure` what the first lines show (nothing where there is a heading already) and sets an empty title: the
// headline, else the text's beginning cut at a word. The text itself stays as it is.
void recognise_shape(model::Article&);

} // namespace formats
