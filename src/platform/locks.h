// Who writes which document, among all windows of this machine: a lock for each key, and word of what was appended.
#pragma once

#include <cstdint>
#include <string_view>

namespace platform {

// All of this only tells early who writes. What may be written is decided by store::Vault::append alone.
enum class LockWish : std::uint8_t {
    WhenFree,
    Now, // taken away from whoever holds it
};

// Answered by the events LockGained or LockBusy; after LockBusy one waits in line, and LockGained comes when the holder
// has gone. LockLost: somebody took it away; ask again to wait in line.
void request_lock(std::string_view key, LockWish = LockWish::WhenFree);
void release_lock(std::string_view key);

// An append or a take-over has completed: the others that asked for the key's lock get AppendedElsewhere.
void tell_appended(std::string_view key);

// What the reader calls the place where another Gloss runs: "tab" or "window".
char const* word_for_window();

} // namespace platform
