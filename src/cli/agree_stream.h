// gloss agree on standard input: file names, lists of file names and whole files, a line each; one line out for each
// article.
#pragma once

#include <functional>
#include <string>

#include "cli/agree_request.h"

namespace cli {

// Gives the next line, without its end; false at the end.
using NextLine = std::function<bool(std::string&)>;
NextLine lines_of_standard_input();

// The exit code.
int agree_stream(NextLine const&, AgreeRequest const&, Output const&);

} // namespace cli
