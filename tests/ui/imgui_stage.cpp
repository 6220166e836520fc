#include "imgui_stage.h"

#include <fstream>
#include <iterator>

#include "ui/registry.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace test {

std::vector<std::uint8_t> read_asset(std::string const& name) {
    std::ifstream file(std::string(GLOSS_ASSETS_DIR) + "/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

ImguiStage::ImguiStage(float stage_width, float stage_height) : width(stage_width), height(stage_height) {
    platform::headless::reset();
    ImGui::SetCurrentContext(ImGui::CreateContext());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    fonts_ = std::make_unique<text::Fonts>();
    glyphs_ = std::make_unique<gfx::Glyphs>();
    ui::faces() = {};
    ui::faces().article = fonts_.get();
    ui::faces().glyphs = glyphs_.get();
    for (std::string const& name : ui::needed_fonts()) CHECK(ui::add_font(name, read_asset(name)).is_ok());
    ui::set_theme(ui::make_theme(false, false));
    ui::interaction() = {};
    ui::registry() = {};
    platform::Window window;
    window.width = width;
    window.height = height;
    platform::headless::set_window(window);
    ui::registry().begin_frame();
    ui::registry().end_frame();
}

ImguiStage::~ImguiStage() {
    ui::faces() = {};
    ImGui::DestroyContext();
}

void ImguiStage::begin(double milliseconds) {
    now_ms += milliseconds;
    platform::headless::advance(milliseconds);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(width, height);
    io.DeltaTime = static_cast<float>(milliseconds / 1000);
    ImGui::NewFrame();
    glyphs_->begin_frame();
    ui::begin_widgets(now_ms);
}

void ImguiStage::finish() {
    ui::end_widgets();
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(static_cast<ImTextureID>(1));
        texture->SetStatus(ImTextureStatus_OK);
    }
}

} // namespace test
