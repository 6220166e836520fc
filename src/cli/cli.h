// The command line: what the program does when it is called with a command instead of opening a window.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

// Where text goes: results to `out`, sentences about them to `error`.
struct Output {
    std::function<void(std::string_view)> out;
    std::function<void(std::string_view)> error;
};

// True for commands and options; false for nothing at all and for files that a window is to open.
bool is_command(std::vector<std::string> const& arguments);

// The exit code: 0 fine, 1 something is wrong with a file, 2 the command was not understood.
int run(std::vector<std::string> const& arguments, Output const&);
int run(std::vector<std::string> const& arguments); // on the standard streams

} // namespace cli
