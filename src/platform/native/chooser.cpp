#include "platform/native/chooser.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

#include "platform/file_event.h"
#include "platform/native/input.h"

namespace platform::native {

namespace {

bool is_installed(std::string const& program) {
    char const* const places = std::getenv("PATH");
    std::istringstream folders(places != nullptr ? places : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        if (::access((folder + "/" + program).c_str(), X_OK) == 0) return true;
    }
    return false;
}

[[noreturn]] void become_dialog(int output, bool has_zenity) {
    ::dup2(output, STDOUT_FILENO);
    if (has_zenity)
        ::execlp("zenity", "zenity", "--file-selection", "--multiple", "--separator=\n", "--title=Open", nullptr);
    else
        ::execlp("kdialog", "kdialog", "--getopenfilename", "--multiple", "--separate-output", nullptr);
    ::_exit(127);
}

} // namespace

bool Chooser::open(std::uint32_t request) {
    bool const has_zenity = is_installed("zenity");
    if (is_open() || (!has_zenity && !is_installed("kdialog"))) return false;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    output_ = Descriptor(ends[0]);
    Descriptor const input(ends[1]);
    child_ = ::fork();
    if (child_ == 0) become_dialog(ends[1], has_zenity);
    if (child_ < 0) {
        child_ = 0;
        return false;
    }
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    said_.clear();
    request_ = request;
    return true;
}

void Chooser::poll() {
    if (!is_open()) return;
    char bytes[4096];
    for (;;) {
        ssize_t const size = ::read(output_.number(), bytes, sizeof bytes);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0 && errno == EAGAIN) return;
        if (size <= 0) return finish();
        said_.append(bytes, static_cast<std::size_t>(size));
    }
}

void Chooser::finish() {
    ::waitpid(child_, nullptr, 0);
    child_ = 0;
    output_.close();
    std::istringstream lines(said_);
    for (std::string path; std::getline(lines, path);) {
        if (!path.empty()) push(file_event(path, request_));
    }
}

} // namespace platform::native
