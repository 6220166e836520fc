#include <algorithm>
#include <ctime>
#include <utility>

#include <emscripten.h>
#include <emscripten/html5.h>

#include "platform/address.h"
#include "platform/web/bridge.h"
#include "platform/web/input.h"
#include "platform/web/packet.h"

namespace platform {

namespace web {

namespace {

constexpr char const* kCanvas = "#canvas";

enum WindowFlag : int { Dark = 1, HighContrast = 2, ReducedMotion = 4, CoarsePointer = 8, Mac = 16 };

Window the_window;
std::function<void()> the_frame;
std::function<void()> the_between;
bool has_context = false;
bool has_presented = false;

EM_BOOL lose_context(int, void const*, void*) {
    push(ContextLost{});
    return EM_TRUE; // prevents the default, which would be never to restore it
}

EM_BOOL restore_context(int, void const*, void*) {
    push(ContextRestored{});
    return EM_TRUE;
}

bool create_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = EM_FALSE;
    attributes.depth = EM_FALSE;
    attributes.stencil = EM_FALSE;
    attributes.antialias = EM_FALSE;
    attributes.preserveDrawingBuffer = EM_FALSE;
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    auto const context = emscripten_webgl_create_context(kCanvas, &attributes);
    if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
    emscripten_set_webglcontextlost_callback(kCanvas, nullptr, EM_FALSE, lose_context);
    emscripten_set_webglcontextrestored_callback(kCanvas, nullptr, EM_FALSE, restore_context);
    return true;
}

} // namespace

} // namespace web

Window const& window() {
    return web::the_window;
}

void run(std::function<void()> frame, std::function<void()> between) {
    web::the_frame = std::move(frame);
    web::the_between = std::move(between);
    request_frame();
    // main() must not end: what it made is used by every frame to come.
    emscripten_exit_with_live_runtime();
}

void request_frame() {
    page_request_frame();
}
void request_work() {
    page_request_work();
}
void request_frame_after(double milliseconds) {
    page_request_frame_after(milliseconds);
}
void quit() {}

void present() {
    // The browser shows the canvas by itself when the frame returns.
    if (!std::exchange(web::has_presented, true)) page_presented();
}

double now_ms() {
    return emscripten_get_now();
}
base::Budget slice() {
    return {now_ms, 8};
}
base::UnixSeconds wall_clock() {
    return static_cast<base::UnixSeconds>(std::time(nullptr));
}

std::string local_clock_time(base::UnixSeconds seconds) {
    constexpr int kTimeOfDay = 2; // web/page/dates.mjs, after the styles of a moment
    page_local_moment(static_cast<double>(seconds), kTimeOfDay);
    return web::take_inbox_text();
}

std::string local_moment(base::UnixSeconds seconds, MomentStyle style) {
    page_local_moment(static_cast<double>(seconds), static_cast<int>(style));
    return web::take_inbox_text();
}

std::string own_address() {
    page_address();
    return web::take_inbox_text();
}

std::vector<std::string> reader_languages() {
    page_reader_languages();
    std::vector<std::string> languages;
    std::string const words = web::take_inbox_text();
    for (std::size_t at = 0; at < words.size();) {
        std::size_t const end = std::min(words.find(' ', at), words.size());
        languages.push_back(words.substr(at, end - at));
        at = end + 1;
    }
    return languages;
}

base::NumberSigns set_language(std::string_view language) {
    page_set_language(language.data(), language.size());
    std::string const signs = web::take_inbox_text();
    std::size_t const end = std::min(signs.find('\n'), signs.size());
    return {signs.substr(0, end), end < signs.size() ? signs.substr(end + 1) : std::string()};
}

void set_cursor(Cursor cursor) {
    static Cursor shown = Cursor::Arrow;
    if (cursor != std::exchange(shown, cursor)) page_set_cursor(static_cast<int>(cursor));
}

void set_title(std::string_view title) {
    page_set_title(title.data(), title.size());
}
void announce(std::string_view words) {
    page_announce(words.data(), words.size());
}

void set_page_colors(std::uint32_t background, bool is_dark) {
    static std::pair<std::uint32_t, bool> shown{0, false};
    std::pair const wanted{background, is_dark};
    if (wanted != std::exchange(shown, wanted)) page_set_colors(background, is_dark ? 1 : 0);
}

void set_motion(bool is_reduced) {
    static bool shown = false;
    if (is_reduced != std::exchange(shown, is_reduced)) page_set_motion(is_reduced ? 1 : 0);
}

void give_up(std::string_view sentence) {
    page_give_up(sentence.data(), sentence.size());
}

bool has_graphics() {
    return web::has_context;
}

} // namespace platform

using namespace platform;

extern "C" {

// Called once, before main(). `wants_graphics` 0: only to hand out stored work.
EMSCRIPTEN_KEEPALIVE void gloss_start(int wants_graphics) {
    page_start();
    web::has_context = wants_graphics != 0 && web::create_context();
    page_show_graphics(web::has_context ? 1 : 0);
}

EMSCRIPTEN_KEEPALIVE void gloss_frame() {
    if (web::the_frame) web::the_frame();
}

EMSCRIPTEN_KEEPALIVE void gloss_between() {
    if (web::the_between) web::the_between();
}

EMSCRIPTEN_KEEPALIVE void gloss_window(float width, float height, float pixel_ratio, int device_width,
                                       int device_height, int flags) {
    Window window;
    window.width = width;
    window.height = height;
    window.pixel_ratio = pixel_ratio;
    window.device_width = device_width;
    window.device_height = device_height;
    window.dark = (flags & web::Dark) != 0;
    window.high_contrast = (flags & web::HighContrast) != 0;
    window.reduced_motion = (flags & web::ReducedMotion) != 0;
    window.coarse_pointer = (flags & web::CoarsePointer) != 0;
    window.is_mac = (flags & web::Mac) != 0;
    web::the_window = window;
    web::push(WindowChanged{});
}

} // extern "C"
