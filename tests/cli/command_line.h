// The command line in this process and as the real program, and files that are gone again with the test.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../all_there.h"
#include "cli/cli.h"

namespace command_line {

struct Ran {
    int code = 0;
    std::string out;
    std::string error;
};

inline Ran run(std::vector<std::string> const& arguments) {
    Ran ran;
    ran.code = cli::run(arguments, {[&](std::string_view text) { ran.out += text; },
                                    [&](std::string_view text) { ran.error += text; }});
    return ran;
}

inline std::string source(std::string const& path) {
    return std::string(GLOSS_SOURCE_DIR) + "/" + path;
}

inline std::string text_of(std::string const& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

// A file that is gone again with the test.
class Scratch {
public:
    explicit Scratch(std::string const& text) { std::ofstream(path_, std::ios::binary) << text; }
    ~Scratch() { std::filesystem::remove(path_); }
    std::string const& path() const { return path_; }

private:
    std::string path_ =
        (std::filesystem::temp_directory_path() / ("gloss-cli-" + std::to_string(std::rand()) + ".gloss.json"))
            .string();
};

inline bool contains(std::string const& text, std::string const& part) {
    bool const found = text.find(part) != std::string::npos;
    CHECK_MESSAGE(found, text);
    return found;
}

inline std::string replaced(std::string text, std::string const& from, std::string const& to) {
    std::size_t const at = text.find(from);
    CHECK(at != std::string::npos);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// Natively ctest says which program it is; WebAssembly has no command line.
inline bool has_program() {
#ifdef __EMSCRIPTEN__
    return false;
#else
    return test::can_test_with(std::getenv("GLOSS_PROGRAM") != nullptr,
                               "GLOSS_PROGRAM, the program to run (ctest sets it)");
#endif
}

// The program of this build (GLOSS_PROGRAM) with words as a shell takes them.
inline Ran run_program(std::string const& words) {
    Scratch const out("");
    Scratch const error("");
    std::string const call =
        std::string(std::getenv("GLOSS_PROGRAM")) + " " + words + " > " + out.path() + " 2> " + error.path();
    int const status = std::system(call.c_str());
    return {status < 0 ? status : status >> 8, text_of(out.path()), text_of(error.path())};
}

} // namespace command_line
