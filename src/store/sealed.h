// Bytes behind their own checksum, for what is stored whole: a snapshot that is not what was written is known for it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "store/vault.h"

namespace store {

// {CRC-32C u32 little endian, bytes}
Bytes seal(std::span<std::uint8_t const>);
// The bytes again; nothing when they are damaged.
std::optional<std::span<std::uint8_t const>> unseal(std::span<std::uint8_t const>);

} // namespace store
