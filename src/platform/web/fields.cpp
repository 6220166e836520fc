#include <utility>

#include <emscripten.h>

#include "platform/web/bridge.h"
#include "platform/web/input.h"
#include "platform/web/packet.h"

namespace platform {

namespace web {

namespace {

std::vector<std::uint8_t> the_shown_fields;
std::string the_focused_field;

enum FieldFlag : int { Multiline = 1, Covered = 2, TakesFocus = 4, Serif = 8, KeepsEnter = 16, Selects = 32 };

int flags_of(FieldRequest const& field) {
    return (field.multiline ? Multiline : 0) | (field.covered ? Covered : 0) | (field.takes_focus ? TakesFocus : 0) |
           (field.serif ? Serif : 0) | (field.keeps_enter ? KeepsEnter : 0) | (field.selects ? Selects : 0);
}

// In the order in which web/page/fields.mjs reads them.
void add(PacketWriter& packet, FieldRequest const& field) {
    packet.add(field.id);
    for (float const number : {field.x, field.y, field.width, field.height, field.clip_x, field.clip_y,
                               field.clip_width, field.clip_height, field.font_size, field.line_height})
        packet.add(number);
    packet.add(flags_of(field));
    packet.add(field.text_color);
    packet.add(field.placeholder_color);
    for (std::string const* text : {&field.text, &field.placeholder, &field.label, &field.language, &field.direction})
        packet.add(std::string_view(*text));
}

} // namespace

} // namespace web

bool has_native_fields() {
    return true;
}

void set_fields(std::vector<FieldRequest> fields) {
    web::PacketWriter packet;
    packet.add(static_cast<double>(fields.size()));
    for (FieldRequest const& field : fields) web::add(packet, field);
    if (packet.bytes() == web::the_shown_fields) return;
    web::the_shown_fields = packet.bytes();
    page_set_fields(packet.bytes().data(), packet.bytes().size());
}

void focus_field(std::string_view id) {
    page_focus_field(id.data(), id.size());
}
void leave_fields() {
    page_leave_fields();
}
std::string focused_field() {
    return web::the_focused_field;
}

bool has_native_caret() {
    return true;
}

void set_caret(std::optional<CaretBox> caret) {
    CaretBox const box = caret.value_or(CaretBox{0, 0, 0, 0, 0});
    static CaretBox shown{0, 0, 0, 0, 0};
    bool const is_same = box.x == shown.x && box.y == shown.y && box.width == shown.width &&
                         box.height == shown.height && box.color == shown.color;
    shown = box;
    if (!is_same) page_set_caret(caret ? 1 : 0, box.x, box.y, box.width, box.height, box.color);
}

} // namespace platform

using namespace platform;

extern "C" {

// The inbox: id.
EMSCRIPTEN_KEEPALIVE void gloss_field_entered() {
    web::the_focused_field = web::inbox().string();
    web::push(FieldEntered{web::the_focused_field});
}

// The inbox: id, text.
EMSCRIPTEN_KEEPALIVE void gloss_field_changed() {
    auto packet = web::inbox();
    std::string id = packet.string();
    web::push(FieldChanged{std::move(id), packet.string()});
}

// The inbox: id, text. From now on the field shows the text of its request again, so the next list counts as new.
EMSCRIPTEN_KEEPALIVE void gloss_field_left(int how) {
    auto packet = web::inbox();
    std::string id = packet.string();
    if (id == web::the_focused_field) web::the_focused_field.clear();
    web::the_shown_fields.clear();
    web::push(FieldLeft{std::move(id), packet.string(), static_cast<FieldExit>(how)});
}

} // extern "C"
