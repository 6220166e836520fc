#include "platform/native/clipboard.h"

#include <GLFW/glfw3.h>

#include "platform/native/input.h"
#include "platform/native/window.h"

namespace platform {

namespace native {

namespace {

void copy(GLFWwindow* window, bool is_cut) {
    auto const clip = answers().copied ? answers().copied() : std::nullopt;
    if (!clip) return;
    glfwSetClipboardString(window, clip->plain.c_str());
    if (is_cut) push(CutRequested{});
}

void paste(GLFWwindow* window) {
    char const* const text = glfwGetClipboardString(window);
    if (text == nullptr) return;
    Pasted pasted;
    pasted.plain = text;
    push(std::move(pasted));
}

} // namespace

void use_clipboard(GLFWwindow* window, char32_t letter) {
    if (letter == 'c' || letter == 'x') copy(window, letter == 'x');
    if (letter == 'v') paste(window);
}

} // namespace native

void write_clipboard(Clip clip) { // NOLINT(performance-unnecessary-value-param): the headless platform keeps it
    if (GLFWwindow* const window = native::glfw_window()) glfwSetClipboardString(window, clip.plain.c_str());
}

} // namespace platform
