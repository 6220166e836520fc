#include "gfx/context.h"

namespace gfx {

namespace {
bool is_context_there = false;
}

bool has_context() {
    return is_context_there;
}

void set_context(bool is_there) {
    is_context_there = is_there;
}

} // namespace gfx
