// Regular expressions, looked for beside the program, so that no pattern can stop it: the browser's own on the page (in
// a worker that is ended when it takes too long), PCRE2 with a limit elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace platform {

struct PatternWish {
    std::string pattern;
    bool ignores_case = true;
};

// Looks through a text, UTF-8, in which ^ and $ stand at every line. Answered by PatternFound events, the last of which
// ends it. What was looked for before is given up and not answered any more. Returns what the answers are called.
std::uint32_t find_pattern(std::string_view text, PatternWish const&);

} // namespace platform
