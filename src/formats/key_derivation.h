// A key from a passphrase, by Argon2id (RFC 9106, version 1.3, one lane) in steps: costly on purpose, so that nobody
// can try many passphrases.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

namespace formats {

inline constexpr std::size_t kSaltBytes = 16;
inline constexpr std::size_t kKeyBytes = 32;
using Salt = std::array<std::uint8_t, kSaltBytes>;
using DerivedKey = std::array<std::uint8_t, kKeyBytes>;

class KeyDerivation {
public:
    // memory_kib from 8 up, passes from 1 up: what file-format.md calls so.
    KeyDerivation(std::string_view passphrase, Salt const&, std::uint32_t memory_kib, std::uint32_t passes);
    ~KeyDerivation(); // what was in its memory is overwritten
    KeyDerivation(KeyDerivation const&) = delete;
    KeyDerivation& operator=(KeyDerivation const&) = delete;

    bool has_memory() const; // false: the system has not so much, and step() may not be called
    // A quarter of a pass; false: the key is there.
    bool step();
    double progress() const;
    DerivedKey const& key() const { return key_; }

private:
    struct State;

    std::unique_ptr<State> state_;
    DerivedKey key_{};
};

} // namespace formats
