#include "agree/random.h"

#include <cmath>

namespace agree {

namespace {

std::uint64_t turned(std::uint64_t word, int by) {
    return (word << by) | (word >> (64 - by));
}

} // namespace

Random::Random(std::uint64_t seed) {
    for (std::uint64_t& word : state_) {
        seed += 0x9E3779B97F4A7C15ULL;
        word = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EBULL;
        word ^= word >> 31;
    }
}

std::uint64_t Random::word() {
    std::uint64_t const result = turned(state_[1] * 5, 7) * 9;
    std::uint64_t const shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = turned(state_[3], 45);
    return result;
}

double Random::fraction() {
    return static_cast<double>(word() >> 11) * 0x1p-53;
}

std::uint32_t Random::below(std::uint32_t count) {
    return static_cast<std::uint32_t>(((word() >> 32) * count) >> 32);
}

// Box & Muller 1958.
double Random::normal(double mean, double deviation) {
    constexpr double kTwoPi = 6.283185307179586;
    double const radius = std::sqrt(-2 * std::log(1 - fraction()));
    return mean + deviation * radius * std::cos(kTwoPi * fraction());
}

} // namespace agree
