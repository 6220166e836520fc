#include "platform/file_bytes.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/words.h"
#include "platform/descriptor.h"

namespace platform {

namespace {

using base::ErrorCode;

std::string plain_name(std::string const& path) {
    return path.substr(path.find_last_of('/') + 1);
}

base::Error reading_fault(std::string const& path, int number) {
    std::string const name = plain_name(path);
    if (number == ENOENT || number == ENOTDIR)
        return {ErrorCode::NotFound,
                base::say("The file {} is not there. Look whether it was moved or renamed.", name)};
    if (number == EACCES || number == EPERM)
        return {ErrorCode::Refused,
                base::say("The file {} may not be read. Change its permissions, or open a copy of it.", name)};
    if (number == EISDIR) return {ErrorCode::Invalid, base::say("{} is a folder. Choose a file in it.", name)};
    return {ErrorCode::Refused,
            base::say("The file {} could not be read. Check the disk it is on and try again.", name)};
}

} // namespace

base::Error writing_fault(std::string const& path, int number) {
    std::string const name = plain_name(path);
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        return {ErrorCode::Full,
                base::say("There is no room left to write {}. Make room on the disk and try again.", name)};
    if (number == ENOENT || number == ENOTDIR)
        return {ErrorCode::NotFound,
                base::say("The folder in which to write {} is not there. Create it or choose another.", name)};
    return {ErrorCode::Refused,
            base::say("The file {} may not be written. Check the permissions of its folder.", name)};
}

base::Result<std::vector<std::uint8_t>> read_file(std::string const& path) {
    Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!file || ::fstat(file.number(), &status) != 0) return reading_fault(path, errno);
    if (S_ISDIR(status.st_mode)) return reading_fault(path, EISDIR);
    if (static_cast<std::uint64_t>(status.st_size) > kLargestFile)
        return base::Error{ErrorCode::TooLarge, base::say("The file {} is larger than 256 MiB, which is more than "
                                                          "Gloss can open. Nothing was changed. Open a part of it.",
                                                          plain_name(path))};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(status.st_size));
    std::size_t have = 0;
    while (have < bytes.size()) {
        ssize_t const more = ::read(file.number(), bytes.data() + have, bytes.size() - have);
        if (more < 0 && errno != EINTR) return reading_fault(path, errno);
        if (more == 0) break;
        have += more > 0 ? static_cast<std::size_t>(more) : 0;
    }
    bytes.resize(have);
    return bytes;
}

bool write_all(int descriptor, std::span<std::uint8_t const> bytes) {
    while (!bytes.empty()) {
        ssize_t const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool sync_folder_of(std::string const& path) {
    std::size_t const slash = path.find_last_of('/');
    std::string const folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
    Descriptor const opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened && ::fsync(opened.number()) == 0;
}

base::Status write_file(std::string const& path, std::span<std::uint8_t const> bytes, Sync sync) {
    std::string const temporary = path + ".new";
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    bool const is_written =
        file && write_all(file.number(), bytes) && (sync == Sync::No || ::fsync(file.number()) == 0);
    if (!is_written || !file.close() || ::rename(temporary.c_str(), path.c_str()) != 0) {
        int const number = errno;
        ::unlink(temporary.c_str());
        return writing_fault(path, number);
    }
    if (sync == Sync::Yes && !sync_folder_of(path)) return writing_fault(path, errno);
    return base::Nothing{};
}

} // namespace platform
