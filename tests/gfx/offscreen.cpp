#include "offscreen.h"

#include "../all_there.h"
#include "gfx/gl.h"
#include "gfx/surface.h"

// Drivers hold memory to the end of the program, which AddressSanitizer calls a leak; WebAssembly under node has none.
#if defined(__SANITIZE_ADDRESS__) || defined(__EMSCRIPTEN__)
#define GLOSS_NEVER_OFFSCREEN 1
#elif defined(GLOSS_HAS_EGL)
#include <EGL/egl.h>
#include <EGL/eglext.h>
#define GLOSS_OFFSCREEN 1
#endif

namespace test {

#ifdef GLOSS_OFFSCREEN

namespace {

// EGL_MESA_platform_surfaceless: neither an X server nor a card is needed.
EGLDisplay open_display() {
    auto const get = reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (get == nullptr) return EGL_NO_DISPLAY;
    EGLDisplay const display = get(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    return display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE ? display : EGL_NO_DISPLAY;
}

EGLContext open_context(EGLDisplay display) {
    EGLint const wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, EGL_PBUFFER_BIT, EGL_NONE};
    EGLint const core_3_3[] = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 3, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) return EGL_NO_CONTEXT;
    if (eglChooseConfig(display, wanted, &config, 1, &count) != EGL_TRUE || count == 0) return EGL_NO_CONTEXT;
    EGLContext const context = eglCreateContext(display, config, EGL_NO_CONTEXT, core_3_3);
    bool const is_current =
        context != EGL_NO_CONTEXT && eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE;
    return is_current ? context : EGL_NO_CONTEXT;
}

// The rows of GL run from the bottom.
Picture read_back(int width, int height) {
    Picture picture{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4)};
    for (int row = 0; row < height; ++row)
        glReadPixels(0, height - 1 - row, width, 1, GL_RGBA, GL_UNSIGNED_BYTE,
                     picture.pixels.data() + static_cast<std::size_t>(row) * width * 4);
    return picture;
}

} // namespace

std::unique_ptr<Offscreen> Offscreen::open() {
    EGLDisplay const display = open_display();
    EGLContext const context = display != EGL_NO_DISPLAY ? open_context(display) : EGL_NO_CONTEXT;
    if (!can_test_with(context != EGL_NO_CONTEXT, "OpenGL without a window (Debian's package libgl1-mesa-dri)")) {
        if (display != EGL_NO_DISPLAY) eglTerminate(display);
        return nullptr;
    }
    std::unique_ptr<Offscreen> offscreen(new Offscreen);
    offscreen->display_ = display;
    offscreen->context_ = context;
    return offscreen;
}

Offscreen::~Offscreen() {
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
    eglTerminate(display_);
}

Picture Offscreen::picture(int width, int height, std::function<void()> const& draw) const {
    GLuint texture = 0;
    GLuint frame = 0;
    glGenTextures(1, &texture);
    glBindTexture(GL_TEXTURE_2D, texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glGenFramebuffers(1, &frame);
    glBindFramebuffer(GL_FRAMEBUFFER, frame);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
    gfx::begin_surface(width, height, 0xFFFFFFFF);
    draw();
    Picture const picture = read_back(width, height);
    glDeleteFramebuffers(1, &frame);
    glDeleteTextures(1, &texture);
    return picture;
}

#else

std::unique_ptr<Offscreen> Offscreen::open() {
#ifndef GLOSS_NEVER_OFFSCREEN
    can_test_with(false, "EGL when this was configured (Debian's package libegl-dev)");
#endif
    return nullptr;
}

Offscreen::~Offscreen() = default;

Picture Offscreen::picture(int, int, std::function<void()> const&) const {
    return {};
}

#endif

} // namespace test
