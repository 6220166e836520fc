// Ids of everything in an annotation file: a letter, a hyphen, 22 characters base64url of 128 random bits.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace base {

// Foreign ids found in a file are kept as they are, so an id is any non-empty string; only new ones have the shape
// above.
using Identifier = std::string;

// The letters of file-format.md, "Ids".
enum class IdentifierKind : char {
    Set = 'a',
    Annotator = 'p',
    Span = 's',
    Relation = 'r',
    Exercise = 'e',
};

// The one source of new ids. Seeded from the system's randomness by default; tests seed it to get the same ids again.
class IdentifierSource {
public:
    IdentifierSource();
    explicit IdentifierSource(std::uint64_t seed);

    Identifier next(IdentifierKind);

private:
    std::uint64_t next_word();

    bool seeded_ = false;
    std::array<std::uint64_t, 4> state_{};
};

} // namespace base
