// The fonts of other scripts: fetched when an article or a name needs them, and what the reader is told when they fail.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

// Once the first download's faces are there: from then on texts may ask for more.
void offer_fonts();
// After each frame: asks the platform for what texts have missed. A sentence when it gives up waiting for what takes
// long.
std::optional<std::string> fetch_wanted_fonts(double now_ms);
// Whether an asset is such a font.
bool is_wanted_font(std::string_view asset);
// What came of it: a sentence for the reader when it is broken or will not come at all, else none.
std::optional<std::string> take_wanted_font(std::string_view asset, std::vector<std::uint8_t> bytes);
std::string refuse_wanted_font(std::string_view asset);
// Fetches once more what failed.
void fetch_fonts_again();

} // namespace ui
