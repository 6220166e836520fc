#include "cli/commands.h"
#include "cli/differences.h"

namespace cli {

namespace {

int refuse(std::string const& sentence, Output const& output) {
    output.error(sentence + "\n");
    return kNotUnderstood;
}

// "ana.gloss.json" of a path, or the whole path where both files are called the same.
std::string last_part(std::string const& path) {
    return path.substr(path.find_last_of("/\\") + 1);
}

} // namespace

int diff(Arguments const& arguments, Output const& output) {
    if (arguments.size() != 2 || arguments[0].starts_with("-") || arguments[1].starts_with("-"))
        return refuse("gloss diff needs the names of two files: gloss diff ana.gloss.json ben.gloss.json", output);
    auto const first = read_project(arguments[0]);
    if (!first) return refuse(first.error().message, output);
    auto const second = read_project(arguments[1]);
    if (!second) return refuse(second.error().message, output);
    bool const is_one_name = last_part(arguments[0]) == last_part(arguments[1]);
    auto const name = [&](std::string const& path) { return is_one_name ? path : last_part(path); };
    auto const lines = differences({first.value(), second.value(), name(arguments[0]), name(arguments[1])});
    for (std::string const& line : lines) output.out(line + "\n");
    if (lines.empty()) output.error("The two files say the same.\n");
    return lines.empty() ? kFine : kSomethingWrong;
}

} // namespace cli
