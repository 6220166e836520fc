#include "platform/native/folders.h"

#include <cstdlib>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace platform::native {

namespace {

std::string variable(char const* name) {
    char const* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string home_folder() {
    if (std::string home = variable("HOME"); !home.empty()) return home;
    passwd const* const user = ::getpwuid(::getuid());
    return user != nullptr && user->pw_dir != nullptr ? user->pw_dir : ".";
}

bool is_folder(std::string const& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string program_folder() {
    char path[4096];
    ssize_t const size = ::readlink("/proc/self/exe", path, sizeof path);
    if (size <= 0 || size == static_cast<ssize_t>(sizeof path)) return ".";
    std::string const program(path, static_cast<std::size_t>(size));
    return program.substr(0, program.find_last_of('/'));
}

} // namespace

std::string data_folder() {
    if (std::string given = variable("GLOSS_DATA"); !given.empty()) return given;
    std::string const place = variable("XDG_DATA_HOME");
    return (place.empty() ? home_folder() + "/.local/share" : place) + "/gloss";
}

std::string asset_folder() {
    std::string const given = variable("GLOSS_ASSETS");
    return given.empty() ? program_folder() + "/assets" : given;
}

std::string download_folder() {
    if (std::string given = variable("XDG_DOWNLOAD_DIR"); is_folder(given)) return given;
    std::string const usual = home_folder() + "/Downloads";
    return is_folder(usual) ? usual : home_folder();
}

} // namespace platform::native
