#include "platform/native/window.h"
#include "platform/address.h"
#include "platform/moment_words.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

#include <GLFW/glfw3.h>

#include "platform/native/files.h"
#include "platform/native/input.h"
#include "platform/native/locks.h"
#include "platform/native/vault.h"

namespace platform {

namespace native {

namespace {

constexpr double kChooserPollSeconds = 0.1;
// Between frames that follow each other without a picture to wait for.
constexpr double kFrameSeconds = 1.0 / 60;

Window the_window;
GLFWwindow* the_glfw_window = nullptr;
std::string the_title = "Gloss";
bool wants_frame = false;
bool has_quit = false;
bool has_presented = false;
std::optional<double> the_due_ms;

void measure(GLFWwindow* window) {
    float scale = 1;
    glfwGetWindowContentScale(window, &scale, nullptr);
    glfwGetFramebufferSize(window, &the_window.device_width, &the_window.device_height);
    the_window.pixel_ratio = scale > 0 ? scale : 1;
    the_window.width = static_cast<float>(the_window.device_width) / the_window.pixel_ratio;
    the_window.height = static_cast<float>(the_window.device_height) / the_window.pixel_ratio;
#ifdef __APPLE__
    the_window.is_mac = true;
#endif
}

void remeasure(GLFWwindow* window) {
    measure(window);
    push(WindowChanged{});
}

bool open_window() {
    if (glfwInit() != GLFW_TRUE) return false;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    the_glfw_window = glfwCreateWindow(1280, 800, the_title.c_str(), nullptr, nullptr);
    if (the_glfw_window == nullptr) return false;
    glfwMakeContextCurrent(the_glfw_window);
    glfwSwapInterval(1);
    measure(the_glfw_window);
    listen(the_glfw_window);
    glfwSetFramebufferSizeCallback(the_glfw_window, [](GLFWwindow* window, int, int) { remeasure(window); });
    glfwSetWindowContentScaleCallback(the_glfw_window, [](GLFWwindow* window, float, float) { remeasure(window); });
    return true;
}

void close_window() {
    if (the_glfw_window != nullptr) glfwDestroyWindow(std::exchange(the_glfw_window, nullptr));
    glfwTerminate();
}

bool is_frame_due() {
    bool const is_time = the_due_ms && *the_due_ms <= now_ms();
    return wants_frame || is_time || has_events() || awaits_assets() || file_vault().has_completions();
}

// Seconds that the loop may sleep; negative: until something happens.
double longest_sleep() {
    double const wishes[] = {the_due_ms ? std::max(0.0, (*the_due_ms - now_ms()) / 1000) : -1,
                             is_choosing() ? kChooserPollSeconds : -1, lock_poll_seconds()};
    double longest = -1;
    for (double const wish : wishes)
        if (wish >= 0 && (longest < 0 || wish < longest)) longest = wish;
    return longest;
}

void await_something() {
    if (is_frame_due()) {
        if (std::exchange(has_presented, false) || has_events())
            glfwPollEvents();
        else
            glfwWaitEventsTimeout(kFrameSeconds);
    } else if (double const seconds = longest_sleep(); seconds < 0) {
        glfwWaitEvents();
    } else if (seconds > 0) {
        glfwWaitEventsTimeout(seconds);
    }
    poll_chooser();
    poll_locks();
}

} // namespace

GLFWwindow* glfw_window() {
    return the_glfw_window;
}

float css_pixels_per_unit(GLFWwindow* window) {
    int width = 0;
    glfwGetWindowSize(window, &width, nullptr);
    return width > 0 ? the_window.width / static_cast<float>(width) : 1;
}

} // namespace native

using namespace native;

Window const& window() {
    return the_window;
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): other platforms keep them
void run(std::function<void()> frame, std::function<void()>) {
    if (!open_window()) {
        std::fputs("Gloss cannot open a window: it needs a desktop with OpenGL 3.3. Run gloss --help for what works "
                   "without.\n",
                   stderr);
        close_window();
        return;
    }
    has_quit = false;
    has_presented = true;
    wants_frame = true;
    while (!has_quit) {
        await_something();
        if (!is_frame_due()) continue;
        wants_frame = false;
        the_due_ms.reset();
        frame();
    }
}

void request_frame() {
    wants_frame = true;
}

void request_work() {
    request_frame();
}

void request_frame_after(double milliseconds) {
    double const due = now_ms() + milliseconds;
    the_due_ms = the_due_ms ? std::min(*the_due_ms, due) : due;
}

void quit() {
    has_quit = true;
}

void present() {
    glfwSwapBuffers(the_glfw_window);
    has_presented = true;
}

double now_ms() {
    auto const since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(since).count();
}
base::Budget slice() {
    return {};
}

base::UnixSeconds wall_clock() {
    return static_cast<base::UnixSeconds>(std::time(nullptr));
}

std::string local_clock_time(base::UnixSeconds seconds) {
    std::time_t const moment = seconds;
    std::tm parts{};
    localtime_r(&moment, &parts);
    char text[8];
    std::strftime(text, sizeof text, "%H:%M", &parts);
    return text;
}

std::string local_moment(base::UnixSeconds seconds, MomentStyle style) {
    auto const parts_of = [](std::time_t moment) {
        std::tm parts{};
        localtime_r(&moment, &parts);
        return parts;
    };
    std::tm const parts = parts_of(seconds);
    return moment_words({parts.tm_mday, parts.tm_mon + 1, parts.tm_year + 1900, local_clock_time(seconds)}, style,
                        parts_of(std::time(nullptr)).tm_year + 1900);
}

std::string own_address() {
    return {};
}

std::vector<std::string> reader_languages() {
    for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        char const* const value = std::getenv(name);
        if (value != nullptr && *value != '\0') return {language_of_locale(value)};
    }
    return {};
}

base::NumberSigns set_language(std::string_view) {
    return base::number_signs();
}

void set_cursor(Cursor cursor) {
    // In the order of platform::Cursor; GLFW 3.3 has no grabbing hand and no "not allowed".
    static constexpr int kShapes[] = {GLFW_ARROW_CURSOR,   GLFW_IBEAM_CURSOR, GLFW_HAND_CURSOR, GLFW_HRESIZE_CURSOR,
                                      GLFW_VRESIZE_CURSOR, GLFW_HAND_CURSOR,  GLFW_ARROW_CURSOR};
    static GLFWcursor* made[std::size(kShapes)] = {};
    static Cursor shown = Cursor::Arrow;
    if (the_glfw_window == nullptr || cursor == std::exchange(shown, cursor)) return;
    auto const place = static_cast<std::size_t>(cursor);
    if (made[place] == nullptr) made[place] = glfwCreateStandardCursor(kShapes[place]);
    glfwSetCursor(the_glfw_window, made[place]);
}

void set_title(std::string_view title) {
    the_title = title;
    if (the_glfw_window != nullptr) glfwSetWindowTitle(the_glfw_window, the_title.c_str());
}

void announce(std::string_view) {}
void set_page_colors(std::uint32_t, bool) {}
void set_motion(bool) {}

void give_up(std::string_view sentence) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(sentence.size()), sentence.data());
    quit();
}

bool has_graphics() {
    return the_glfw_window != nullptr;
}

} // namespace platform
