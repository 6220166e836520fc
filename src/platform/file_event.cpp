#include "platform/file_event.h"

#include "platform/file_bytes.h"

namespace platform {

Event file_event(std::string const& path, std::uint32_t request) {
    std::string name = path.substr(path.find_last_of('/') + 1);
    auto bytes = read_file(path);
    if (!bytes) return FileFailed{std::move(name), bytes.error().message, request};
    return FileArrived{std::move(name), "", bytes.release_value(), request};
}

} // namespace platform
