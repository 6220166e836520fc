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

base::Result<model::Project> read_project(std::string const& path) {
    std::string const bytes = TRY(read_file(path));
    auto read = formats::read_gloss(bytes);
    if (!read) return base::Error{read.error().code, path + ": " + read.error().message, read.error().offset};
    if (read.value().project.header.kind == "library")
        return base::Error{base::ErrorCode::Invalid,
                           path +
                               ": This file holds a whole library. Save the document that you mean as a copy first."};
    return std::move(read.value().project);
}

// Beside the file first, so that what was there stays whole when the disk is full.
base::Status write_file(std::string const& path, std::string_view bytes) {
    std::string const part = path + ".part";
    auto const failed = [&] {
        base::Error error{base::ErrorCode::Refused, path + " cannot be written: " + std::strerror(errno) +
                                                        ". Check the folder and whether you may write to it."};
        std::remove(part.c_str());
        return error;
    };
    std::FILE* const stream = std::fopen(part.c_str(), "wb");
    if (stream == nullptr) return failed();
    bool const is_written = std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size();
    if (std::fclose(stream) != 0 || !is_written) return failed();
    if (std::rename(part.c_str(), path.c_str()) != 0) return failed();
    return base::Nothing{};
}

base::Status write_out(std::optional<std::string> const& path, std::string_view bytes, Output const& output) {
    if (path) return write_file(*path, bytes);
    output.out(bytes);
    return base::Nothing{};
}

} // namespace cli
