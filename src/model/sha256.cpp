#include <algorithm>
#include <array>

#include <sodium/crypto_hash_sha256.h>

#include "model/sha256.h"

namespace model {

namespace {

// A browser exchanges its first, slow code of a function for better between two calls, never within one.
constexpr std::size_t kPiece = 16'384;

} // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), kPiece)))
        crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(bytes.data()),
                                  std::min(bytes.size(), kPiece));
    crypto_hash_sha256_final(&state, digest.data());
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned char const byte : digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

} // namespace model
