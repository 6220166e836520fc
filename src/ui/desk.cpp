#include "ui/desk.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/words.h"
#include "icons/icons.h"
#include "imgui.h"
#include "platform/platform.h"
#include "ui/about_sheet.h"
#include "ui/article_language_sheet.h"
#include "ui/banner.h"
#include "ui/choosing.h"
#include "ui/class_view.h"
#include "ui/command_menu.h"
#include "ui/command_palette.h"
#include "ui/commands.h"
#include "ui/correction.h"
#include "ui/desk_layout.h"
#include "ui/desk_panels.h"
#include "ui/document_dialogs.h"
#include "ui/exercise_sheet.h"
#include "ui/exercise_strip.h"
#include "ui/feedback_sheet.h"
#include "ui/find_bar.h"
#include "ui/finding.h"
#include "ui/help_sheet.h"
#include "ui/interaction.h"
#include "ui/keymap.h"
#include "ui/layers_sheet.h"
#include "ui/look.h"
#include "ui/make_exercise_sheet.h"
#include "ui/mark_all_sheet.h"
#include "ui/mark_chooser.h"
#include "ui/mark_palette.h"
#include "ui/marking_on.h"
#include "ui/missing_article.h"
#include "ui/notices.h"
#include "ui/panel_edges.h"
#include "ui/question_sheet.h"
#include "ui/relation_chooser.h"
#include "ui/scheme_sheet.h"
#include "ui/settings_sheet.h"
#include "ui/share_menu.h"
#include "ui/status_bar.h"
#include "ui/top_bar.h"
#include "ui/tour.h"

namespace ui {

namespace {

// One bare window over everything: Dear ImGui's part is the draw list and, natively, the text fields.
void begin_window(ImVec2 size) {
    ImGui::SetNextWindowPos(ImVec2(0, 0));
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, ImVec2(1, 1));
    ImGui::Begin("desk", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse |
                     ImGuiWindowFlags_NoBringToFrontOnFocus);
}

void end_window() {
    ImGui::End();
    ImGui::PopStyleVar(4);
}

DeskNeeds needs_of(Scene const& scene, Painter const& painter, ImVec2 size, FootSheet sheet) {
    State const& state = *painter.state;
    DeskShape const shape = shape_for(size.x);
    DeskNeeds needs;
    needs.shows_library = shows_library(scene, state, shape);
    needs.has_side = scene.project != nullptr && !state.preferences.side_folded;
    needs.has_narrow_rail = state.preferences.rail_folded;
    needs.left_width = needs.shows_library ? state.preferences.library_width : state.preferences.rail_width;
    needs.side_width = state.preferences.side_width;
    needs.has_ruler = scene.project != nullptr && shape != DeskShape::Narrow;
    needs.shows_mark_row = shape == DeskShape::Narrow && sheet != FootSheet::Library &&
                           (shows_mark_palette(scene, state) || sticky_type(scene, state));
    if (shape != DeskShape::Wide) needs.sheet_height = foot_sheet_height(scene, painter, sheet, size.x, size.y);
    needs.is_sheet_high =
        sheet == FootSheet::Library || (state.preferences.sheet_height > 0 && sheet != FootSheet::Welcome);
    needs.least_page = sheet == FootSheet::Library ? 0 : kLeastPage;
    if (shape == DeskShape::Narrow && scene.project) needs.find_height = find_panel_height(painter, size.x);
    float const page =
        shape == DeskShape::Narrow ? size.x : lay_out_desk(size.x, size.y, needs).article.width + measure::kRuler;
    needs.banner_height = banner_height(scene, painter, page);
    if (scene.exercise) needs.banner_height += exercise_strip_height(scene, painter);
    return needs;
}

void draw_bar(Painter& painter, Scene const& scene, ArticleView& article, DeskLayout const& layout) {
    if (layout.find.height > 0)
        draw_find_panel(painter, scene, article, layout.find);
    else if (layout.shape == DeskShape::Narrow)
        draw_phone_bar(painter, scene, article, layout.bar);
    else
        draw_top_bar(painter, scene, article, layout.bar);
}

void draw_page(Painter& painter, Scene const& scene, ArticleView& article, DeskLayout const& layout,
               float pixel_ratio) {
    Rect const area = layout.article;
    if (area.width <= 0 || area.height <= 0) return;
    if (scene.project && !scene.project->article.text_left_out)
        return article.draw(painter, scene, area, layout.ruler, pixel_ratio);
    Painter inside = clipped(painter, area);
    if (scene.project)
        draw_missing_article(inside, scene, area);
    else
        draw_empty_desk(inside, scene, area);
    inside.list->PopClipRect();
}

void draw_page_banner(Painter& below, Scene const& scene, DeskLayout const& layout) {
    Rect banner = layout.banner;
    if (banner.height <= 0) return;
    Painter painter = clipped(below, banner);
    if (scene.exercise) {
        float const strip = std::min(exercise_strip_height(scene, painter), banner.height);
        draw_exercise_strip(painter, scene, {banner.x, banner.y, banner.width, strip});
        banner.y += strip;
        banner.height -= strip;
    }
    draw_banner(painter, scene, banner);
    painter.list->PopClipRect();
}

void draw_more_menu(Painter& painter, Scene const& scene, ArticleView& article, DeskLayout const& layout) {
    if (!painter.state->rail_sheet_open || layout.shape != DeskShape::Narrow) return;
    static std::vector<MenuEntry> const entries = {
        {"find", icons::kSearch},
        {"marks", icons::kListFilter},
        {"redo", icons::kRedo2},
        {"", nullptr},
        {"who", icons::kQuote},
        {"sources", icons::kUsers},
        {"layers", icons::kLayers},
        {"sticky", icons::kLock},
        {"scheme", icons::kTag},
        {"exercise", icons::kBookOpen},
        {"zoom_in", icons::kZoomIn},
        {"zoom_out", icons::kZoomOut},
        {"correct", icons::kPencil},
        {"", nullptr},
        {"theme", icons::kContrast},
        {"tour", icons::kArrowRight},
        {"welcome", icons::kBookOpen, true},
        {"settings", icons::kSettings},
        {"help", icons::kCircleHelp},
    };
    Rect const bar = layout.bar;
    draw_command_menu(painter, "bar/more_menu", base::say("More"), entries, bar.right() - 256, bar.bottom() - 4,
                      painter.state->rail_sheet_open, scene, article);
}

void draw_popovers(Painter& painter, Scene const& scene, ArticleView& article, DeskLayout const& layout) {
    if (layout.shape != DeskShape::Narrow)
        draw_mark_palette(painter, scene, article, layout.article);
    else if (layout.mark_row.height > 0)
        draw_mark_row(painter, scene, article, layout.mark_row);
    if (layout.shape != DeskShape::Narrow) draw_find_card(painter, scene, article, layout.article);
    Rect foot = layout.window;
    foot.height = layout.article.bottom() - foot.y;
    draw_notices(painter, scene, foot);
    bool const is_on_shelf = layout.shape == DeskShape::Narrow && painter.state->library_open;
    if (painter.state->tour.is_running && !is_on_shelf) draw_tour(painter, scene, article, layout);
    draw_document_menu(painter, scene, article, layout.bar);
    draw_more_menu(painter, scene, article, layout);
    draw_share_menu(painter, scene, article, share_menu_anchor(layout.bar));
}

// The chooser draws no layer of its own and closes when the reader presses beside it.
void draw_chooser(Painter& painter, Scene const& scene, ArticleView& article, Rect window) {
    if (!is_relation_chooser_open(scene, *painter.state)) return;
    Painter above = begin_layer(painter, "chooser", window, LayerKind::Dialog);
    draw_relation_chooser(above, scene, article, window);
    for (Item const& item : registry().building())
        if (item.id == "chooser" && pressed_outside(above, {item.x, item.y, item.width, item.height}))
            painter.state->linking_to.clear();
    end_layer(above);
}

void draw_dialogs(Painter& painter, Scene const& scene, ArticleView& article, Rect window) {
    draw_chooser(painter, scene, article, window);
    if (painter.state->choosing_mark.is_open()) draw_mark_chooser(painter, scene, window);
    draw_correction(painter, scene, article, window);
    draw_help_sheet(painter, scene, article, window);
    draw_about_sheet(painter, scene, article, window);
    draw_settings_sheet(painter, scene, article, window);
    draw_article_language_sheet(painter, scene, article, window);
    draw_paste_dialog(painter, scene, article, window);
    draw_mark_all_sheet(painter, scene, article, window);
    draw_layers_sheet(painter, scene, article, window);
    draw_scheme_sheet(painter, scene, article, window);
    draw_exercise_sheet(painter, scene, article, window);
    draw_make_exercise_sheet(painter, scene, article, window);
    draw_feedback_sheet(painter, scene, article, window);
    draw_question(painter, scene, article, window);
    draw_command_palette(painter, scene, article, window);
    draw_drop_target(painter, scene, window);
}

// The article sets the pointer's shape over itself; elsewhere it is the arrow, or what a widget asked for.
void set_pointer_shape(Rect article, bool is_covered) {
    ImVec2 const at = ImGui::GetIO().MousePos;
    ImGuiMouseCursor const wanted = ImGui::GetMouseCursor();
    if (wanted == ImGuiMouseCursor_ResizeEW)
        platform::set_cursor(platform::Cursor::ResizeHorizontal);
    else if (wanted == ImGuiMouseCursor_ResizeNS)
        platform::set_cursor(platform::Cursor::ResizeVertical);
    else if (wanted == ImGuiMouseCursor_TextInput)
        platform::set_cursor(platform::Cursor::Text);
    else if (is_covered || !article.contains(at.x, at.y))
        platform::set_cursor(platform::Cursor::Arrow);
}

bool has_keyboard(State const& state) {
    return state.entered_field.empty() && (state.focus.empty() || state.focus == kArticleItem);
}

// Nor does a sheet come under a finger that holds a handle or draws along.
void await_second_tap(State& state, double now_ms) {
    if (interaction().held == kArticleItem) return;
    if (state.sheet_due_ms && now_ms >= *state.sheet_due_ms) state.sheet_due_ms.reset();
    if (state.sheet_due_ms) wish_frame(*state.sheet_due_ms - now_ms);
}

// The page's caret lies over the canvas: it is hidden where something of this frame lies above the article, and where
// fingers have the handles of a selection instead.
void show_caret(State const& state, Rect caret) {
    auto const hides = [caret](Layer const& layer) {
        Rect const shared = intersection(layer.rect, caret);
        return layer.kind != LayerKind::Popover || (shared.width > 0 && shared.height > 0);
    };
    auto const& layers = interaction().layers_building; // of this frame
    bool const has_handles = interaction().is_touch && !state.selection.is_empty();
    if (caret.height <= 0 || !has_keyboard(state) || has_handles || std::any_of(layers.begin(), layers.end(), hides))
        return platform::set_caret(std::nullopt);
    platform::set_caret(platform::CaretBox{caret.x, caret.y, caret.width, caret.height, theme().accent});
}

} // namespace

void Desk::draw(Scene const& scene, State& state, Intents& intents, double now_ms, float pixel_ratio,
                bool reduced_motion, bool is_touch) {
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    begin_window(size);
    Painter painter;
    painter.list = ImGui::GetWindowDrawList();
    painter.state = &state;
    painter.intents = &intents;
    painter.clip = {0, 0, size.x, size.y};
    painter.now_ms = now_ms;
    painter.reduced_motion = reduced_motion;
    painter.is_touch = is_touch || shape_for(size.x) == DeskShape::Narrow;
    begin_desk_frame(painter);
    painter.is_covered = !layer_has_pointer();
    if (scene.project) {
        set_type_looks(scene.project->schema);
        keymap().give_to_marks(scene.project->schema);
    }
    if (state.selection.is_empty()) state.mark_palette_dismissed = false;
    if (state.tour.is_running) follow_tour(scene, state);
    if (state.class_view.is_open) {
        Rect const window = {0, 0, size.x, size.y};
        draw_class_view(painter, scene, article_, window, pixel_ratio);
        draw_notices(painter, scene, window);
        draw_dialogs(painter, scene, article_, window);
        end_desk_frame(painter);
        platform::set_caret(std::nullopt); // nothing is written there
        set_pointer_shape(article_.area(), painter.is_covered);
        return end_window();
    }
    work_find(scene, state, article_);
    await_second_tap(state, now_ms);
    DeskShape const shape = shape_for(size.x);
    FootSheet const sheet = foot_sheet(scene, state, shape);
    DeskLayout const layout = lay_out_desk(size.x, size.y, needs_of(scene, painter, size, sheet));
    draw_bar(painter, scene, article_, layout);
    draw_rail_panel(painter, scene, article_, layout);
    draw_page(painter, scene, article_, layout, pixel_ratio);
    if (scene.project) settle_selection(scene, state, intents, now_ms);
    draw_page_banner(painter, scene, layout);
    draw_side_panel(painter, scene, article_, layout.side);
    draw_side_edge(painter, layout);
    draw_left_edge(painter, layout, shows_library(scene, state, shape));
    draw_foot_sheet(painter, scene, article_, sheet, layout);
    if (layout.status.height > 0) draw_status_bar(painter, scene, article_, layout.status);
    draw_pending_ring(painter);
    draw_popovers(painter, scene, article_, layout);
    draw_dialogs(painter, scene, article_, layout.window);
    settle_hover(state);
    end_desk_frame(painter);
    show_caret(state, scene.project ? article_.caret_box() : Rect{});
    set_pointer_shape(layout.article, painter.is_covered);
    end_window();
}

} // namespace ui
