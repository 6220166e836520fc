// How two sets differ, in sentences for the command line.
#pragma once

#include <string>
#include <vector>

#include "model/project.h"

namespace cli {

// Two sets and what they are called in the sentences: their files' names.
struct Pair {
    model::Project const& first;
    model::Project const& second;
    std::string first_name;
    std::string second_name;
};

// One sentence for each difference: header, article, scheme, then the marks and the links in the order of the article.
// Nothing where they say the same; what wrote the files is no difference.
std::vector<std::string> differences(Pair const&);

} // namespace cli
