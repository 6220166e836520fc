#include "formats/text_encoding.h"

#include <array>
#include <cstring>

namespace formats {

namespace {

using Bytes = std::span<std::uint8_t const>;

// The Encoding Standard (WHATWG), index windows-1252, 0x80 to 0x9F; the rest is Latin-1.
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

struct Utf8Census {
    std::size_t good = 0; // characters of two bytes or more
    std::size_t bad = 0;  // bytes that belong to no character
};

bool is_continuation(Bytes bytes, std::size_t at) {
    return at < bytes.size() && (bytes[at] & 0xC0) == 0x80;
}

// Length of the well-formed sequence at `at` (The Unicode Standard, table 3-7), 0 when there is none.
std::size_t sequence_length(Bytes bytes, std::size_t at) {
    std::uint8_t const lead = bytes[at];
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    std::size_t const length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i)
        if (!is_continuation(bytes, at + i)) return 0;
    std::uint8_t const second = bytes[at + 1];
    bool const overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    bool const outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

// Whether eight ASCII characters follow.
bool is_ascii_word(Bytes bytes, std::size_t at) {
    if (bytes.size() - at < 8) return false;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    return (word & 0x8080808080808080ULL) == 0;
}

Utf8Census take_census(Bytes bytes) {
    Utf8Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        if (is_ascii_word(bytes, at)) {
            at += 8;
            continue;
        }
        std::size_t const length = sequence_length(bytes, at);
        census.good += length > 1;
        census.bad += length == 0;
        at += length == 0 ? 1 : length;
    }
    return census;
}

std::string decode_windows_1252(Bytes bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::uint8_t const byte : bytes)
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? char32_t(kWindows1252[byte - 0x80]) : char32_t(byte));
    return text;
}

std::string decode_utf16(Bytes bytes, std::size_t high_byte) {
    std::string text;
    text.reserve(bytes.size());
    auto const unit = [&](std::size_t at) { return char32_t(bytes[at + high_byte] << 8 | bytes[at + 1 - high_byte]); };
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        char32_t const first = unit(at);
        char32_t const second = at + 3 < bytes.size() ? unit(at + 2) : 0;
        if (first >= 0xD800 && first < 0xDC00 && second >= 0xDC00 && second < 0xE000) {
            append_utf8(text, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
            at += 2;
        } else {
            append_utf8(text, first >= 0xD800 && first < 0xE000 ? U'\uFFFD' : first);
        }
    }
    if (bytes.size() % 2 != 0) append_utf8(text, U'\uFFFD');
    return text;
}

} // namespace

void append_utf8(std::string& text, char32_t character) {
    auto const put = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (character < 0x80) {
        put(character);
        return;
    }
    if (character < 0x800) {
        put(0xC0 | character >> 6);
    } else {
        if (character < 0x10000) {
            put(0xE0 | character >> 12);
        } else {
            put(0xF0 | character >> 18);
            put(0x80 | (character >> 12 & 0x3F));
        }
        put(0x80 | (character >> 6 & 0x3F));
    }
    put(0x80 | (character & 0x3F));
}

Encoding guess_encoding(Bytes bytes) {
    if (bytes.size() >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE) return Encoding::Utf16Little;
    if (bytes.size() >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF) return Encoding::Utf16Big;
    Utf8Census const census = take_census(bytes);
    return census.bad * 4 <= census.good ? Encoding::Utf8 : Encoding::Windows1252;
}

std::string decode(Bytes bytes, Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf16Little: return decode_utf16(bytes, 1);
    case Encoding::Utf16Big: return decode_utf16(bytes, 0);
    case Encoding::Windows1252: return decode_windows_1252(bytes);
    case Encoding::Utf8: break;
    }
    return std::string(reinterpret_cast<char const*>(bytes.data()), bytes.size());
}

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
    case Encoding::Utf16Little:
    case Encoding::Utf16Big: return "UTF-16";
    case Encoding::Windows1252: return "Windows-1252";
    case Encoding::Utf8: break;
    }
    return "UTF-8";
}

} // namespace formats
