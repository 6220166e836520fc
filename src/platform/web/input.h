// The queue of what the page has told, and what answers the page inside its own events.
#pragma once

#include "platform/platform.h"

namespace platform::web {

void push(Event); // and asks for a frame
Answers const& answers();

} // namespace platform::web
