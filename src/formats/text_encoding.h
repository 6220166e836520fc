// Bytes of a text file to UTF-8: byte order marks, UTF-8 by its own rules, else Windows-1252.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace formats {

enum class Encoding : std::uint8_t { Utf8, Utf16Little, Utf16Big, Windows1252 };

// A byte order mark decides; else well-formed UTF-8; else UTF-8 when broken places are few among good ones; else
// Windows-1252.
Encoding guess_encoding(std::span<std::uint8_t const>);

// Lone surrogates become U+FFFD. UTF-8 is passed through as it is, good or bad; unicode::normalize_import mends it.
std::string decode(std::span<std::uint8_t const>, Encoding);

// "Windows-1252", "UTF-16".
std::string_view name_of(Encoding);

} // namespace formats
