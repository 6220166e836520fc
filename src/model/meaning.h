// What an item says as one number: equal for items that repeat each other, and for two versions only if they are one.
#pragma once

#include <cstdint>

#include "model/mark.h"

namespace model {

// Words, type and attributes (file-format.md, "Overlap"); type and ends. By 64 bits, so that two that differ are equal
// once in ages.
std::uint64_t meaning_of(Mark);
std::uint64_t meaning_of(Relation const&);

// Of everything that somebody wrote.
std::uint64_t version_of(Mark);
std::uint64_t version_of(Relation const&);

} // namespace model
