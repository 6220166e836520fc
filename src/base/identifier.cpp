#include "base/identifier.h"

#include <cstdlib>
#include <sys/random.h>
#include <unistd.h>

namespace base {

namespace {

using RandomBytes = std::array<std::uint8_t, 16>;

constexpr std::uint64_t rotate_left(std::uint64_t word, int count) {
    return word << count | word >> (64 - count);
}

// SplitMix64 (Steele, Lea, Flood 2014): spreads one seed over the whole state, which must not be all zero.
std::uint64_t split_mix(std::uint64_t& seed) {
    seed += 0x9E3779B97F4A7C15U;
    std::uint64_t word = seed;
    word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9U;
    word = (word ^ word >> 27) * 0x94D049BB133111EBU;
    return word ^ word >> 31;
}

// Two documents with the same ids would be mixed up silently, so a system without randomness is not worth going on
// with.
RandomBytes system_randomness() {
    RandomBytes bytes{};
    if (getentropy(bytes.data(), bytes.size()) != 0) std::abort();
    return bytes;
}

RandomBytes bytes_of(std::uint64_t first, std::uint64_t second) {
    RandomBytes bytes{};
    for (std::size_t i = 0; i < 8; ++i) {
        bytes[i] = static_cast<std::uint8_t>(first >> (8 * i));
        bytes[8 + i] = static_cast<std::uint8_t>(second >> (8 * i));
    }
    return bytes;
}

// RFC 4648 section 5, without padding: 22 characters for 16 bytes.
void append_base64url(std::string& out, RandomBytes const& bytes) {
    constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::uint32_t bits = 0;
    int count = 0;
    for (std::uint8_t byte : bytes) {
        bits = bits << 8 | byte;
        for (count += 8; count >= 6; count -= 6) out += kAlphabet[bits >> (count - 6) & 63];
    }
    out += kAlphabet[bits << (6 - count) & 63];
}

} // namespace

IdentifierSource::IdentifierSource() = default;

IdentifierSource::IdentifierSource(std::uint64_t seed) : seeded_(true) {
    for (std::uint64_t& word : state_) word = split_mix(seed);
}

Identifier IdentifierSource::next(IdentifierKind kind) {
    RandomBytes bytes{};
    if (seeded_) {
        std::uint64_t const first = next_word();
        bytes = bytes_of(first, next_word());
    } else
        bytes = system_randomness();
    Identifier id{static_cast<char>(kind), '-'};
    append_base64url(id, bytes);
    return id;
}

// xoshiro256** 1.0 (Blackman, Vigna 2018).
std::uint64_t IdentifierSource::next_word() {
    std::uint64_t const result = rotate_left(state_[1] * 5, 7) * 9;
    std::uint64_t const shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = rotate_left(state_[3], 45);
    return result;
}

} // namespace base
