#include "platform/patterns.h"

#include <utility>

#include "platform/native/input.h"
#include "platform/pcre_patterns.h"

namespace platform {

std::uint32_t find_pattern(std::string_view text, PatternWish const& wish) {
    static std::uint32_t count = 0;
    PatternFound found = find_by_pcre(text, wish);
    found.search = ++count;
    native::push(std::move(found));
    return count;
}

} // namespace platform
