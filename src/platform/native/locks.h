// What the native window's loop does for locks between frames.
#pragma once

namespace platform::native {

// Looks, when it is time, whether other programs have taken or given back a lock or appended to a log.
void poll_locks();
// Until it wants to be called again; negative: not at all.
double lock_poll_seconds();

} // namespace platform::native
