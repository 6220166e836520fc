// Bytes as a file of hexadecimal lines, for samples that are kept beside the tests.
#pragma once

#include <string>
#include <string_view>

#include "formats/edit_codec.h"

inline std::string hex(formats::Bytes const& bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        text += kDigits[bytes[i] >> 4];
        text += kDigits[bytes[i] & 15];
        if (i % 60 == 59 || i + 1 == bytes.size()) text += '\n';
    }
    return text;
}

inline formats::Bytes from_hex(std::string const& text) {
    formats::Bytes bytes;
    std::string digits;
    for (char const c : text) {
        if (c != '\n') digits += c;
        if (digits.size() < 2) continue;
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(digits, nullptr, 16)));
        digits.clear();
    }
    return bytes;
}
