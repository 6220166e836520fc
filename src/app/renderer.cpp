#include "app/renderer.h"

#include <cstring>

#include "gfx/surface.h"
#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "platform/platform.h"

namespace app {

namespace {

constexpr char const* kShaderVersion =
#ifdef __EMSCRIPTEN__
    "#version 300 es";
#else
    "#version 330 core";
#endif

// FNV-1a over eight bytes at a time: only ever compared with itself.
std::uint64_t hash_bytes(std::uint64_t hash, void const* data, std::size_t size) {
    auto const* bytes = static_cast<unsigned char const*>(data);
    for (; size >= 8; bytes += 8, size -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, 8);
        hash = (hash ^ word) * 0x100000001B3ULL;
        hash ^= hash >> 29;
    }
    if (size == 0) return hash;
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes, size);
    return (hash ^ rest) * 0x100000001B3ULL;
}

template <typename T>
std::uint64_t hash_items(std::uint64_t hash, T const* items, std::size_t count) {
    return hash_bytes(hash, items, count * sizeof(T));
}

bool wants_upload(ImDrawData const& data) {
    if (data.Textures == nullptr) return false;
    for (ImTextureData const* texture : *data.Textures) {
        if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) return true;
    }
    return false;
}

std::uint64_t hash_quads(std::uint64_t hash, std::vector<gfx::MarkQuad> const& quads) {
    for (gfx::MarkQuad const& quad : quads) {
        float const places[] = {quad.x0,        quad.y0,     quad.x1,        quad.y1,      quad.radius,
                                quad.thickness, quad.period, quad.amplitude, quad.origin_x};
        std::uint32_t const kinds[] = {quad.color, static_cast<std::uint32_t>(quad.shape), quad.open_sides};
        hash = hash_bytes(hash_bytes(hash, places, sizeof places), kinds, sizeof kinds);
    }
    return hash;
}

std::uint64_t hash_picture(ImDrawData const& data, ui::ArticleView const& view, int width, int height,
                           std::uint32_t background) {
    std::uint32_t const frame[] = {static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), background};
    std::uint64_t hash = hash_bytes(0xCBF29CE484222325ULL, frame, sizeof frame);
    for (ImDrawList const* list : data.CmdLists) {
        hash = hash_items(hash, list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.Size));
        hash = hash_items(hash, list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.Size));
        for (ImDrawCmd const& command : list->CmdBuffer) {
            hash = hash_bytes(hash, &command.ClipRect, sizeof command.ClipRect);
            hash = hash_bytes(hash, &command.ElemCount, sizeof command.ElemCount);
        }
    }
    return hash_quads(hash_quads(hash, view.quads_under()), view.quads_over());
}

// The sides of the surface in the units of the draw data. Dear ImGui's renderer cuts their product with the pixel ratio
// to whole pixels: the hundredth of a pixel keeps it from losing one, and letters and bars from lying between two.
void fit_to_surface(ImDrawData& data, int device_width, int device_height) {
    constexpr float kSpare = 0.01F;
    data.DisplaySize = ImVec2((static_cast<float>(device_width) + kSpare) / data.FramebufferScale.x,
                              (static_cast<float>(device_height) + kSpare) / data.FramebufferScale.y);
}

// What a renderer would answer to the atlas's wishes.
void settle_textures(ImDrawData& data) {
    if (data.Textures == nullptr) return;
    for (ImTextureData* texture : *data.Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(static_cast<ImTextureID>(1));
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

} // namespace

base::Status Renderer::start() {
    has_graphics_ = platform::has_graphics();
    if (!has_graphics_) {
        ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
        return base::Nothing{};
    }
    ImGui_ImplOpenGL3_Init(kShaderVersion);
    TRY(marks_.create());
    ui::set_mark_pass(&marks_);
    return base::Nothing{};
}

void Renderer::stop() {
    ui::set_mark_pass(nullptr);
    if (!has_graphics_) return;
    glyphs_.forget_textures();
    ImGui_ImplOpenGL3_Shutdown();
}

void Renderer::begin_frame() {
    if (has_graphics_) ImGui_ImplOpenGL3_NewFrame();
    glyphs_.begin_frame();
}

bool Renderer::draw(ImDrawData* data, ui::ArticleView const& view, int device_width, int device_height,
                    std::uint32_t background) {
    bool const uploads = wants_upload(*data);
    std::uint64_t const hash = hash_picture(*data, view, device_width, device_height, background);
    if (hash == shown_hash_ && !uploads) return false;
    shown_hash_ = hash;
    if (!has_graphics_) {
        settle_textures(*data);
        return true;
    }
    gfx::begin_surface(device_width, device_height, background);
    fit_to_surface(*data, device_width, device_height);
    ImGui_ImplOpenGL3_RenderDrawData(data);
    platform::present();
    return true;
}

void Renderer::lose_context() {
    if (!has_graphics_ || is_lost_) return;
    is_lost_ = true;
    shown_hash_ = 0;
    marks_.forget();
    glyphs_.forget_textures();
    ImGui_ImplOpenGL3_Shutdown();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

base::Status Renderer::restore_context() {
    if (!is_lost_) return base::Nothing{};
    is_lost_ = false;
    ImGui_ImplOpenGL3_Init(kShaderVersion);
    return marks_.create();
}

} // namespace app
