#include "unicode/well_formed.h"

#include <cstdint>
#include <cstring>

#include "unicode/utf8.h"

namespace unicode {

namespace {

constexpr std::uint64_t each(std::uint64_t byte) {
    return byte * 0x0101010101010101ULL;
}

// The high bit of every byte that is not zero; the bytes are below 0x80.
std::uint64_t non_zero(std::uint64_t bytes) {
    return (bytes + each(0x7F)) & each(0x80);
}

// Checks characters of one, two and three bytes, eight bytes at a time and across them; the first byte is the lowest. A
// set of bytes is the set of their high bits. The Unicode Standard 15.0, table 3-7.
class EightBytes {
public:
    // False where something is not well-formed or takes four bytes; nothing has been taken then.
    bool take(std::uint64_t word) {
        std::uint64_t const bit7 = word & each(0x80);
        if ((bit7 | must_continue_) == 0) return true;
        std::uint64_t const bit6 = (word << 1) & each(0x80);
        std::uint64_t const bit5 = (word << 2) & each(0x80);
        std::uint64_t const begins_two = bit7 & bit6 & ~bit5;
        std::uint64_t const begins_more = bit7 & bit6 & bit5;
        std::uint64_t const begins_four = begins_more & (word << 3);
        std::uint64_t const is_c0_or_c1 = begins_two & ~non_zero(word & each(0x1E));
        std::uint64_t const is_e0 = begins_more & ~non_zero(word & each(0x0F));
        std::uint64_t const is_ed = begins_more & ~non_zero((word & each(0x0F)) ^ each(0x0D));
        std::uint64_t const must_continue = must_continue_ | begins_two << 8 | begins_more << 8 | begins_more << 16;
        std::uint64_t const must_be_high = must_be_high_ | is_e0 << 8; // A0 to BF
        std::uint64_t const must_be_low = must_be_low_ | is_ed << 8;   // 80 to 9F
        bool const is_bad = (begins_four | is_c0_or_c1 | (must_be_high & ~bit5) | (must_be_low & bit5)) != 0;
        if (is_bad || must_continue != (bit7 & ~bit6)) return false;
        must_continue_ = begins_two >> 56 | begins_more >> 56 | begins_more >> 48;
        must_be_high_ = is_e0 >> 56;
        must_be_low_ = is_ed >> 56;
        return true;
    }
    bool is_between_characters() const { return must_continue_ == 0; }

private:
    // Of the next eight bytes.
    std::uint64_t must_continue_ = 0;
    std::uint64_t must_be_high_ = 0;
    std::uint64_t must_be_low_ = 0;
};

// Passes whole words; ends between two characters.
std::size_t pass_words(std::string_view bytes, std::size_t start) {
    EightBytes check;
    std::size_t at = start;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        if (!check.take(word)) break;
    }
    if (check.is_between_characters()) return at;
    do {
        --at;
    } while (is_continuation_byte(bytes[at]));
    return at;
}

} // namespace

std::size_t well_formed_end(std::string_view bytes, std::size_t start) {
    for (std::size_t at = start;;) {
        at = pass_words(bytes, at);
        if (at == bytes.size()) return at;
        DecodedCharacter const decoded = decode_first(bytes.substr(at));
        if (!decoded.is_well_formed) return at;
        at += decoded.length;
    }
}

} // namespace unicode
