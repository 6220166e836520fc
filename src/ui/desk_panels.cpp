#include "ui/desk_panels.h"

#include <algorithm>
#include <cmath>

#include "base/words.h"
#include "icons/icons.h"
#include "platform/platform.h"
#include "ui/choosing.h"
#include "ui/inspector.h"
#include "ui/interaction.h"
#include "ui/library_panel.h"
#include "ui/lost_marks.h"
#include "ui/panel_edges.h"
#include "ui/rail.h"
#include "ui/rows.h"
#include "ui/side_panel.h"
#include "ui/tour.h"
#include "ui/welcome.h"

namespace ui {

namespace {

constexpr float kLeastLibrary = 420; // where there is as much: the keys of a phone's screen leave little

void fill(Painter& painter, Rect rect, Color color, float radius = 0, ImDrawFlags corners = 0) {
    painter.list->AddRectFilled(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), color, radius, corners);
}

void draw_sheet_body(Painter& painter, Scene const& scene, ArticleView& article, FootSheet sheet, Rect body) {
    switch (sheet) {
    case FootSheet::None: return;
    case FootSheet::Inspector: return draw_inspector(painter, scene, article, body);
    case FootSheet::List: return draw_side_view(painter, scene, article, body);
    case FootSheet::Library: return draw_library(painter, scene, article, body);
    case FootSheet::Welcome: return draw_welcome(painter, scene, article, body);
    }
}

} // namespace

Painter clipped(Painter const& painter, Rect rect) {
    Painter inside = painter;
    inside.clip = rect;
    inside.list->PushClipRect(ImVec2(rect.x, rect.y), ImVec2(rect.right(), rect.bottom()), true);
    return inside;
}

bool shows_library(Scene const& scene, State const& state, DeskShape shape) {
    if (shape == DeskShape::Narrow) return false;
    return state.library_open || (!scene.project && !scene.loading && shape == DeskShape::Wide);
}

FootSheet foot_sheet(Scene const& scene, State const& state, DeskShape shape) {
    if (shape == DeskShape::Narrow && state.library_open) return FootSheet::Library;
    if (!scene.project || shape == DeskShape::Wide) return FootSheet::None;
    bool const is_described = span_of(scene, state.selected) || has_group(scene, state);
    bool const is_awaited = state.sheet_due_ms.has_value(); // what is at the foot stays for now
    if ((is_described && !is_awaited) || orphan_to_place(scene, state)) return FootSheet::Inspector;
    if (state.list_sheet_open) return FootSheet::List;
    bool const has_room = state.selection.is_empty() && !state.find.is_open;
    return has_room && is_first_visit(scene, state) ? FootSheet::Welcome : FootSheet::None;
}

float foot_sheet_height(Scene const& scene, Painter const& painter, FootSheet sheet, float width, float height) {
    float const drawn = painter.state->preferences.sheet_height;
    if (drawn > 0 && (sheet == FootSheet::Inspector || sheet == FootSheet::List)) return drawn;
    switch (sheet) {
    case FootSheet::None: return 0;
    case FootSheet::Inspector: return inspector_height(scene, *painter.state, width, painter.is_touch) + kGrabberRoom;
    case FootSheet::List: return height * 0.6F;
    case FootSheet::Library: return std::max(height * 0.8F, kLeastLibrary);
    case FootSheet::Welcome: return std::min(380.0F, height * 0.45F);
    }
    return 0;
}

void draw_rail_panel(Painter& painter, Scene const& scene, ArticleView& article, DeskLayout const& layout) {
    if (layout.rail.width <= 0) return;
    fill(painter, layout.rail, theme().panel);
    hairline(painter, layout.rail.right() - 1, layout.rail.y, layout.rail.right() - 1, layout.rail.bottom());
    Painter inside = clipped(painter, layout.rail);
    if (shows_library(scene, *painter.state, layout.shape))
        draw_library(inside, scene, article, layout.rail);
    else if (layout.shape == DeskShape::Wide && !painter.state->preferences.rail_folded)
        draw_rail(inside, scene, article, layout.rail);
    else
        draw_narrow_rail(inside, scene, article, layout.rail);
    inside.list->PopClipRect();
}

void draw_side_panel(Painter& painter, Scene const& scene, ArticleView& article, Rect area) {
    if (area.width <= 0) return;
    fill(painter, area, theme().panel);
    hairline(painter, area.x, area.y, area.x, area.bottom());
    if (!scene.project) return;
    Rect const body = {area.x + 1, area.y, area.width - 1, area.height};
    Painter inside = clipped(painter, body);
    if (shows_welcome(scene, *painter.state) && painter.state->side_view == SideView::Marks) {
        draw_welcome(inside, scene, article, body);
    } else {
        float const needed = inspector_height(scene, *painter.state, body.width, painter.is_touch);
        float const share = inspector_share(body.height, needed, painter.state->preferences.inspector_height);
        draw_inspector(inside, scene, article, {body.x, body.y, body.width, share});
        hairline(inside, body.x, body.y + share, body.right(), body.y + share);
        draw_side_view(inside, scene, article, {body.x, body.y + share + 1, body.width, body.height - share - 1});
        draw_list_edge(inside, body, share);
    }
    inside.list->PopClipRect();
}

void draw_foot_sheet(Painter& below, Scene const& scene, ArticleView& article, FootSheet sheet,
                     DeskLayout const& layout) {
    Rect const place = layout.sheet;
    if (sheet == FootSheet::None || place.height <= 0) return;
    soft_shadow(below, place, 16, -2, 16, theme().shadow_popover);
    fill(below, place, theme().panel, 16, ImDrawFlags_RoundCornersTop);
    below.list->AddLine(ImVec2(place.x + 16, place.y), ImVec2(place.right() - 16, place.y), theme().hairline);
    Painter inside = clipped(below, place);
    register_container(inside, "sheet", base::say("Panel"), Role::Region, place);
    draw_grabber(inside, sheet, layout);
    draw_sheet_body(inside, scene, article, sheet,
                    {place.x, place.y + kGrabberRoom, place.width, place.height - kGrabberRoom});
    inside.list->PopClipRect();
}

void draw_empty_desk(Painter& painter, Scene const& scene, Rect area) {
    Theme const& now = theme();
    if (scene.loading) {
        draw_label(painter, area.x + area.width / 2 - label_width(base::say("Opening\xE2\x80\xA6")) / 2,
                   area.y + area.height / 3, base::say("Opening\xE2\x80\xA6"), now.muted);
        return;
    }
    float const width = std::min(420.0F, area.width - 48);
    float const x = std::round(area.x + (area.width - width) / 2);
    float y = std::round(area.y + std::max(32.0F, area.height * 0.22F));
    draw_article_line(painter, x, y + 24, width, base::say("Take an article apart"), now.ink, letters::kWelcome, "en",
                      Weight::Semibold);
    y += 44;
    y += draw_told(painter, "empty/words", x, y, width,
                   base::say("Paste an article anywhere on this page, or drop a file on it. It stays on this machine."),
                   now.ink2, letters::kHead, Weight::Regular, letters::kHeadProse);
    y += 20;
    float const height = painter.is_touch ? measure::kFingertip : measure::kRowHeight;
    if (primary_button(painter, "empty/paste", base::say("Paste text"), {x, y, 108, height}))
        painter.state->sheet = Sheet::Paste;
    if (outline_button(painter, "empty/choose", base::say("Choose a file"), {x + 120, y, 124, height}))
        painter.intents->push_back(ChooseFile{});
    ItemLook tour;
    tour.description = base::say("Leads in two minutes from an article to a saved copy.");
    if (text_button(painter, "empty/tour", base::say("Take the tour"), nullptr, {x - 8, y + height + 12, 112, height},
                    tour))
        start_tour(scene, *painter.state);
}

void draw_drop_target(Painter& painter, Scene const& scene, Rect window) {
    if (!scene.drop_hover) return;
    Theme const& now = theme();
    fill(painter, window, now.scrim);
    Rect const frame = {window.x + 16, window.y + 16, window.width - 32, window.height - 32};
    painter.list->AddRect(ImVec2(frame.x, frame.y), ImVec2(frame.right(), frame.bottom()), now.accent, 8, 0, 2);
    char const* const words = base::say("Let go to open it");
    float const x = window.x + (window.width - label_width(words, letters::kTitle, Weight::Semibold)) / 2;
    float const middle = window.y + window.height / 2;
    draw_icon(painter, window.x + window.width / 2 - 16, middle - 44, icons::kFileText, now.accent, 32);
    draw_label(painter, x, middle, words, now.ink, letters::kTitle, Weight::Semibold, letters::kTitleLine);
}

} // namespace ui
