#include "platform/web/input.h"

#include <utility>

#include <emscripten.h>

#include "platform/web/bridge.h"
#include "platform/web/packet.h"

namespace platform {

namespace web {

namespace {

std::vector<Event> the_events;
Answers the_answers;

Modifiers modifiers_of(int bits) {
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
}

} // namespace

void push(Event event) {
    the_events.push_back(std::move(event));
    page_wake();
}

Answers const& answers() {
    return the_answers;
}

} // namespace web

std::vector<Event> take_events() {
    return std::exchange(web::the_events, {});
}
void set_answers(Answers answers) {
    web::the_answers = std::move(answers);
}

} // namespace platform

using namespace platform;

extern "C" {

EMSCRIPTEN_KEEPALIVE void gloss_pointer(int action, int kind, int id, float x, float y, int button, int clicks,
                                        int modifiers) {
    web::push(PointerEvent{static_cast<PointerAction>(action), static_cast<PointerKind>(kind), id, x, y, button, clicks,
                           web::modifiers_of(modifiers)});
}

EMSCRIPTEN_KEEPALIVE void gloss_wheel(float x, float y, float delta_x, float delta_y, int is_zoom, int modifiers) {
    web::push(WheelEvent{x, y, delta_x, delta_y, is_zoom != 0, web::modifiers_of(modifiers)});
}

// 1: the key is ours in the present context.
EMSCRIPTEN_KEEPALIVE int gloss_key(int is_down, int is_repeat, int key, std::uint32_t character, std::uint32_t fallback,
                                   int modifiers) {
    KeyEvent const event{is_down != 0, is_repeat != 0, static_cast<Key>(key),
                         character,    fallback,       web::modifiers_of(modifiers)};
    bool const is_ours = event.down && web::answers().claims && web::answers().claims(event);
    web::push(event);
    return is_ours ? 1 : 0;
}

// The same question without pressing the key.
EMSCRIPTEN_KEEPALIVE int gloss_claims(int key, std::uint32_t character, std::uint32_t fallback, int modifiers) {
    KeyEvent const event{true, false, static_cast<Key>(key), character, fallback, web::modifiers_of(modifiers)};
    return web::answers().claims && web::answers().claims(event) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void gloss_focus_lost() {
    web::push(FocusLost{});
}
EMSCRIPTEN_KEEPALIVE void gloss_visibility(int is_hidden) {
    web::push(VisibilityChanged{is_hidden != 0});
}
EMSCRIPTEN_KEEPALIVE void gloss_item_pressed(std::uint32_t item) {
    web::push(ItemPressed{item});
}
EMSCRIPTEN_KEEPALIVE void gloss_scroll(std::uint32_t position) {
    web::push(ScrollRequested{position});
}
EMSCRIPTEN_KEEPALIVE void gloss_tour() {
    web::push(TourRequested{});
}

EMSCRIPTEN_KEEPALIVE int gloss_unsaved() {
    return web::answers().unsaved && web::answers().unsaved() ? 1 : 0;
}

// The inbox: member, argument. Replies with JSON.
EMSCRIPTEN_KEEPALIVE void gloss_automation() {
    auto packet = web::inbox();
    std::string const member = packet.string();
    std::string const argument = packet.string();
    std::string const answer = web::answers().automation ? web::answers().automation(member, argument) : "null";
    page_reply(reinterpret_cast<std::uint8_t const*>(answer.data()), answer.size());
}

} // extern "C"
