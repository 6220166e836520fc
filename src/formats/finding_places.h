// Lines and columns of byte offsets, and the offsets of JSON paths.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/gloss_json.h"

namespace formats {

struct LineAndColumn {
    std::uint32_t line = 1;   // from 1
    std::uint32_t column = 1; // code points, from 1
};
LineAndColumn line_and_column(std::string_view bytes, std::size_t offset);

// The offset of the value at each JSON pointer, or of the nearest thing around it that is there. One walk for all of
// them.
std::vector<std::size_t> offsets_of(std::string_view bytes, std::vector<std::string> const& pointers);

// Sorts by offset and fills in line and column.
void sort_and_place(std::string_view bytes, std::vector<FileFinding>&);

} // namespace formats
