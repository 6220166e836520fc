// GLFW's keys as the program's.
#pragma once

#include "platform/event.h"

namespace platform::native {

// A key with a name, else Key::Character.
Key named_key(int glfw_key);
// The plain letter, digit or sign of a key in the reader's layout; 0 when it gives none.
char32_t plain_character(int glfw_key, int scancode);
// The Latin letter on that place of a US keyboard; 0 for other keys.
char32_t us_letter(int glfw_key);
Modifiers modifiers_of(int glfw_bits);

} // namespace platform::native
