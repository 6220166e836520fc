// What Dear ImGui's renderer is told on the page when it asks for the state that it will put back after its frame. A
// browser answers such a question only when the graphics process has done all work so far (2 ms a frame were spent
// waiting), and nobody here draws on what was set before: surface.cpp and marks.cpp set all they need.
// parts.cmake gives the renderer this name for glGetIntegerv.
#ifdef __EMSCRIPTEN__

#include <algorithm>

#include "gfx/gl.h"

extern "C" void gfx_remembered_integer(GLenum name, GLint* value) {
    switch (name) {
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: std::fill_n(value, 4, 0); break;
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; break;
    case GL_MAJOR_VERSION:
    case GL_MINOR_VERSION:
    case GL_MAX_TEXTURE_SIZE:
    case GL_NUM_EXTENSIONS: glGetIntegerv(name, value); break;
    default: *value = 0; break; // nothing is bound, and nothing is blended
    }
}

#endif
