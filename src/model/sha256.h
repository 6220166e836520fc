// The fingerprint by which two texts are known to be the same.
#pragma once

#include <string>
#include <string_view>

namespace model {

// SHA-256 in lower case hex (FIPS 180-4, by libsodium).
std::string sha256_hex(std::string_view bytes);

} // namespace model
