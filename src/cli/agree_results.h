// What the measures make of one article's files, and its two ways out: JSON on one line, and a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "agree/compare.h"
#include "cli/agree_piles.h"
#include "cli/agree_request.h"

namespace cli {

struct AgreeResults {
    SortedPile pile;
    agree::Comparison comparison;
    std::string gamma_left_out; // a sentence when it would take long or was not wanted
};

AgreeResults results_of(SortedPile, AgreeRequest const&);

std::string results_as_json(AgreeResults const&, AgreeRequest const&);
std::string results_as_table(AgreeResults const&, AgreeRequest const&);

// Those that are asked for: with a key precision and recall too.
std::vector<agree::Measure> measures_for(AgreeResults const&);
// The mean of a measure over the types where it is defined.
agree::Figure mean_over_types(AgreeResults const&, agree::Measure);

} // namespace cli
