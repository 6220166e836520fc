// What the native window's loop does for files between frames.
#pragma once

namespace platform::native {

// Reads the assets that were asked for and queues what became of them.
void deliver_assets();
bool awaits_assets();
// Looks whether the file dialog has closed.
void poll_chooser();
bool is_choosing();

} // namespace platform::native
