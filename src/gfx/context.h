// Whether there is a GL context to talk to: without one no GL function may be called (the page's would throw).
#pragma once

namespace gfx {

// False until MarkPass::create() met a context, and again after MarkPass::forget().
bool has_context();
void set_context(bool is_there);

} // namespace gfx
