#include <utility>

#include "platform/headless/state.h"

namespace platform {

namespace headless {

std::optional<Clip> const& clipboard() {
    return state().clipboard;
}

} // namespace headless

void write_clipboard(Clip clip) {
    headless::state().clipboard = std::move(clip);
}

} // namespace platform
