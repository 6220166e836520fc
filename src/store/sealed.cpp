#include "store/sealed.h"

#include "store/journal.h"

namespace store {

namespace {

constexpr std::size_t kChecksumSize = 4;

} // namespace

Bytes seal(std::span<std::uint8_t const> bytes) {
    std::uint32_t const checksum = crc32c(bytes);
    Bytes out;
    out.reserve(kChecksumSize + bytes.size());
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::uint8_t>(checksum >> shift));
    out.insert(out.end(), bytes.data(), bytes.data() + bytes.size());
    return out;
}

std::optional<std::span<std::uint8_t const>> unseal(std::span<std::uint8_t const> sealed) {
    if (sealed.size() < kChecksumSize) return std::nullopt;
    std::uint32_t checksum = 0;
    for (std::size_t index = 0; index < kChecksumSize; ++index)
        checksum |= static_cast<std::uint32_t>(sealed[index]) << (8 * index);
    auto const bytes = sealed.subspan(kChecksumSize);
    if (crc32c(bytes) != checksum) return std::nullopt;
    return bytes;
}

} // namespace store
