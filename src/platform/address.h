// Where the page is, so that links to it can be handed on.
#pragma once

#include <string>

namespace platform {

// "https://example.org/gloss/", without what follows ? and #. Empty where the program is no page.
std::string own_address();

} // namespace platform
