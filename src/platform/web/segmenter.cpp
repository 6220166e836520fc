#include <string>

#include "platform/platform.h"
#include "platform/web/bridge.h"

namespace platform {

// All four scripts and the space lie in the first plane: one UTF-16 unit each.
bool find_words(std::u32string_view text, std::vector<bool>& ends) {
    std::u16string const units(text.begin(), text.end());
    std::vector<std::uint8_t> marks(units.size(), 0);
    if (page_find_words(units.data(), units.size(), marks.data()) == 0) return false;
    for (std::size_t i = 0; i < marks.size(); ++i) ends[i] = marks[i] != 0;
    return true;
}

} // namespace platform
