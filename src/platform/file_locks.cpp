// flock says whether the writer is still there, also after a crash. The name inside the file says who is meant to
// write: a program that takes the lock away writes its name there, and the holder lets go when it sees it.
#include "platform/file_locks.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/file_vault.h"

namespace platform {

namespace {

std::string name_in(Descriptor const& file) {
    char name[64];
    ssize_t const size = ::pread(file.number(), name, sizeof name, 0);
    return size > 0 ? std::string(name, static_cast<std::size_t>(size)) : std::string();
}

void write_name(Descriptor const& file, std::string const& name) {
    if (::ftruncate(file.number(), 0) != 0 || name.empty()) return;
    // A name that could not be written only means that others learn late.
    static_cast<void>(::pwrite(file.number(), name.data(), name.size(), 0) >= 0);
}

bool is_running(std::string const& name) {
    auto const process = static_cast<pid_t>(std::strtol(name.c_str(), nullptr, 10));
    return process > 0 && (::kill(process, 0) == 0 || errno == EPERM);
}

} // namespace

FileLocks::FileLocks(std::string folder) : folder_(std::move(folder)) {
    static int made = 0;
    name_ = std::to_string(::getpid()) + " " + std::to_string(++made);
}

std::string FileLocks::log_path(std::string_view key) const {
    return folder_ + "/logs/" + file_name_of(key);
}

void FileLocks::request(std::string_view key, LockWish wish) {
    make_folder(folder_ + "/logs");
    auto const [found, is_new] = locks_.try_emplace(std::string(key));
    Lock& lock = found->second;
    if (is_new) lock.file = Descriptor(::open((log_path(key) + ".writer").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    lock.look = look_at(found->first);
    if (wish == LockWish::Now) write_name(lock.file, name_);
    // Where no such file can be made nobody else can say that he writes.
    lock.is_held = lock.is_held || !lock.file || gain(lock);
    if (lock.is_held)
        events_.emplace_back(LockGained{found->first});
    else if (wish == LockWish::WhenFree)
        events_.emplace_back(LockBusy{found->first});
}

bool FileLocks::gain(Lock& lock) const {
    std::string const meant = name_in(lock.file);
    if (meant != name_ && is_running(meant)) return false;
    if (::flock(lock.file.number(), LOCK_EX | LOCK_NB) != 0) return false;
    write_name(lock.file, name_);
    return true;
}

void FileLocks::release(std::string_view key) {
    auto const found = locks_.find(key);
    if (found == locks_.end()) return;
    if (name_in(found->second.file) == name_) write_name(found->second.file, "");
    locks_.erase(found);
}

std::vector<Event> FileLocks::poll() {
    for (auto& [key, lock] : locks_) poll(key, lock);
    return std::exchange(events_, {});
}

void FileLocks::poll(std::string const& key, Lock& lock) {
    if (!lock.file) return;
    if (lock.is_held) {
        if (name_in(lock.file) == name_) return;
        ::flock(lock.file.number(), LOCK_UN);
        lock.is_held = false;
        lock.look = look_at(key);
        events_.emplace_back(LockLost{key});
        return;
    }
    std::uint64_t const look = look_at(key);
    if (look != std::exchange(lock.look, look)) events_.emplace_back(AppendedElsewhere{key});
    lock.is_held = gain(lock);
    if (lock.is_held) events_.emplace_back(LockGained{key});
}

bool FileLocks::is_waiting() const {
    for (auto const& lock : locks_)
        if (!lock.second.is_held) return true;
    return false;
}

// Changes with every append and every take-over.
std::uint64_t FileLocks::look_at(std::string const& key) const {
    std::string const folder = log_path(key);
    std::uint64_t look = 0;
    DIR* const directory = ::opendir(folder.c_str());
    if (!directory) return look;
    while (dirent const* entry = ::readdir(directory)) {
        struct stat status {};
        if (entry->d_name[0] == '.' || ::stat((folder + "/" + entry->d_name).c_str(), &status) != 0) continue;
        look += static_cast<std::uint64_t>(status.st_size) * 31 + static_cast<std::uint64_t>(status.st_mtim.tv_sec) +
                static_cast<std::uint64_t>(status.st_mtim.tv_nsec) + status.st_ino;
    }
    ::closedir(directory);
    return look;
}

} // namespace platform
