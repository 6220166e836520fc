// The faces of the interface in Dear ImGui's atlas, and those of the article in the text room.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "gfx/glyphs.h"
#include "text/fonts.h"

struct ImFont;

namespace ui {

// One for the program; made by app, filled as assets arrive.
struct Faces {
    ImFont* regular = nullptr;  // Inter 400 with the icons merged in
    ImFont* semibold = nullptr; // Inter 600
    text::Fonts* article = nullptr;
    gfx::Glyphs* glyphs = nullptr;
};
Faces& faces();

// The assets that must be there before the first frame.
std::vector<std::string> const& needed_fonts(); // "fonts/inter-400.ttf" ...
// Takes one of them. An error names the file; another one stands in for it.
base::Status add_font(std::string_view asset, std::vector<std::uint8_t> bytes);
// One of them does not come: another one stands in. Other assets are nothing to it.
base::Status miss_font(std::string_view asset);
bool fonts_complete(); // something can be written

} // namespace ui
