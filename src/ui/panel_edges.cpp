#include "ui/panel_edges.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "imgui.h"
#include "platform/platform.h"
#include "ui/choosing.h"
#include "ui/interaction.h"
#include "ui/rail.h"

namespace ui {

namespace {

constexpr char const* kLeft = "desk/left_edge";
constexpr char const* kSide = "desk/side_edge";
constexpr char const* kList = "desk/list_edge";
constexpr char const* kSheet = "sheet/close";
constexpr float kStep = 16;
constexpr float kReach = 8;
constexpr float kReachTouch = 16;
constexpr float kStillPressed = 4; // px: what a press may stray
constexpr float kStillTouched = 10;
constexpr float kLetGo = 64; // a sheet drawn below this closes

void fill(Painter& painter, Rect rect, Color color, float radius = 0) {
    painter.list->AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), color, radius);
}

bool has_strayed() {
    float const slop = interaction().is_touch ? kStillTouched : kStillPressed;
    return ImGui::GetIO().MouseDragMaxDistanceSqr[0] > slop * slop;
}

// Pressed and moved: a press alone draws nothing, so that the second of a double click does not either.
bool is_dragged(char const* id) {
    return interaction().held == id && ImGui::IsMouseDown(0) && has_strayed();
}

float reach(Painter const& painter) {
    return painter.is_touch ? kReachTouch : kReach;
}

// What the keyboard moves, and how far: the size of the panel that lies behind the edge.
struct Moved {
    float* size = nullptr; // as kept
    float now = 0;
    float least = 0;
    float most = 0;
    platform::Key larger;
    platform::Key smaller;
};

float& left_width(State& state) {
    return state.drawn_panels.is_library ? state.preferences.library_width : state.preferences.rail_width;
}

Moved moved_by(std::string_view id, State& state) {
    using platform::Key;
    DrawnPanels const& drawn = state.drawn_panels;
    float const window = platform::window().width;
    auto const left = [&](float wanted) { return left_width_within(wanted, drawn.is_library, window); };
    float& side = state.preferences.side_width;
    if (id == kLeft) return {&left_width(state), left(left_width(state)), left(1), left(window), Key::Right, Key::Left};
    if (id == kSide)
        return {&side,
                side_width_within(side, window),
                side_width_within(1, window),
                side_width_within(window, window),
                Key::Left,
                Key::Right};
    if (id == kList)
        return {&state.preferences.inspector_height,
                drawn.inspector,
                kLeastPanel,
                drawn.inspector_most,
                Key::Down,
                Key::Up};
    return {&state.preferences.sheet_height, drawn.sheet, kLeastPanel, drawn.sheet_most, Key::Up, Key::Down};
}

bool is_edge(std::string_view id) {
    return id == kLeft || id == kSide || id == kList || id == kSheet;
}

void close_sheet(State& state, Intents& intents, FootSheet sheet) {
    if (sheet == FootSheet::Inspector) {
        choose_nothing(state);
        state.inspector_sheet_open = false;
        state.placing.clear();
    } else if (sheet == FootSheet::List) {
        state.list_sheet_open = false;
    } else if (sheet == FootSheet::Library) {
        state.library_open = false;
    } else {
        intents.push_back(ChangeSetting{"welcome", "hidden"});
    }
}

// Those of the welcome and the library have their own height.
bool is_the_readers(FootSheet sheet) {
    return sheet == FootSheet::Inspector || sheet == FootSheet::List;
}

// The sheet's height while the reader draws it; what is let go far down closes.
void draw_up(Painter& painter, FootSheet sheet, Rect place) {
    State& state = *painter.state;
    if (!has_strayed()) return;
    float const wanted = place.bottom() - ImGui::GetIO().MousePos.y + kGrabberRoom / 2;
    if (ImGui::IsMouseReleased(0) && wanted < kLetGo) {
        if (is_the_readers(sheet)) state.preferences.sheet_height = 0;
        return close_sheet(state, *painter.intents, sheet);
    }
    if (!is_the_readers(sheet)) return;
    state.preferences.sheet_height = std::round(std::clamp(wanted, kLeastPanel, state.drawn_panels.sheet_most));
    wish_frame(0);
}

} // namespace

bool edge_claims_key(platform::KeyEvent const& event, State const& state) {
    using platform::Key;
    bool const is_plain = !event.modifiers.control && !event.modifiers.alt && !event.modifiers.shift;
    if (!is_edge(state.focus) || !is_plain) return false;
    if (state.focus == kSheet && !state.drawn_panels.is_sheet_the_readers) return false;
    bool const is_across = state.focus == kSide || state.focus == kLeft;
    bool const is_arrow =
        is_across ? event.key == Key::Left || event.key == Key::Right : event.key == Key::Up || event.key == Key::Down;
    bool const is_press = (event.key == Key::Enter || event.key == Key::Space) && state.focus != kSheet;
    return is_arrow || is_press || event.key == Key::Home || event.key == Key::End;
}

void edge_key(platform::KeyEvent const& event, State& state) {
    using platform::Key;
    Moved const edge = moved_by(state.focus, state);
    auto const within = [&edge](float wanted) {
        return std::clamp(wanted, edge.least, std::max(edge.least, edge.most));
    };
    if (event.key == edge.larger) *edge.size = within(edge.now + kStep);
    if (event.key == edge.smaller) *edge.size = within(edge.now - kStep);
    if (event.key == Key::Home) *edge.size = edge.least;
    if (event.key == Key::End) *edge.size = within(edge.most);
    if (event.key == Key::Enter || event.key == Key::Space) *edge.size = 0;
}

bool is_edge_at(float x, float y) {
    auto const& items = registry().shown();
    std::string const& dialog = registry().dialog();
    return std::any_of(items.begin(), items.end(), [&](Item const& item) {
        bool const is_there = x >= item.x && x < item.x + item.width && y >= item.y && y < item.y + item.height;
        return is_there && is_edge(item.id) && dialog.empty();
    });
}

// One that goes from head to foot at x.
ItemState upright_edge(Painter& painter, char const* id, char const* name, float x, Rect panel) {
    float const wide = reach(painter);
    Rect const edge = {x - wide / 2, panel.y, wide, panel.height};
    ItemLook look;
    look.role = Role::Slider;
    look.description = base::say("Drag, or press an arrow, to make the panel wider or narrower; a double click or "
                                 "Enter gives it its first width.");
    ItemState const state = item(painter, id, name, edge, look);
    if (!is_dragged(id) && !state.hovered && !state.focused) return state;
    fill(painter, {x - 1, edge.y, 2, edge.height}, theme().accent);
    if (!state.focused || state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    return state;
}

void draw_side_edge(Painter& painter, DeskLayout const& layout) {
    if (layout.side.width <= 0) return;
    ItemState const state =
        upright_edge(painter, kSide, base::say("Edge of the right panel"), layout.side.x, layout.side);
    float& width = painter.state->preferences.side_width;
    if (is_dragged(kSide))
        width = side_width_within(layout.window.right() - ImGui::GetIO().MousePos.x, layout.window.width);
    if (state.double_clicked) width = 0;
}

void draw_left_edge(Painter& painter, DeskLayout const& layout, bool is_library) {
    painter.state->drawn_panels.is_library = is_library;
    if (layout.rail.width <= kNarrowRail) return;
    ItemState const state =
        upright_edge(painter, kLeft, base::say("Edge of the left panel"), layout.rail.right(), layout.rail);
    float& width = left_width(*painter.state);
    if (is_dragged(kLeft)) width = left_width_within(ImGui::GetIO().MousePos.x, is_library, layout.window.width);
    if (state.double_clicked) width = 0;
}

void draw_list_edge(Painter& painter, Rect column, float share) {
    State& now = *painter.state;
    float const most = std::max(kLeastPanel, column.height - kLeastList);
    now.drawn_panels.inspector = share;
    now.drawn_panels.inspector_most = most;
    float const high = reach(painter);
    ItemLook look;
    look.role = Role::Slider;
    look.description =
        base::say("Drag, or press an arrow, to share the room between the two panels; a double click or Enter "
                  "shares it by what is shown.");
    Rect const edge = {column.x, column.y + share - high / 2, column.width, high};
    ItemState const state = item(painter, kList, base::say("Edge between the two right panels"), edge, look);
    if (is_dragged(kList) || state.hovered || state.focused) {
        fill(painter, {edge.x, column.y + share - 1, edge.width, 2}, theme().accent);
        if (!state.focused || state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    }
    float& height = now.preferences.inspector_height;
    if (is_dragged(kList)) height = std::round(std::clamp(ImGui::GetIO().MousePos.y - column.y, kLeastPanel, most));
    if (state.double_clicked) height = 0;
}

void draw_grabber(Painter& painter, FootSheet sheet, DeskLayout const& layout) {
    Rect const place = layout.sheet;
    DrawnPanels& drawn = painter.state->drawn_panels;
    drawn.is_sheet_the_readers = is_the_readers(sheet);
    drawn.sheet = place.height;
    drawn.sheet_most = std::max(kLeastPanel, place.height + layout.article.height - kLeastPage);
    Rect const target = {place.x + place.width / 2 - 44, place.y, 88, kGrabberRoom};
    ItemLook look;
    if (is_the_readers(sheet))
        look.description = base::say("Drag it, or press an arrow, to make the panel higher or lower.");
    bool const was_held = interaction().held == kSheet;
    bool const is_moved = was_held && has_strayed();
    ItemState const button = item(painter, kSheet, base::say("Close this panel"), target, look);
    float const x = std::round(place.x + place.width / 2 - 18);
    fill(painter, {x, place.y + 8, 36, 4}, button.hovered || is_moved ? theme().hint : theme().edge, 2);
    if (button.hovered && is_the_readers(sheet)) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeNS);
    if (was_held && (ImGui::IsMouseDown(0) || ImGui::IsMouseReleased(0))) draw_up(painter, sheet, place);
    if (button.pressed && !is_moved) close_sheet(*painter.state, *painter.intents, sheet);
}

} // namespace ui
