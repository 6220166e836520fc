// OpenGL as this platform has it: ES 3.0 on the page, 3.3 core natively.
#pragma once

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#ifndef GL_GLEXT_PROTOTYPES
#define GL_GLEXT_PROTOTYPES
#endif
#include <GL/glcorearb.h>
#endif

namespace gfx {

#ifdef __EMSCRIPTEN__
inline constexpr char const* kShaderHead = "#version 300 es\nprecision highp float;\nprecision highp int;\n";
#else
inline constexpr char const* kShaderHead = "#version 330 core\n";
#endif

} // namespace gfx
