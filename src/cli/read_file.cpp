#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "cli/commands.h"
#include "formats/gloss_json.h"

namespace cli {

namespace {

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

base::Error unreadable(std::string const& path) {
    bool const missing = errno == ENOENT;
    return {missing ? base::ErrorCode::NotFound : base::ErrorCode::Refused,
            path + " cannot be read: " + std::strerror(errno) + ". Check its name and whether you may read it."};
}

} // namespace

base::Result<std::string> read_file(std::string const& path) {
    Stream const stream(std::fopen(path.c_str(), "rb"), std::fclose);
    if (!stream) return unreadable(path);
    std::string bytes;
    std::string block(std::size_t(1) << 20, '\0');
    while (std::size_t const count = std::fread(block.data(), 1, block.size(), stream.get())) {
        bytes.append(block, 0, count);
        if (bytes.size() > formats::kMaximumFileBytes) break; // the reader says what is wrong with it
    }
    if (std::ferror(stream.get()) != 0) return unreadable(path);
    return bytes;
}

} // namespace cli
