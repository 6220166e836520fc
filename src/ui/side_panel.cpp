#include "ui/side_panel.h"

#include <cmath>

#include "base/words.h"
#include "platform/platform.h"
#include "ui/annotation_list.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/key_list.h"
#include "ui/source_audit.h"
#include "ui/voice_list.h"

namespace ui {

namespace {

struct Tab {
    SideView view;
    char const* id;
    char const* label;
    char const* hint;
    char const* command; // whose key opens it, or none
};

constexpr Tab kTabs[] = {
    {SideView::Marks, "side/marks", base::english("Marks"), base::english("All marks in reading order"), nullptr},
    {SideView::Voices, "side/voices", base::english("Who said what"), nullptr, "who"},
    {SideView::Sources, "side/sources", base::english("Sources"), nullptr, "sources"},
    {SideView::Key, "side/key", base::english("Key"), base::english("Your marks beside the key\u2019s"), nullptr},
};

bool has_view(Scene const& scene, SideView view) {
    return view != SideView::Key || (scene.exercise != nullptr && scene.project->header.kind == "feedback");
}

float tabs_height(Painter const& painter) {
    return painter.is_touch ? measure::kFingertip : 38.0F;
}

char const* tab_of(SideView view) {
    for (Tab const& tab : kTabs)
        if (tab.view == view) return tab.id;
    return "";
}

// Where the keyboard goes when the view is opened by it.
std::string first_stop(Scene const& scene, State& state, SideView view) {
    std::string const row = view == SideView::Voices    ? first_voice_row(scene, state)
                            : view == SideView::Sources ? first_source_row(scene, state)
                                                        : std::string();
    return row.empty() ? tab_of(view) : row;
}

void show(State& state, SideView view) {
    state.side_view = view;
    state.list_filter_open = false;
}

void draw_tab(Painter& painter, Tab const& tab, float x, float y, float width, float height) {
    State& state = *painter.state;
    ItemLook look;
    look.role = Role::Chip;
    look.is_checked = state.side_view == tab.view;
    look.description = tab.command ? tooltip_of(tab.command) : base::say(tab.hint);
    Rect const place{x - 8, y + 2, width + 16, height - 4};
    ItemState const button = item(painter, tab.id, base::say(tab.label), place, look);
    Color const color = look.is_checked ? theme().ink : button.hovered ? theme().ink2 : theme().muted;
    draw_label(painter, x, std::floor(y + (height - 18) / 2), base::say(tab.label), color, letters::kText,
               Weight::Medium);
    if (look.is_checked) painter.list->AddRectFilled({x, y + height - 2}, {x + width, y + height}, theme().accent, 1);
    if (button.pressed) show(state, tab.view);
}

} // namespace

void draw_side_view(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    if (!scene.project || !scene.index || area.height < 40) return;
    float const height = tabs_height(painter);
    float x = area.x + (painter.is_touch ? space::kWide : space::kPanel);
    for (Tab const& tab : kTabs) {
        if (!has_view(scene, tab.view)) continue;
        float const width = label_width(base::say(tab.label), letters::kText, Weight::Medium);
        draw_tab(painter, tab, x, area.y, width, height);
        x += width + 22;
    }
    hairline(painter, area.x, area.y + height, area.right(), area.y + height);
    Rect const body{area.x, area.y + height + 1, area.width, area.height - height - 1};
    if (!has_view(scene, painter.state->side_view)) painter.state->side_view = SideView::Marks;
    switch (painter.state->side_view) {
    case SideView::Marks: return draw_annotation_list(painter, scene, article, body);
    case SideView::Voices: return draw_voice_list(painter, scene, article, body);
    case SideView::Sources: return draw_source_audit(painter, scene, article, body);
    case SideView::Key: return draw_key_list(painter, scene, article, body);
    }
}

void toggle_side_view(Scene const& scene, State& state, SideView view) {
    bool const has_column = platform::window().width >= measure::kWide;
    bool const is_shown = state.side_view == view && (has_column || state.list_sheet_open);
    show(state, is_shown ? SideView::Marks : view);
    state.rail_sheet_open = false;
    if (!has_column) {
        state.list_sheet_open = !is_shown;
        choose_nothing(state);
    }
    state.focus = is_shown ? std::string() : first_stop(scene, state, view);
    state.focus_visible = !is_shown && platform::window().width >= measure::kNarrow;
}

} // namespace ui
