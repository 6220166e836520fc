// Decides whether the bytes of a font file are whole, before anything reads outlines from them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace text {

// One TrueType or OpenType font: every table lies inside the file and has the checksum that the file gives for it
// (OpenType 1.9, "Organization of an OpenType font"). stb_truetype checks nothing itself.
base::Status check_font_file(std::string const& name, std::vector<std::uint8_t> const& bytes);

} // namespace text
