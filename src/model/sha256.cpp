#include <array>

#include <sodium/crypto_hash_sha256.h>

#include "model/sha256.h"

namespace model {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned char const byte : digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

} // namespace model
