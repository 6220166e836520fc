#include <algorithm>
#include <string>
#include <utility>

#include "imgui.h"
#include "ui/field_memory.h"
#include "ui/fonts.h"
#include "ui/interaction.h"
#include "ui/widgets.h"

namespace ui {

namespace {

// A field on a touch screen has at least this size of letters, or the browser zooms the page into it.
constexpr float kTouchFont = 16;
constexpr int kMostLines = 40;

Rect inner_rect(Rect rect, FieldLook const& look) {
    if (!look.has_frame && !look.icon) return rect;
    float const left = look.icon ? 32.0F : look.has_frame ? 10.0F : 0.0F;
    float const right = look.has_frame ? 10.0F : 0.0F;
    float const down = look.multiline ? 8.0F : 0.0F;
    return {rect.x + left, rect.y + down, rect.width - left - right, rect.height - 2 * down};
}

void draw_frame(Painter& painter, std::string_view id, Rect rect, FieldLook const& look, bool entered) {
    Theme const& now = theme();
    if (look.has_frame) {
        painter.list->AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), now.popover, 6);
        float const over = fade(painter, id, interaction().hovered == id);
        Color const edge = entered ? now.accent : mix(now.edge, now.hint, over);
        painter.list->AddRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), edge, 6, 0,
                              entered ? 2.0F : 1.0F);
    }
    if (look.icon) draw_icon(painter, rect.x + 10, rect.y + (rect.height - 16) / 2, look.icon, now.muted);
}

// What lies still: the text or the placeholder, drawn by us where the page's element does not show it.
void draw_still(Painter& painter, std::string const& text, Rect inner, FieldLook const& look, float font_size) {
    bool const is_empty = text.empty();
    std::string const& words = is_empty ? look.placeholder : text;
    Color const color = is_empty ? theme().muted : theme().ink;
    painter.list->PushClipRect(ImVec2(inner.x, inner.y), ImVec2(inner.right(), inner.bottom()), true);
    float const y = look.multiline ? inner.y : inner.y + (inner.height - look.line_height) / 2;
    if (look.serif && !is_empty)
        draw_article_lines(painter, inner.x, y, inner.width, look.multiline ? kMostLines : 1, words, color, font_size,
                           look.line_height, look.language);
    else if (look.multiline)
        draw_name_lines(painter, inner.x, y, inner.width, kMostLines, words, color, font_size, look.line_height);
    else
        draw_name_line(painter, inner.x, y, inner.width, words, color, font_size, Weight::Regular, look.line_height);
    painter.list->PopClipRect();
}

bool overlaps(Rect const& first, Rect const& second) {
    Rect const both = intersection(first, second);
    return both.width > 0 && both.height > 0;
}

// Does a layer of the last frame lie over the field? Its own and those below it do not.
bool is_under_layer(Rect rect) {
    Interaction const& all = interaction();
    std::string const own = all.layer_stack.empty() ? std::string() : all.layer_stack.back();
    bool is_above = own.empty();
    for (Layer const& layer : all.layers_shown) {
        if (is_above && (layer.kind == LayerKind::Dialog || overlaps(layer.rect, rect))) return true;
        if (layer.id == own) is_above = true;
    }
    return false;
}

void request_native(Painter& painter, std::string const& id, std::string const& text, Rect inner, FieldLook const& look,
                    float font_size, bool is_covered) {
    platform::FieldRequest request;
    request.id = id;
    request.x = inner.x, request.y = inner.y, request.width = inner.width, request.height = inner.height;
    Rect const clip = intersection(painter.clip, inner);
    request.clip_x = clip.x, request.clip_y = clip.y, request.clip_width = clip.width,
    request.clip_height = clip.height;
    request.text = text;
    request.placeholder = look.placeholder;
    request.label = look.label.empty() ? look.placeholder : look.label;
    request.language = look.language;
    request.multiline = look.multiline;
    request.covered = is_covered;
    request.takes_focus = look.takes_focus;
    request.keeps_enter = look.keeps_enter;
    request.selects = look.selects;
    request.serif = look.serif;
    request.font_size = font_size;
    request.line_height = std::max(look.line_height, font_size);
    request.text_color = theme().ink;
    request.placeholder_color = theme().muted;
    interaction().field_requests.push_back(std::move(request));
}

int grow_text(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
    auto* const text = static_cast<std::string*>(data->UserData);
    text->resize(static_cast<std::size_t>(data->BufTextLen));
    data->Buf = text->data();
    return 0;
}

void push_field_style() {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, 6);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, theme().edge);
    ImGui::PushStyleColor(ImGuiCol_Text, theme().ink);
    ImGui::PushStyleColor(ImGuiCol_TextDisabled, theme().muted);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, theme().selection);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, theme().accent);
}

void pop_field_style() {
    ImGui::PopStyleColor(8);
    ImGui::PopStyleVar(3);
}

bool draw_imgui_input(std::string const& id, std::string& text, Rect inner, FieldLook const& look) {
    ImGuiInputTextFlags const flags =
        ImGuiInputTextFlags_CallbackResize | (look.selects ? ImGuiInputTextFlags_AutoSelectAll : 0);
    text.reserve(text.size() + 1);
    std::string const name = "##" + id + look.owner;
    if (look.multiline) {
        // Dear ImGui's field of several lines has no placeholder of its own.
        if (text.empty())
            ImGui::GetWindowDrawList()->AddText(ImVec2(inner.x, inner.y), theme().muted, look.placeholder.c_str());
        ImGui::SetCursorScreenPos(ImVec2(inner.x, inner.y));
        return ImGui::InputTextMultiline(name.c_str(), text.data(), text.capacity() + 1,
                                         ImVec2(inner.width, inner.height), flags, grow_text, &text);
    }
    ImGui::SetCursorScreenPos(ImVec2(inner.x, inner.y + (inner.height - look.font_size) / 2));
    ImGui::SetNextItemWidth(inner.width);
    return ImGui::InputTextWithHint(name.c_str(), look.placeholder.c_str(), text.data(), text.capacity() + 1, flags,
                                    grow_text, &text);
}

platform::FieldExit exit_key(FieldLook const& look) {
    if (ImGui::IsKeyPressed(ImGuiKey_Escape)) return platform::FieldExit::Escape;
    if (!look.multiline && ImGui::IsKeyPressed(ImGuiKey_Enter)) return platform::FieldExit::Enter;
    if (ImGui::IsKeyPressed(ImGuiKey_Tab))
        return ImGui::GetIO().KeyShift ? platform::FieldExit::BackTab : platform::FieldExit::Tab;
    return platform::FieldExit::Elsewhere;
}

// Where there are no fields of the page: Dear ImGui's, dressed as ours, telling the same events.
void draw_own(Painter& painter, std::string const& id, std::string const& text, Rect inner, FieldLook const& look) {
    State& state = *painter.state;
    Interaction& all = interaction();
    auto const draft = state.drafts.find(id);
    std::string edited = draft == state.drafts.end() ? text : draft->second;
    push_field_style();
    ImGui::PushFont(faces().regular, look.font_size);
    bool const wants_keyboard = all.field_to_focus == id;
    if (wants_keyboard) {
        ImGui::SetKeyboardFocusHere();
        all.field_to_focus.clear();
    }
    bool const is_changed = draw_imgui_input(id, edited, inner, look);
    bool const is_active = ImGui::IsItemActive();
    bool const is_over = ImGui::IsItemDeactivated();
    ImGui::PopFont();
    pop_field_style();
    if (is_active && state.entered_field != id) take_field_event(platform::FieldEntered{id});
    if (is_changed) take_field_event(platform::FieldChanged{id, edited});
    if (is_over) take_field_event(platform::FieldLeft{id, edited, exit_key(look)});
    if (is_active || is_changed || is_over) wish_frame(0);
}

FieldResult draw_read_only(Painter& painter, std::string_view id, std::string_view text, Rect rect,
                           FieldLook const& look) {
    ItemLook told;
    told.role = Role::Field;
    told.is_enabled = false;
    item(painter, id, look.label, rect, told);
    draw_frame(painter, std::string(id), rect, look, false);
    if (!text.empty())
        draw_still(painter, std::string(text), inner_rect(rect, look), look,
                   painter.is_touch ? std::max(kTouchFont, look.font_size) : look.font_size);
    return {};
}

} // namespace

FieldResult text_field(Painter& painter, std::string_view id_view, std::string_view text, Rect rect,
                       FieldLook const& look) {
    begin_pointer();
    if (look.is_read_only) return draw_read_only(painter, id_view, text, rect, look);
    std::string const id(id_view);
    bool const is_new = interaction().fields.find(id) == interaction().fields.end();
    FieldMemory& memory = memory_of(id);
    if (is_new) memory.owner = look.owner;
    if (memory.owner != look.owner) change_owner(painter, id, memory, look.owner);
    memory.drawn_frame = ImGui::GetFrameCount();
    memory.commit = look.commit;
    memory.waits_for_end = look.waits_for_end;
    memory.keeps_on_escape = look.keeps_on_escape;
    if (is_new && look.takes_focus) enter_field(*painter.state, id);
    ItemLook told;
    told.role = Role::Field;
    ItemState const state = item(painter, id, look.label.empty() ? look.placeholder : look.label, rect, told);
    if (state.pressed || (painter.state->focus == id && state.focused && painter.state->entered_field != id))
        enter_field(*painter.state, id);
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    draw_frame(painter, id, rect, look, painter.state->entered_field == id);
    auto const draft = painter.state->drafts.find(id);
    std::string const shown = draft == painter.state->drafts.end() ? std::string(text) : draft->second;
    bool const is_covered = is_under_layer(rect);
    float const font_size = painter.is_touch ? std::max(kTouchFont, look.font_size) : look.font_size;
    Rect const inner = inner_rect(rect, look);
    if (platform::has_native_fields()) request_native(painter, id, shown, inner, look, font_size, is_covered);
    if (is_covered || !(platform::has_native_fields() || fonts_complete()))
        draw_still(painter, shown, inner, look, font_size);
    else if (!platform::has_native_fields())
        draw_own(painter, id, std::string(text), inner, look);
    return settle_field(painter, id, text, memory, look);
}

void begin_desk_frame(Painter& painter) {
    begin_pointer();
    take_field_events(*painter.state);
}

void end_desk_frame(Painter& painter) {
    hand_over_lost_fields(painter);
    draw_tooltip(painter);
    Interaction& memory = interaction();
    State& state = *painter.state;
    auto const& items = registry().building();
    bool const is_there =
        std::any_of(items.begin(), items.end(), [&](Item const& item) { return item.id == state.focus; });
    if (!is_there && memory.focus_seen == state.focus) state.focus.clear();
    memory.focus_seen = state.focus;
    state.pressed_item.clear();
}

} // namespace ui
