#include "platform/native/input.h"

#include <cmath>
#include <utility>

#include <GLFW/glfw3.h>

#include "platform/file_event.h"
#include "platform/native/clipboard.h"
#include "platform/native/files.h"
#include "platform/native/keys.h"
#include "platform/native/window.h"

namespace platform {

namespace native {

namespace {

constexpr double kClickMs = 500;
constexpr float kClickPixels = 5;
constexpr float kPixelsPerNotch = 48;
constexpr char32_t kFirstNotLatin = 0x370; // Greek

std::vector<Event> the_events;
Answers the_answers;
Modifiers the_modifiers;
char32_t the_pressed_letter = 0; // of a US keyboard, for the character that the next callback brings
float the_x = 0;
float the_y = 0;

struct LastPress {
    double time_ms = -kClickMs;
    float x = 0;
    float y = 0;
    int button = -1;
    int clicks = 0;
};
LastPress the_last_press;

int count_click(int button) {
    LastPress& last = the_last_press;
    double const time_ms = now_ms();
    bool const follows = button == last.button && time_ms - last.time_ms <= kClickMs &&
                         std::hypot(the_x - last.x, the_y - last.y) <= kClickPixels;
    last = {time_ms, the_x, the_y, button, follows ? last.clicks % 3 + 1 : 1};
    return last.clicks;
}

void push_pointer(PointerAction action, int button, int clicks) {
    push(PointerEvent{action, PointerKind::Mouse, 0, the_x, the_y, button, clicks, the_modifiers});
}

void on_move(GLFWwindow* window, double x, double y) {
    float const scale = css_pixels_per_unit(window);
    the_x = static_cast<float>(x) * scale;
    the_y = static_cast<float>(y) * scale;
    push_pointer(PointerAction::Move, 0, 0);
}

void on_button(GLFWwindow*, int glfw_button, int action, int bits) {
    if (glfw_button > GLFW_MOUSE_BUTTON_MIDDLE) return;
    // GLFW counts right before middle, the DOM the other way.
    constexpr int kButtons[] = {0, 2, 1};
    int const button = kButtons[glfw_button];
    the_modifiers = modifiers_of(bits);
    if (action == GLFW_PRESS)
        push_pointer(PointerAction::Down, button, count_click(button));
    else
        push_pointer(PointerAction::Up, button, 0);
}

void on_scroll(GLFWwindow*, double x, double y) {
    push(WheelEvent{the_x, the_y, static_cast<float>(-x) * kPixelsPerNotch, static_cast<float>(-y) * kPixelsPerNotch,
                    the_modifiers.control, the_modifiers});
}

void on_enter(GLFWwindow*, int is_inside) {
    if (is_inside == GLFW_FALSE) push_pointer(PointerAction::Leave, 0, 0);
}

void on_key(GLFWwindow* window, int glfw_key, int scancode, int action, int bits) {
    the_modifiers = modifiers_of(bits);
    KeyEvent event;
    event.down = action != GLFW_RELEASE;
    event.repeat = action == GLFW_REPEAT;
    event.key = named_key(glfw_key);
    event.modifiers = the_modifiers;
    the_pressed_letter = us_letter(glfw_key);
    if (event.key == Key::Space) event.character = ' ';
    if (event.key == Key::Character) {
        // What a plain key types comes as text below, by the layout and with dead keys.
        if (event.down && !the_modifiers.control && !the_modifiers.alt) return;
        event.character = plain_character(glfw_key, scancode);
        event.fallback = the_pressed_letter;
        if (event.character == 0) return;
    }
    push(event);
    if (event.down && the_modifiers.control && !event.repeat) use_clipboard(window, event.fallback);
}

void on_character(GLFWwindow*, unsigned int character) {
    if (character <= ' ' || the_modifiers.control || the_modifiers.alt) return;
    KeyEvent event;
    event.key = Key::Character;
    event.character = character;
    event.fallback = character >= kFirstNotLatin ? the_pressed_letter : 0;
    event.modifiers = the_modifiers;
    push(event);
}

void on_focus(GLFWwindow*, int is_focused) {
    if (is_focused == GLFW_FALSE) push(FocusLost{});
}

void on_iconify(GLFWwindow*, int is_iconified) {
    push(VisibilityChanged{is_iconified == GLFW_TRUE});
}

void on_drop(GLFWwindow*, int count, char const** paths) {
    for (int at = 0; at < count; ++at) push(file_event(paths[at], 0));
}

void on_close(GLFWwindow* window) {
    // The program saves what there is to save, and then quits.
    glfwSetWindowShouldClose(window, GLFW_FALSE);
    push(CloseRequested{});
}

} // namespace

void push(Event event) {
    the_events.push_back(std::move(event));
}
bool has_events() {
    return !the_events.empty();
}
Answers const& answers() {
    return the_answers;
}

void listen(GLFWwindow* window) {
    glfwSetCursorPosCallback(window, on_move);
    glfwSetMouseButtonCallback(window, on_button);
    glfwSetScrollCallback(window, on_scroll);
    glfwSetCursorEnterCallback(window, on_enter);
    glfwSetKeyCallback(window, on_key);
    glfwSetCharCallback(window, on_character);
    glfwSetWindowFocusCallback(window, on_focus);
    glfwSetWindowIconifyCallback(window, on_iconify);
    glfwSetDropCallback(window, on_drop);
    glfwSetWindowCloseCallback(window, on_close);
}

} // namespace native

std::vector<Event> take_events() {
    native::deliver_assets();
    return std::exchange(native::the_events, {});
}

void set_answers(Answers answers) {
    native::the_answers = std::move(answers);
}

} // namespace platform
