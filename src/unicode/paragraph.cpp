#include <cstring>

#include "unicode/cursor.h"
#include "unicode/segment.h"

namespace unicode {

namespace {

// Bytes of the line terminator that begins at `byte`, CR LF as one; 0 where none begins.
std::size_t terminator_length(std::string_view bytes, std::size_t byte) {
    auto const at = [bytes](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
    unsigned const first = at(byte);
    if (first == 0x0D && at(byte + 1) == 0x0A) return 2;
    if (first >= 0x0A && first <= 0x0D) return 1;
    if (first == 0xC2 && at(byte + 1) == 0x85) return 2;
    bool const is_separator = first == 0xE2 && at(byte + 1) == 0x80 && (at(byte + 2) == 0xA8 || at(byte + 2) == 0xA9);
    return is_separator ? 3 : 0;
}

constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

bool has_zero_byte(std::uint64_t word) {
    return ((word - kOnes) & ~word & kHighBits) != 0;
}

// May one of these eight bytes begin a line terminator? All that are below 0x0E, 0xC2 or 0xE2 are taken for one.
bool may_hold_terminator(char const* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, 8);
    bool const has_control = ((word - kOnes * 0x0E) & ~word & kHighBits) != 0;
    return has_control || has_zero_byte((word & kOnes * 0xDF) ^ kOnes * 0xC2);
}

bool may_begin_terminator(char byte) {
    auto const value = static_cast<unsigned char>(byte);
    return (value >= 0x0A && value <= 0x0D) || value == 0xC2 || value == 0xE2;
}

} // namespace

Range paragraph_at(Text const& text, Position position) {
    Cursor start(text, position);
    if (!start.at_start() && !start.at_end() && start.previous_character() == '\r' && start.next_character() == '\n')
        start.step_back();
    Cursor end = start;
    while (!start.at_start() && !is_line_terminator(start.previous_character())) start.step_back();
    while (!end.at_end() && !is_line_terminator(end.next_character())) end.step_forward();
    return {start.position(), end.position()};
}

std::vector<Range> paragraphs(Text const& text) {
    std::string_view const bytes = text.utf8();
    std::vector<Range> found;
    Position start;
    std::size_t start_byte = 0;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
        while (byte + 8 <= bytes.size() && !may_hold_terminator(bytes.data() + byte)) byte += 8;
        if (byte == bytes.size()) break;
        std::size_t const length = may_begin_terminator(bytes[byte]) ? terminator_length(bytes, byte) : 0;
        if (length == 0) continue;
        Position const end = start + count_characters(bytes.substr(start_byte, byte - start_byte));
        found.push_back({start, end});
        start = end + count_characters(bytes.substr(byte, length));
        start_byte = byte + length;
        byte = start_byte - 1;
    }
    found.push_back({start, Position(text.length())});
    return found;
}

} // namespace unicode
