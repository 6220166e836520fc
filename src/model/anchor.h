// Finds the places of marks in a text that is not the one they were made on: by their words and what surrounds them.
#pragma once

#include <string_view>
#include <vector>

#include "model/span.h"
#include "unicode/text.h"

namespace model {

struct Sought {
    std::vector<unicode::Range> last; // where it stood
    Quote const* quote = nullptr;     // not null
};

inline constexpr std::string_view kFoundExactly = "exact";
inline constexpr std::string_view kFoundApproximately = "approximate";

struct Found {
    std::vector<unicode::Range> fragments; // none: no place
    std::string_view how;
    double score = 0;        // 1: the same words
    std::string_view reason; // why there is no place
};

// One answer for each, in the same order. The exact words first, told apart by prefix and suffix, then by what lies
// nearest to where they are expected; then the closest words, tolerant to about 15 % of edits. Expected is what keeps
// the order and distances of the marks around that were found already. Several fragments stand one after the other,
// near each other. Takes time about proportional to the text and the marks.
std::vector<Found> find_places(unicode::Text const&, std::vector<Sought> const&);

} // namespace model
