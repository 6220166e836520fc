// Readers of one article who mark much the same, each a little otherwise: as many as are asked for.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "agree/random.h"
#include "agree/study.h"

namespace generated {

// Of each mark that there is to find one in ten is missed, three in ten have other borders; one in ten is invented.
inline std::vector<agree::Mark> marks_like(std::vector<agree::Mark> const& truth, std::uint32_t length,
                                           agree::Random& random) {
    std::vector<agree::Mark> marks;
    for (agree::Mark mark : truth) {
        std::uint32_t const chance = random.below(10);
        if (chance == 0) mark = agree::mark_at(random.below(length - 60), 0, mark.type);
        if (chance == 0) mark.end = mark.start + 5 + random.below(50);
        if (chance == 1) continue;
        if (chance >= 2 && chance <= 4) mark.end = std::min(length, mark.end + 1 + random.below(8));
        mark.span = static_cast<std::uint32_t>(marks.size());
        marks.push_back(mark);
    }
    return marks;
}

inline std::vector<agree::Mark> truth_of(std::uint32_t count, std::uint32_t types, std::uint32_t length,
                                         agree::Random& random) {
    std::vector<agree::Mark> marks;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t const start = random.below(length - 60);
        marks.push_back(agree::mark_at(start, start + 5 + random.below(50), i % types));
    }
    return marks;
}

inline agree::Study make_class(std::uint32_t readers, std::uint32_t marks, std::uint32_t types, std::uint32_t length,
                               std::uint64_t seed = 1) {
    agree::Random random(seed);
    auto const truth = truth_of(marks, types, length, random);
    agree::Study study(length);
    for (std::uint32_t i = 0; i < readers; ++i)
        study.add("reader " + std::to_string(i + 1), marks_like(truth, length, random), types);
    return study;
}

} // namespace generated
