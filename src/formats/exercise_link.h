// An exercise small enough to be a link: its file, packed into the fragment of the page's address.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/project.h"

namespace formats {

// What mail programs and messengers carry unharmed.
inline constexpr std::size_t kLongestLink = 8000;
// Longer articles never fit; trying takes time.
inline constexpr std::size_t kLongestLinkedArticle = 100'000; // bytes

// "exercise=…", without the #: the file in deflate (RFC 1950) and base 64 for addresses (RFC 4648, 5).
std::string exercise_link_part(model::Project const& exercise);
// The file, from what stands after "exercise=". A sentence where something of the link is missing or was changed.
base::Result<std::string> read_exercise_link(std::string_view text);

} // namespace formats
