// What a number means, in one sentence with the counts that make it, in the language spoken now.
#pragma once

#include <string>
#include <string_view>

#include "agree/compare.h"
#include "agree/measures.h"

namespace agree {

// Of the pair at a place of Comparison::pairs: "17 of Ana's 24 and Ben's 20 marks of Claim have exactly the same
// borders." Undefined: why. `called`: the type's name for the reader; empty: its id.
std::string explain(Comparison const&, Study const&, std::size_t at, std::size_t type, Measure,
                    std::string const& called = {});
std::string explain_links(Comparison const&, Study const&, std::size_t pair, Ends);

// What the measure asks, for a heading: "Of the marks, how many have the same borders?"
std::string_view question_of(Measure);

} // namespace agree
