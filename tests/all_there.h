// What a test needs beside the build, and a bare machine may lack.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace test {

// Whether a test can be done that needs `what`. A developer's machine need not have everything: there the test is left
// out with a word. tests/run installs it all and sets GLOSS_ALL_THERE=1, under which what is missing is a failure.
inline bool can_test_with(bool is_there, std::string const& what) {
    if (is_there) return true;
    if (std::getenv("GLOSS_ALL_THERE") != nullptr)
        CHECK_MESSAGE(false, "missing: " << what);
    else
        MESSAGE("not tested, for want of " << what);
    return false;
}

// The file of Debian's package unicode-data, or another folder's (GLOSS_UNICODE_TESTS_DIR).
inline std::string unicode_file(std::string const& name) {
    char const* const folder = std::getenv("GLOSS_UNICODE_TESTS_DIR");
    return std::string(folder != nullptr ? folder : "/usr/share/unicode") + "/" + name;
}

inline bool can_test_with_file(std::string const& path, std::string const& package) {
    return can_test_with(std::filesystem::exists(path), path + " (Debian's package " + package + ")");
}

} // namespace test
