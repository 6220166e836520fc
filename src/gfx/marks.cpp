#include "gfx/marks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "gfx/context.h"
#include "gfx/gl.h"
#include "gfx/shader.h"
#include "shaders/shaders.h"

namespace gfx {

// A MarkQuad is one instance as it lies in memory.
static_assert(sizeof(MarkQuad) == 44 && offsetof(MarkQuad, color) == 16 && offsetof(MarkQuad, shape) == 20 &&
              offsetof(MarkQuad, open_sides) == 21 && offsetof(MarkQuad, radius) == 24 &&
              offsetof(MarkQuad, origin_x) == 40);

struct MarkPass::Implementation {
    GLuint program = 0;
    GLuint vertex_array = 0;
    GLuint instances = 0;
    GLint window = -1;
    GLint pixel_ratio = -1;
};

namespace {

void const* offset(std::size_t bytes) {
    return reinterpret_cast<void const*>(bytes); // NOLINT(performance-no-int-to-ptr): as OpenGL takes it
}

void describe(GLuint location, GLint count, GLenum type, GLboolean normalized, std::size_t bytes) {
    glEnableVertexAttribArray(location);
    glVertexAttribPointer(location, count, type, normalized, sizeof(MarkQuad), offset(bytes));
    glVertexAttribDivisor(location, 1);
}

void describe_instances() {
    describe(0, 4, GL_FLOAT, GL_FALSE, offsetof(MarkQuad, x0));
    describe(1, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(MarkQuad, color));
    describe(2, 2, GL_UNSIGNED_BYTE, GL_FALSE, offsetof(MarkQuad, shape));
    describe(3, 4, GL_FLOAT, GL_FALSE, offsetof(MarkQuad, radius));
    describe(4, 1, GL_FLOAT, GL_FALSE, offsetof(MarkQuad, origin_x));
}

// What a pass changes and Dear ImGui's renderer counts on; put back when the pass is over. It sets its scissor box
// before every command, so that is not asked for: the page would wait for the answer (remembered_state.cpp).
class KeptState {
public:
    KeptState() {
        glGetIntegerv(GL_CURRENT_PROGRAM, &program_);
        glGetIntegerv(GL_VERTEX_ARRAY_BINDING, &vertex_array_);
        glGetIntegerv(GL_ARRAY_BUFFER_BINDING, &buffer_);
    }
    ~KeptState() {
        glUseProgram(static_cast<GLuint>(program_));
        glBindVertexArray(static_cast<GLuint>(vertex_array_));
        glBindBuffer(GL_ARRAY_BUFFER, static_cast<GLuint>(buffer_));
    }
    KeptState(KeptState const&) = delete;
    KeptState& operator=(KeptState const&) = delete;

private:
    GLint program_ = 0;
    GLint vertex_array_ = 0;
    GLint buffer_ = 0;
};

GLint device_pixels(Viewport const& view, float css) {
    return static_cast<GLint>(std::lround(css * view.pixel_ratio));
}

// CSS px of a side of whole device pixels: at ratios such as 2.625 a little more or less than the page says. Marks are
// placed by this one, or an edge on a device pixel would be drawn beside it.
float whole_side(Viewport const& view, float css) {
    return static_cast<float>(device_pixels(view, css)) / view.pixel_ratio;
}

void clip(Viewport const& view) {
    auto const device = [&view](float css) { return device_pixels(view, css); };
    GLint const left = device(std::max(view.clip_x0, 0.0F));
    GLint const right = device(std::min(view.clip_x1, view.width));
    GLint const top = device(std::max(view.clip_y0, 0.0F));
    GLint const bottom = device(std::min(view.clip_y1, view.height));
    glEnable(GL_SCISSOR_TEST);
    glScissor(left, device(view.height) - bottom, std::max(right - left, 0), std::max(bottom - top, 0));
}

} // namespace

MarkPass::MarkPass() : implementation_(std::make_unique<Implementation>()) {}

MarkPass::~MarkPass() = default;

base::Status MarkPass::create() {
    set_context(true);
    GLuint const program = TRY(build_program("mark", shaders::kMarkVert, shaders::kMarkFrag));
    Implementation& pass = *implementation_;
    pass.program = program;
    pass.window = glGetUniformLocation(program, "u_window");
    pass.pixel_ratio = glGetUniformLocation(program, "u_pixel_ratio");
    KeptState const kept;
    glGenVertexArrays(1, &pass.vertex_array);
    glGenBuffers(1, &pass.instances);
    glBindVertexArray(pass.vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, pass.instances);
    describe_instances();
    return base::Nothing{};
}

void MarkPass::forget() {
    set_context(false);
    *implementation_ = Implementation{};
}

void MarkPass::draw(std::span<MarkQuad const> quads, Viewport const& view) {
    Implementation const& pass = *implementation_;
    if (pass.program == 0 || quads.empty()) return;
    KeptState const kept;
    glUseProgram(pass.program);
    glUniform2f(pass.window, whole_side(view, view.width), whole_side(view, view.height));
    glUniform1f(pass.pixel_ratio, view.pixel_ratio);
    clip(view);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBindVertexArray(pass.vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, pass.instances);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(quads.size_bytes()), quads.data(), GL_STREAM_DRAW);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(quads.size()));
}

} // namespace gfx
