#include <utility>

#include "platform/headless/state.h"

namespace platform {

namespace headless {

std::vector<FieldRequest> const& fields() {
    return state().fields;
}
std::string focused() {
    return state().focused;
}
std::optional<CaretBox> const& caret() {
    return state().caret;
}

} // namespace headless

using headless::state;

bool has_native_fields() {
    return true;
}
void set_fields(std::vector<FieldRequest> fields) {
    state().fields = std::move(fields);
}
void focus_field(std::string_view id) {
    state().focused = id;
}
void leave_fields() {
    state().focused.clear();
}
std::string focused_field() {
    return state().focused;
}

bool has_native_caret() {
    return true;
}
void set_caret(std::optional<CaretBox> caret) {
    state().caret = caret;
}

} // namespace platform
