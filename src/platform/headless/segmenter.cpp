#include "platform/platform.h"

// A dictionary in which every word has five characters.

namespace platform {

bool find_words(std::u32string_view text, std::vector<bool>& ends) {
    for (std::size_t i = 0; i < text.size(); ++i) ends[i] = i % 5 == 4 || i + 1 == text.size();
    return true;
}

} // namespace platform
