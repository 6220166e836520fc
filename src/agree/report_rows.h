// What the class on paper and its table have in common: the order of the rows, and how numbers stand in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "agree/class_report.h"
#include "agree/figure.h"

namespace agree {

// As the table has them; where names are hidden, in the order of those that are shown.
std::vector<std::size_t> rows_in_order(ClassReport const&);

// "0.67", with the sign of those who read it; a dash where it is undefined.
std::string digits_of(Figure const&, std::string const& decimal);
// Begun minutes count; a dash where nothing is known.
std::string minutes_of(std::optional<std::uint64_t> seconds);

} // namespace agree
