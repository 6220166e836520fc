#include "platform/locks.h"
#include "base/words.h"

#include <string>

#include "platform/headless/state.h"

namespace platform {

namespace headless {

void hold_lock_elsewhere(std::string_view key) {
    State& now = state();
    now.held_elsewhere.emplace(key);
    if (now.locks.contains(std::string(key))) push(LockLost{std::string(key)});
}

void free_lock_elsewhere(std::string_view key) {
    State& now = state();
    std::string const name(key);
    now.held_elsewhere.erase(name);
    if (now.locks.contains(name)) push(LockGained{name});
}

std::vector<std::string> const& told_appended() {
    return state().told_appended;
}

} // namespace headless

using headless::state;

void request_lock(std::string_view key, LockWish wish) {
    std::string const name(key);
    if (wish == LockWish::Now) state().held_elsewhere.erase(name);
    state().locks.insert(name);
    if (state().held_elsewhere.contains(name))
        headless::push(LockBusy{name});
    else
        headless::push(LockGained{name});
}

void release_lock(std::string_view key) {
    state().locks.erase(std::string(key));
}

void tell_appended(std::string_view key) {
    state().told_appended.emplace_back(key);
}

char const* word_for_window() {
    return base::say("tab");
}

} // namespace platform
