// Words of an article on which a newcomer can try things.
#pragma once

#include "model/project.h"

namespace ui {

// In the sample those that its introduction names; elsewhere the first that nobody has marked.
unicode::Range example_words(model::Project const&);

} // namespace ui
