#include <doctest/doctest.h>

#include <string>

#include "gfx/context.h"
#include "gfx/marks.h"
#include "shaders/shaders.h"

TEST_CASE("a pass that was never created draws nothing and does not touch the graphics") {
    gfx::MarkPass pass;
    gfx::MarkQuad const quad{0, 0, 10, 10, 0xFFFFFFFF};
    pass.draw(std::span(&quad, 1), {100, 100, 1, 0, 0, 100, 100});
    CHECK_FALSE(gfx::has_context());
}

TEST_CASE("the shaders carry no version of their own: the same text serves WebGL and the desktop") {
    for (shaders::Source const& source : shaders::kAll) {
        CHECK(source.text.find("#version") == std::string_view::npos);
        CHECK(source.text.find("precision ") == std::string_view::npos);
        CHECK(source.text.find("void main()") != std::string_view::npos);
    }
}

TEST_CASE("the fragment shader knows every shape of a mark") {
    for (int shape = 0; shape <= static_cast<int>(gfx::MarkShape::Corner); ++shape)
        CHECK(shaders::kMarkFrag.find("case " + std::to_string(shape) + ":") != std::string_view::npos);
}
