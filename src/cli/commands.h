// The commands of the command line, each called with the words after its name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/cli.h"
#include "model/project.h"

namespace cli {

using Arguments = std::vector<std::string>;

inline constexpr int kFine = 0;
inline constexpr int kSomethingWrong = 1;
inline constexpr int kNotUnderstood = 2;

int check(Arguments const&, Output const&);
int format(Arguments const&, Output const&);
int merge(Arguments const&, Output const&);
int diff(Arguments const&, Output const&);
int agree(Arguments const&, Output const&);
int adjudicate(Arguments const&, Output const&);
int report(Arguments const&, Output const&);
int exercise(Arguments const&, Output const&);

// The bytes of a file, or a sentence why there are none.
base::Result<std::string> read_file(std::string const& path);

// One document, or a sentence with the file's name.
base::Result<model::Project> read_project(std::string const& path);
base::Status write_file(std::string const& path, std::string_view bytes);
// To the file where one is named, else to the output.
base::Status write_out(std::optional<std::string> const& path, std::string_view bytes, Output const&);

} // namespace cli
