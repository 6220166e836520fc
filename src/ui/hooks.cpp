#include "imgui_internal.h"

// Dear ImGui is built with its item hooks. Our items register themselves (ui/widgets.h), its own are only the text
// fields of the native window, which text_field() registers: there is nothing for the hooks to tell.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, const ImRect&, const ImGuiLastItemData*) {}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) {
    return "";
}
