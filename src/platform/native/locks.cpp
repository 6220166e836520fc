#include "platform/native/locks.h"
#include "base/words.h"

#include <algorithm>
#include <utility>

#include "platform/file_locks.h"
#include "platform/native/folders.h"
#include "platform/native/input.h"

namespace platform {

namespace native {

namespace {

// Reading along wants to be quick; one's own lock is taken away seldom.
constexpr double kWaitingMs = 200;
constexpr double kHoldingMs = 1000;

FileLocks& file_locks() {
    static FileLocks locks(data_folder());
    return locks;
}

double last_poll_ms = 0;

double ms_until_poll() {
    return last_poll_ms + (file_locks().is_waiting() ? kWaitingMs : kHoldingMs) - now_ms();
}

void push_news() {
    last_poll_ms = now_ms();
    for (Event& event : file_locks().poll()) push(std::move(event));
}

} // namespace

void poll_locks() {
    if (!file_locks().is_empty() && ms_until_poll() <= 0) push_news();
}

double lock_poll_seconds() {
    return file_locks().is_empty() ? -1 : std::max(0.0, ms_until_poll() / 1000);
}

} // namespace native

void request_lock(std::string_view key, LockWish wish) {
    native::file_locks().request(key, wish);
    native::push_news();
}

void release_lock(std::string_view key) {
    native::file_locks().release(key);
}

// The others see it on the disk.
void tell_appended(std::string_view) {}

char const* word_for_window() {
    return base::say("window");
}

} // namespace platform
