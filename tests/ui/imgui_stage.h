// The floor of every stage: a real Dear ImGui context without graphics, the page's fonts, a window, a mouse and a
// clock.
#pragma once

#include <doctest/doctest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "gfx/glyphs.h"
#include "imgui.h"
#include "platform/headless.h"
#include "text/fonts.h"
#include "ui/fonts.h"
#include "ui/interaction.h"

namespace test {

std::vector<std::uint8_t> read_asset(std::string const& name);

class ImguiStage {
public:
    ImguiStage(float width, float height);
    ~ImguiStage();
    ImguiStage(ImguiStage const&) = delete;
    ImguiStage& operator=(ImguiStage const&) = delete;

    // `draw` between begin_widgets and end_widgets.
    template <typename Draw>
    void frame(Draw draw, double milliseconds = 16) {
        begin(milliseconds);
        draw();
        finish();
    }
    void move(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }
    void button(bool is_down) { ImGui::GetIO().AddMouseButtonEvent(0, is_down); }
    double now_ms = 1000;
    float width;
    float height;

private:
    void begin(double milliseconds);
    void finish();
    std::unique_ptr<text::Fonts> fonts_;
    std::unique_ptr<gfx::Glyphs> glyphs_;
};

} // namespace test
