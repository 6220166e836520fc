// Chance that can be had again: numbers from a seed, the same on every machine.
#pragma once

#include <cstdint>

namespace agree {

// xoshiro256** of Blackman & Vigna (2018), its state filled by splitmix64.
class Random {
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t word();
    double fraction();                        // in [0, 1)
    std::uint32_t below(std::uint32_t count); // in [0, count), count > 0
    double normal(double mean, double deviation);

private:
    std::uint64_t state_[4];
};

} // namespace agree
