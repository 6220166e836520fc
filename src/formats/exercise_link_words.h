// What the files of exercises have in common: a link holds only what differs from it (RFC 1950, preset dictionary).
#pragma once

#include <string_view>

namespace formats {

std::string_view exercise_link_words();

} // namespace formats
