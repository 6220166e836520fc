// The queue of the native program, and GLFW's callbacks that fill it.
#pragma once

#include "platform/platform.h"

struct GLFWwindow;

namespace platform::native {

void push(Event);
bool has_events();
Answers const& answers();
void listen(GLFWwindow*);

} // namespace platform::native
