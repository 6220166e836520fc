#include "platform/patterns.h"

#include <cstring>

#include <emscripten.h>

#include "platform/web/bridge.h"
#include "platform/web/input.h"
#include "platform/web/packet.h"

namespace platform {

std::uint32_t find_pattern(std::string_view text, PatternWish const& wish) {
    static std::uint32_t count = 0;
    page_find_pattern(++count, text.data(), text.size(), wish.pattern.data(), wish.pattern.size(),
                      wish.ignores_case ? 1 : 0);
    return count;
}

} // namespace platform

using namespace platform;

extern "C" {

// The inbox: the browser's words where it refuses the pattern. The blob: start and end of each place, 32 bits each.
// `end` as web/page/patterns.mjs numbers them.
EMSCRIPTEN_KEEPALIVE void gloss_pattern(std::uint32_t search, int end) {
    PatternFound found;
    found.search = search;
    found.end = static_cast<PatternEnd>(end);
    found.reason = web::inbox().string();
    std::vector<std::uint8_t> const bytes = web::take_blob();
    found.places.resize(bytes.size() / sizeof(std::uint32_t));
    if (!found.places.empty()) std::memcpy(found.places.data(), bytes.data(), bytes.size());
    web::push(std::move(found));
}

} // extern "C"
