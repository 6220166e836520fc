// There is no DOM: the widgets draw Dear ImGui's own fields and caret, and send no requests.
#include "platform/platform.h"

namespace platform {

bool has_native_fields() {
    return false;
}
void set_fields(std::vector<FieldRequest>) {} // NOLINT(performance-unnecessary-value-param): other platforms keep them
void focus_field(std::string_view) {}
void leave_fields() {}
std::string focused_field() {
    return {};
}

bool has_native_caret() {
    return false;
}
void set_caret(std::optional<CaretBox>) {}

} // namespace platform
