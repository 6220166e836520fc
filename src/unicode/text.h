// An immutable piece of text addressed by code points, with its conversions from and to bytes and UTF-16 units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "unicode/position.h"

namespace unicode {

// Cheap to copy (shared, immutable). Always valid UTF-8 inside. Conversions are a look into an index of every 64th code
// point (a binary search when they start from bytes or UTF-16 units) and a scan of at most 64.
class Text {
public:
    Text();
    // Bad bytes become U+FFFD, one per maximal ill-formed subpart (The Unicode Standard 15.0, section 3.9, table 3-8).
    // Nothing else changes.
    static Text from_utf8(std::string_view bytes);

    std::string const& utf8() const;
    std::uint32_t length() const; // code points
    Range all() const { return {Position(0), Position(length())}; }

    char32_t at(Position) const;         // position < length()
    std::string_view slice(Range) const; // UTF-8 of the range; valid while any copy of this Text lives
    std::u32string code_points(Range) const;
    void copy_code_points(Range, std::u32string& out) const; // replaces what is in `out`

    std::size_t to_byte(Position) const;
    Position from_byte(std::size_t) const; // inside a character: its start
    std::size_t to_utf16(Position) const;
    Position from_utf16(std::size_t) const; // inside a surrogate pair: its start

    friend bool operator==(Text const&, Text const&);

private:
    struct Storage;
    std::shared_ptr<Storage const> storage_;
};

// Line ends to LF, a leading BOM dropped, invalid UTF-8 to U+FFFD: file-format.md, "Text". Nothing else is changed.
std::string normalize_import(std::string_view bytes);

} // namespace unicode
