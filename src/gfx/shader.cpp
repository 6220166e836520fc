#include "gfx/shader.h"

#include <array>
#include <string>

#include "gfx/gl.h"

namespace gfx {

namespace {

base::Error refusal(std::string_view what, std::string_view log) {
    std::string message = "The graphics driver does not accept " + std::string(what) + ": " + std::string(log);
    return {base::ErrorCode::Unsupported, message, base::Error::kNoOffset};
}

base::Result<GLuint> compile(std::string const& name, GLenum stage, std::string_view source) {
    GLuint const shader = glCreateShader(stage);
    std::string const text = kShaderHead + std::string(source);
    char const* lines = text.c_str();
    glShaderSource(shader, 1, &lines, nullptr);
    glCompileShader(shader);
    GLint compiled = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    if (compiled == GL_TRUE) return shader;
    std::array<char, 1024> log{};
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
    glDeleteShader(shader);
    return refusal("the shader " + name, log.data());
}

base::Status link(std::string const& name, GLuint program) {
    glLinkProgram(program);
    GLint linked = GL_FALSE;
    glGetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked == GL_TRUE) return base::Nothing{};
    std::array<char, 1024> log{};
    glGetProgramInfoLog(program, static_cast<GLsizei>(log.size()), nullptr, log.data());
    return refusal("the shaders " + name + " together", log.data());
}

} // namespace

base::Result<std::uint32_t> build_program(std::string_view name, std::string_view vertex, std::string_view fragment) {
    std::string const stem(name);
    GLuint const vertex_shader = TRY(compile(stem + ".vert", GL_VERTEX_SHADER, vertex));
    auto const fragment_shader = compile(stem + ".frag", GL_FRAGMENT_SHADER, fragment);
    if (!fragment_shader) {
        glDeleteShader(vertex_shader);
        return fragment_shader.error();
    }
    GLuint const program = glCreateProgram();
    glAttachShader(program, vertex_shader);
    glAttachShader(program, fragment_shader.value());
    auto const linked = link(stem, program);
    glDeleteShader(vertex_shader);
    glDeleteShader(fragment_shader.value());
    if (!linked) {
        glDeleteProgram(program);
        return linked.error();
    }
    return program;
}

} // namespace gfx
