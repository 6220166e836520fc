#include "gfx/surface.h"

#ifdef __EMSCRIPTEN__
#include <GLES3/gl3.h>
#else
#define GL_GLEXT_PROTOTYPES
#include <GL/glcorearb.h>
#endif

namespace gfx {

void begin_surface(int device_width, int device_height, std::uint32_t color) {
    auto const part = [color](int shift) { return static_cast<float>((color >> shift) & 0xFF) / 255.0F; };
    glViewport(0, 0, device_width, device_height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(part(0), part(8), part(16), 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
}

} // namespace gfx
