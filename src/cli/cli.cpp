#include "cli/cli.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "cli/commands.h"

namespace cli {

namespace {

#ifdef GLOSS_VERSION
constexpr std::string_view kVersion = GLOSS_VERSION;
#else
constexpr std::string_view kVersion = "0.1.0";
#endif

constexpr std::string_view kHelp = R"(Gloss: who says what, on what source

  gloss [FILE]                    opens a window
  gloss check FILE... [--strict]  says what is wrong with annotation files, one line for each thing:
                                  FILE:LINE: /json/path: sentence (at byte N)
                                  exit code 1 when there are errors; --strict counts warnings as errors
  gloss format FILE               prints an annotation file in its canonical form
  gloss --help                    prints this
  gloss --version                 prints the version
)";

int help(Arguments const&, Output const& output) {
    output.out(kHelp);
    return kFine;
}

int version(Arguments const&, Output const& output) {
    output.out("gloss " + std::string(kVersion) + "\n");
    return kFine;
}

struct Command {
    std::string_view name;
    int (*run)(Arguments const&, Output const&);
};

constexpr std::array<Command, 7> kCommands = {{{"check", check},
                                               {"format", format},
                                               {"help", help},
                                               {"--help", help},
                                               {"-h", help},
                                               {"version", version},
                                               {"--version", version}}};

Command const* find_command(std::string_view name) {
    auto const found =
        std::find_if(kCommands.begin(), kCommands.end(), [&](Command const& each) { return each.name == name; });
    return found == kCommands.end() ? nullptr : &*found;
}

// A file's name has a dot or a slash somewhere; a bare word is a command, if a mistaken one.
bool looks_like_a_file(std::string_view word) {
    return word.find_first_of("./\\") != std::string_view::npos;
}

void print(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

} // namespace

bool is_command(Arguments const& arguments) {
    if (arguments.empty()) return false;
    std::string const& first = arguments.front();
    return find_command(first) != nullptr || first.starts_with('-') || !looks_like_a_file(first);
}

int run(Arguments const& arguments, Output const& output) {
    std::string const name = arguments.empty() ? "--help" : arguments.front();
    Command const* command = find_command(name);
    if (command == nullptr) {
        output.error("There is no command \"" + name + "\". gloss --help lists what there is.\n");
        return kNotUnderstood;
    }
    return command->run(Arguments(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end()), output);
}

int run(Arguments const& arguments) {
    return run(arguments, {[](std::string_view text) { print(stdout, text); },
                           [](std::string_view text) { print(stderr, text); }});
}

} // namespace cli
