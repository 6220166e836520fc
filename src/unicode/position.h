// The one unit of position: code points from the start of the article, and half-open ranges of them.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace unicode {

// A code point offset (file-format.md, "Offsets"). Not a byte and not a UTF-16 unit; those live in unicode/ and
// formats/ only.
class Position {
public:
    constexpr Position() = default;
    constexpr explicit Position(std::uint32_t value) : value_(value) {}

    constexpr std::uint32_t value() const { return value_; }

    friend constexpr auto operator<=>(Position, Position) = default; // NOLINT(modernize-use-nullptr): a false alarm
    friend constexpr bool operator==(Position, Position) = default;

    friend constexpr Position operator+(Position position, std::uint32_t count) {
        return Position(position.value_ + count);
    }
    friend constexpr Position operator-(Position position, std::uint32_t count) {
        return Position(position.value_ - count);
    }
    friend constexpr std::uint32_t operator-(Position end, Position start) { return end.value_ - start.value_; }

private:
    std::uint32_t value_ = 0;
};

// [start, end) in logical order.
struct Range {
    Position start;
    Position end;

    constexpr std::uint32_t length() const { return end - start; }
    constexpr bool is_empty() const { return start == end; }
    constexpr bool contains(Position position) const { return start <= position && position < end; }
    constexpr bool contains(Range other) const { return start <= other.start && other.end <= end; }
    // True when the two share at least one code point.
    constexpr bool meets(Range other) const { return start < other.end && other.start < end; }

    friend constexpr auto operator<=>(Range const&, Range const&) = default; // NOLINT(modernize-use-nullptr): as above
    friend constexpr bool operator==(Range const&, Range const&) = default;
};

constexpr Range range(std::uint32_t start, std::uint32_t end) {
    return {Position(start), Position(end)};
}

} // namespace unicode
