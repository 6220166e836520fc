// A file of this machine as the event that the page would send for it.
#pragma once

#include <string>

#include "platform/event.h"

namespace platform {

// FileArrived, or FileFailed with the sentence why not.
Event file_event(std::string const& path, std::uint32_t request);

} // namespace platform
