#include "unicode/utf8.h"

#include <cstring>

namespace unicode {

namespace {

struct SecondByteRange {
    unsigned char low;
    unsigned char high;
};

// Table 3-7: only the second byte's range depends on the first.
SecondByteRange second_byte_range(unsigned char first) {
    switch (first) {
    case 0xE0: return {0xA0, 0xBF};
    case 0xED: return {0x80, 0x9F};
    case 0xF0: return {0x90, 0xBF};
    case 0xF4: return {0x80, 0x8F};
    default: return {0x80, 0xBF};
    }
}

unsigned expected_length(unsigned char first) {
    if (first < 0x80) return 1;
    if (first < 0xC2 || first > 0xF4) return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

} // namespace

DecodedCharacter decode_first(std::string_view bytes) {
    auto const at = [bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    unsigned const expected = expected_length(at(0));
    if (expected == 0) return {kReplacementCharacter, 1, false};
    for (unsigned i = 1; i < expected; ++i) {
        SecondByteRange const allowed = i == 1 ? second_byte_range(at(0)) : SecondByteRange{0x80, 0xBF};
        if (i >= bytes.size() || at(i) < allowed.low || at(i) > allowed.high)
            return {kReplacementCharacter, static_cast<std::uint8_t>(i), false};
    }
    return {decode_well_formed(bytes.data()), static_cast<std::uint8_t>(expected), true};
}

void append_utf8(std::string& out, char32_t character) {
    if (character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) character = kReplacementCharacter;
    auto const put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    auto const put_tail = [&put, character](int shift) { put(0x80 | ((character >> shift) & 0x3F)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | character >> 6);
        put_tail(0);
    } else if (character < 0x10000) {
        put(0xE0 | character >> 12);
        put_tail(6);
        put_tail(0);
    } else {
        put(0xF0 | character >> 18);
        put_tail(12);
        put_tail(6);
        put_tail(0);
    }
}

std::string to_utf8(std::u32string_view characters) {
    std::string out;
    out.reserve(characters.size());
    for (char32_t const character : characters) append_utf8(out, character);
    return out;
}

std::size_t ascii_end(std::string_view bytes, std::size_t start) {
    std::size_t i = start;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        if ((word & 0x8080808080808080ULL) != 0) break;
    }
    while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
    return i;
}

std::uint32_t count_characters(std::string_view bytes) {
    std::uint32_t continuations = 0;
    std::size_t i = 0;
    for (; i + 8 <= bytes.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i, 8);
        // A continuation byte has bit 7 set and bit 6 clear.
        std::uint64_t const hits = (word >> 7) & ~(word >> 6) & 0x0101010101010101ULL;
        continuations += static_cast<std::uint32_t>((hits * 0x0101010101010101ULL) >> 56);
    }
    for (; i < bytes.size(); ++i) continuations += is_continuation_byte(bytes[i]) ? 1 : 0;
    return static_cast<std::uint32_t>(bytes.size()) - continuations;
}

} // namespace unicode
