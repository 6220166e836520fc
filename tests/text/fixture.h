// Fonts and texts that the tests of this room share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"
#include "text/fonts.h"

namespace fixture {

std::vector<std::uint8_t> read_file(std::string const& path);
std::vector<std::uint8_t> font_bytes(std::string const& name); // "inter-400"

// The faces of the first download, one in each role.
void add_faces(text::Fonts&);

// Latin, Greek, Cyrillic, combining marks, emoji and soft hyphens; Hebrew and Arabic, alone and mixed with Latin.
extern std::string_view const kSpecimen;

} // namespace fixture
