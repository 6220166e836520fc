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

// From the one with this index on; the vertex array and the buffer are bound.
void describe_instances(std::size_t first) {
    std::size_t const start = first * sizeof(MarkQuad);
    describe(0, 4, GL_FLOAT, GL_FALSE, start + offsetof(MarkQuad, x0));
    describe(1, 4, GL_UNSIGNED_BYTE, GL_TRUE, start + offsetof(MarkQuad, color));
    describe(2, 2, GL_UNSIGNED_BYTE, GL_FALSE, start + offsetof(MarkQuad, shape));
    describe(3, 4, GL_FLOAT, GL_FALSE, start + offsetof(MarkQuad, radius));
    describe(4, 1, GL_FLOAT, GL_FALSE, start + offsetof(MarkQuad, origin_x));
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

// Device px from the top left corner of the surface.
struct DeviceBox {
    GLint x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    bool is_empty() const { return x1 <= x0 || y1 <= y0; }
};

DeviceBox shared(DeviceBox const& a, DeviceBox const& b) {
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

DeviceBox clip_box(Viewport const& view) {
    auto const device = [&view](float css) { return device_pixels(view, css); };
    return {device(std::max(view.clip_x0, 0.0F)), device(std::max(view.clip_y0, 0.0F)),
            device(std::min(view.clip_x1, view.width)), device(std::min(view.clip_y1, view.height))};
}

void set_scissor(Viewport const& view, DeviceBox const& box) {
    glScissor(box.x0, device_pixels(view, view.height) - box.y1, std::max(box.x1 - box.x0, 0),
              std::max(box.y1 - box.y0, 0));
}

// A sheet of paper or its shadow. The shaders ask a dozen things of every pixel, and a processor that draws in the
// place of a graphics card spends half a frame's time on a page of them: such a quad is drawn as a rim of four strips,
// within which nothing is left to ask.
bool is_sheet(MarkQuad const& quad) {
    constexpr float kLeast = 64; // CSS px
    bool const is_large = quad.x1 - quad.x0 > kLeast && quad.y1 - quad.y0 > kLeast;
    bool const is_paper = quad.shape == MarkShape::Fill && quad.color >> 24 == 0xFF && quad.open_sides == 0;
    return is_large && (is_paper || quad.shape == MarkShape::SoftShadow);
}

DeviceBox inside_rim(MarkQuad const& quad, Viewport const& view) {
    float const rim = quad.radius + (quad.shape == MarkShape::SoftShadow ? quad.amplitude : 0.0F) + 2;
    auto const device = [&view](float css) { return device_pixels(view, css); };
    return {device(quad.x0 + rim), device(quad.y0 + rim), device(quad.x1 - rim), device(quad.y1 - rim)};
}

void draw_described(std::size_t count) {
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

void clear_middle(MarkQuad const& quad, Viewport const& view, DeviceBox const& middle) {
    auto const part = [&quad](int shift) { return static_cast<float>((quad.color >> shift) & 0xFF) / 255.0F; };
    set_scissor(view, middle);
    glClearColor(part(0), part(8), part(16), 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
}

// Its instance is described.
void draw_sheet(MarkQuad const& quad, Viewport const& view, DeviceBox const& clip) {
    DeviceBox const middle = shared(inside_rim(quad, view), clip);
    if (middle.is_empty()) return draw_described(1);
    DeviceBox const strips[] = {{clip.x0, clip.y0, clip.x1, middle.y0},
                                {clip.x0, middle.y1, clip.x1, clip.y1},
                                {clip.x0, middle.y0, middle.x0, middle.y1},
                                {middle.x1, middle.y0, clip.x1, middle.y1}};
    for (DeviceBox const& strip : strips) {
        if (strip.is_empty()) continue;
        set_scissor(view, strip);
        draw_described(1);
    }
    if (quad.shape == MarkShape::Fill) clear_middle(quad, view, middle);
    set_scissor(view, clip);
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
    DeviceBox const clip = clip_box(view);
    glEnable(GL_SCISSOR_TEST);
    set_scissor(view, clip);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glBindVertexArray(pass.vertex_array);
    glBindBuffer(GL_ARRAY_BUFFER, pass.instances);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(quads.size_bytes()), quads.data(), GL_STREAM_DRAW);
    for (std::size_t i = 0; i < quads.size();) {
        describe_instances(i);
        if (is_sheet(quads[i])) {
            draw_sheet(quads[i++], view, clip);
            continue;
        }
        auto const next = std::find_if(quads.begin() + static_cast<std::ptrdiff_t>(i), quads.end(), is_sheet);
        std::size_t const count = static_cast<std::size_t>(next - quads.begin()) - i;
        draw_described(count);
        i += count;
    }
}

} // namespace gfx
