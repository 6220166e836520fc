// Patterns by PCRE2, for the platforms that have no browser: loaded when the first one is looked for.
#pragma once

#include <string_view>

#include "platform/event.h"
#include "platform/patterns.h"

namespace platform {

// All places at once, or why there are none.
PatternFound find_by_pcre(std::string_view text, PatternWish const&);

} // namespace platform
