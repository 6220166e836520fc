// Copy, cut and paste by key, as the browser's clipboard events do it on the page.
#pragma once

struct GLFWwindow;

namespace platform::native {

// `letter`: of the key pressed with Ctrl.
void use_clipboard(GLFWwindow*, char32_t letter);

} // namespace platform::native
