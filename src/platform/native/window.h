// The one window, for the other files of the native platform.
#pragma once

struct GLFWwindow;

namespace platform::native {

GLFWwindow* glfw_window(); // none before run() and after it
// GLFW's units of a window, of which some systems have two to a CSS pixel.
float css_pixels_per_unit(GLFWwindow*);

} // namespace platform::native
