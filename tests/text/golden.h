// Results that are recorded in files and compared line by line; GLOSS_REBASELINE=1 records them anew.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace fixture {

inline std::string tenths(float value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.1f", static_cast<double>(value) + 0.0);
    return digits;
}

inline std::string golden_path(std::string const& name) {
    return std::string(GLOSS_SOURCE_DIR) + "/tests/text/golden/" + name + ".txt";
}

inline std::string read_golden(std::string const& name) {
    std::ifstream file(golden_path(name));
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline void check_golden(std::string const& name, std::string const& found) {
    std::string const path = golden_path(name);
    if (std::getenv("GLOSS_REBASELINE") != nullptr) {
        std::ofstream(path) << found;
        MESSAGE("written: " << path);
    }
    std::istringstream a(read_golden(name));
    std::istringstream b(found);
    for (int number = 1;; ++number) {
        std::string was;
        std::string is;
        bool const has_was = static_cast<bool>(std::getline(a, was));
        bool const has_is = static_cast<bool>(std::getline(b, is));
        if (!has_was && !has_is) {
            CHECK(number > 1);
            return;
        }
        if (was != is) {
            CHECK_MESSAGE(false, path << ":" << number << ": was \"" << was << "\", is \"" << is << "\"");
            return;
        }
    }
}

} // namespace fixture
