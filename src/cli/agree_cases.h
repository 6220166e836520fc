// gloss agree --cases: the measures on inputs written out, so that they can be held to published figures.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "formats/json_value.h"

namespace cli {

// What the metric makes of the input, in the shape of the case's expected value; undefined numbers are null, and a
// member "why" says the reason. An error for a metric that is not known or an input that does not fit.
base::Result<formats::JsonValue> measure_case(std::string_view metric, formats::JsonValue const& raw);

// A list of {name, metric, input} as JSON; gives [{name, value}]. What cannot be measured is null with a "why".
base::Result<std::string> measure_cases(std::string_view bytes);

} // namespace cli
