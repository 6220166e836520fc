// Whole files in and out, for the platforms that have a file system.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace platform {

// No article or annotation file may be larger (file-format.md, "Limits"): refused before it is read.
inline constexpr std::uint64_t kLargestFile = 256ULL * 1024 * 1024;

// Errors are sentences that name the file.
base::Result<std::vector<std::uint8_t>> read_file(std::string const& path);

enum class Sync : std::uint8_t { No, Yes };
// Under a temporary name beside it, then renamed: the old bytes or the new ones, never a part. With Sync::Yes both the
// file and its folder are on the disk before this returns.
base::Status write_file(std::string const& path, std::span<std::uint8_t const> bytes, Sync);

} // namespace platform
