#include "formats/text_encoding.h"

#include <array>

#include "unicode/utf8.h"

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

Utf8Census take_census(Bytes bytes) {
    std::string_view const text(reinterpret_cast<char const*>(bytes.data()), bytes.size());
    Utf8Census census;
    for (std::size_t at = unicode::ascii_end(text, 0); at < text.size(); at = unicode::ascii_end(text, at)) {
        unicode::DecodedCharacter const decoded = unicode::decode_first(text.substr(at));
        ++(decoded.is_well_formed ? census.good : census.bad);
        at += decoded.is_well_formed ? decoded.length : 1;
    }
    return census;
}

std::string decode_windows_1252(Bytes bytes) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::uint8_t const byte : bytes)
        unicode::append_utf8(text, byte >= 0x80 && byte < 0xA0 ? char32_t(kWindows1252[byte - 0x80]) : char32_t(byte));
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
            unicode::append_utf8(text, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
            at += 2;
        } else {
            unicode::append_utf8(text, first >= 0xD800 && first < 0xE000 ? U'\uFFFD' : first);
        }
    }
    if (bytes.size() % 2 != 0) unicode::append_utf8(text, U'\uFFFD');
    return text;
}

} // namespace

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
