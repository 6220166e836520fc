#include "ui/interaction.h"

#include <algorithm>
#include <cmath>

#include "imgui_internal.h"
#include "ui/registry.h"

namespace ui {

namespace {

constexpr double kFadeMs = 120;

bool is_on_page(ImVec2 const& place) {
    return place.x > -FLT_MAX / 2 && place.y > -FLT_MAX / 2;
}

// The topmost layer of the last frame that takes the pointer there.
std::string layer_at(std::vector<Layer> const& layers, float x, float y) {
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
        if (layer->kind != LayerKind::Popover || layer->rect.contains(x, y)) return layer->id;
    return {};
}

void note_rest(Interaction& memory, ImVec2 const& place) {
    if (place.x == memory.last_x && place.y == memory.last_y) return;
    memory.last_x = place.x;
    memory.last_y = place.y;
    memory.pointer_rest_ms = memory.now_ms;
}

} // namespace

Interaction& interaction() {
    static Interaction memory;
    return memory;
}

void begin_pointer() {
    Interaction& memory = interaction();
    int const frame = ImGui::GetFrameCount();
    if (memory.frame == frame) return;
    memory.frame = frame;
    ImGuiIO const& io = ImGui::GetIO();
    memory.has_pointer = is_on_page(io.MousePos);
    memory.is_touch = io.MouseSource == ImGuiMouseSource_TouchScreen;
    note_rest(memory, io.MousePos);
    if (!memory.is_captured) {
        memory.pointer_layer = layer_at(memory.layers_shown, io.MousePos.x, io.MousePos.y);
        bool const is_finger = memory.is_touch && memory.has_pointer;
        memory.beside_finger =
            is_finger ? control_beside(registry().shown(), memory.pointer_layer, io.MousePos.x, io.MousePos.y)
                      : std::string();
    }
    memory.is_captured = io.MouseDown[0] || io.MouseDown[1] || io.MouseDown[2];
}

void wish_frame(double milliseconds) {
    double& wish = interaction().wish_ms;
    wish = wish < 0 ? milliseconds : std::min(wish, milliseconds);
}

float fade(Painter const& painter, std::string_view id, bool on) {
    auto& fades = interaction().fades;
    auto found = fades.find(std::string(id));
    if (found == fades.end()) {
        if (!on) return 0;
        found = fades.emplace(std::string(id), Fade{0, painter.now_ms}).first;
    }
    Fade& state = found->second;
    double const passed = painter.reduced_motion ? kFadeMs : painter.now_ms - state.changed_ms;
    auto const step = static_cast<float>(std::clamp(passed / kFadeMs, 0.0, 1.0));
    state.changed_ms = painter.now_ms;
    state.amount = std::clamp(state.amount + (on ? step : -step), 0.0F, 1.0F);
    float const amount = state.amount;
    if (!on && amount <= 0) fades.erase(found);
    if (amount > 0 && amount < 1) wish_frame(0);
    if (on && amount <= 0) wish_frame(0);
    return amount * (2 - amount);
}

bool layer_has_pointer() {
    Interaction const& memory = interaction();
    std::string const& layer = memory.layer_stack.empty() ? std::string() : memory.layer_stack.back();
    return memory.pointer_layer == layer;
}

Rect intersection(Rect const& first, Rect const& second) {
    float const x0 = std::max(first.x, second.x);
    float const y0 = std::max(first.y, second.y);
    float const x1 = std::min(first.right(), second.right());
    float const y1 = std::min(first.bottom(), second.bottom());
    return {x0, y0, std::max(0.0F, x1 - x0), std::max(0.0F, y1 - y0)};
}

Painter begin_layer(Painter const& below, std::string_view id, Rect rect, LayerKind kind) {
    begin_pointer();
    Interaction& memory = interaction();
    memory.layers_building.push_back({std::string(id), rect, kind});
    memory.layer_stack.emplace_back(id);
    Painter painter = below;
    painter.clip = rect;
    painter.is_covered = !layer_has_pointer();
    return painter;
}

void end_layer(Painter& painter) {
    draw_pending_ring(painter);
    interaction().layer_stack.pop_back();
}

bool pressed_outside(Painter const& painter, Rect rect) {
    begin_pointer();
    ImGuiIO const& io = ImGui::GetIO();
    bool const went_down = ImGui::IsMouseClicked(0) || ImGui::IsMouseClicked(1);
    (void)painter;
    return went_down && !rect.contains(io.MousePos.x, io.MousePos.y);
}

void begin_widgets(double now_ms) {
    Interaction& memory = interaction();
    memory.now_ms = now_ms;
    memory.wish_ms = -1;
    memory.hovered.clear();
    memory.ring.reset();
    memory.tooltip_text.clear();
    memory.layers_building.clear();
    memory.layer_stack.clear();
    memory.field_requests.clear();
    registry().begin_frame();
}

void end_widgets() {
    Interaction& memory = interaction();
    if (!ImGui::GetIO().MouseDown[0]) memory.held.clear();
    memory.layers_shown = memory.layers_building;
    if (platform::has_native_fields()) platform::set_fields(memory.field_requests);
    registry().end_frame();
}

double wants_frame_in_ms() {
    return interaction().wish_ms;
}

} // namespace ui
