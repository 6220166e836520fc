// The commands of the command line, each called with the words after its name.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/cli.h"

namespace cli {

using Arguments = std::vector<std::string>;

inline constexpr int kFine = 0;
inline constexpr int kSomethingWrong = 1;
inline constexpr int kNotUnderstood = 2;

int check(Arguments const&, Output const&);
int format(Arguments const&, Output const&);

// The bytes of a file, or a sentence why there are none.
base::Result<std::string> read_file(std::string const& path);

} // namespace cli
