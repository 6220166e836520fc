// A place in a Text that steps over characters in both directions without counting from an index each time.
#pragma once

#include "unicode/text.h"
#include "unicode/utf8.h"

namespace unicode {

// Refers to the Text it was made from, which must outlive it.
class Cursor {
public:
    Cursor(Text const& text, Position position)
        : bytes_(text.utf8())
        , byte_(text.to_byte(position))
        , position_(position) {}

    Position position() const { return position_; }
    std::size_t byte() const { return byte_; }
    bool at_start() const { return byte_ == 0; }
    bool at_end() const { return byte_ == bytes_.size(); }

    // The character after the cursor; not at the end.
    char32_t next_character() const { return decode_well_formed(bytes_.data() + byte_); }
    // The character before the cursor; not at the start.
    char32_t previous_character() const { return decode_well_formed(bytes_.data() + previous_byte()); }

    void step_forward() {
        byte_ += length_from_first_byte(bytes_[byte_]);
        position_ = position_ + 1;
    }
    void step_back() {
        byte_ = previous_byte();
        position_ = position_ - 1;
    }

private:
    std::size_t previous_byte() const {
        std::size_t byte = byte_ - 1;
        while (is_continuation_byte(bytes_[byte])) --byte;
        return byte;
    }

    std::string_view bytes_;
    std::size_t byte_ = 0;
    Position position_;
};

// LF VT FF CR NEL LS PS: what ends a paragraph.
constexpr bool is_line_terminator(char32_t character) {
    return (character >= 0x0A && character <= 0x0D) || character == 0x85 || character == 0x2028 || character == 0x2029;
}

} // namespace unicode
