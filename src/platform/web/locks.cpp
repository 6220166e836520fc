#include "platform/locks.h"
#include "base/words.h"

#include <emscripten.h>

#include "platform/web/bridge.h"
#include "platform/web/input.h"
#include "platform/web/packet.h"

namespace platform {

void request_lock(std::string_view key, LockWish wish) {
    page_request_lock(key.data(), key.size(), wish == LockWish::Now ? 1 : 0);
}
void release_lock(std::string_view key) {
    page_release_lock(key.data(), key.size());
}
void tell_appended(std::string_view key) {
    page_tell_appended(key.data(), key.size());
}

char const* word_for_window() {
    return base::say("tab");
}

} // namespace platform

using namespace platform;

extern "C" {

// The inbox: the key. `news` as web/page/locks.mjs numbers them.
EMSCRIPTEN_KEEPALIVE void gloss_lock(int news) {
    std::string key = web::inbox().string();
    switch (news) {
    case 0: return web::push(LockBusy{std::move(key)});
    case 1: return web::push(LockGained{std::move(key)});
    case 2: return web::push(LockLost{std::move(key)});
    default: return web::push(AppendedElsewhere{std::move(key)});
    }
}

} // extern "C"
