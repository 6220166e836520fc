#include "ui/command_view.h"

#include <algorithm>
#include <array>

#include "platform/platform.h"
#include "ui/choosing.h"
#include "ui/layers.h"
#include "ui/side_panel.h"
#include "ui/theme.h"
#include "ui/tour.h"

namespace ui {

namespace {

constexpr std::array<float, 12> kZooms = {0.5F, 0.67F, 0.8F, 0.9F, 1, 1.1F, 1.25F, 1.5F, 1.75F, 2, 2.5F, 3};

void toggle(State& state, Sheet sheet) {
    state.sheet = state.sheet == sheet ? Sheet::None : sheet;
}

} // namespace

void toggle_commands(CommandRun const& run) {
    State& state = run.state;
    toggle(state, Sheet::Commands);
    state.command_choice = 0;
    state.command_scroll = 0;
    state.command_followed = -1;
}

void toggle_help(CommandRun const& run) {
    toggle(run.state, Sheet::Help);
    run.state.sheet_scroll = 0;
}

void show_about(CommandRun const& run) {
    run.state.sheet = Sheet::About;
    run.state.sheet_scroll = 0;
}

void toggle_settings(CommandRun const& run) {
    toggle(run.state, Sheet::Settings);
    run.state.sheet_scroll = 0;
}

void toggle_article_language(CommandRun const& run) {
    toggle(run.state, Sheet::ArticleLanguage);
    run.state.sheet_scroll = 0;
}

void fold_rail(CommandRun const& run) {
    run.state.preferences.rail_folded = !run.state.preferences.rail_folded;
}

void fold_side(CommandRun const& run) {
    run.state.preferences.side_folded = !run.state.preferences.side_folded;
}

bool has_columns(Scene const& scene, State const&) {
    return scene.project && platform::window().width >= measure::kWide;
}

void change_theme(CommandRun const& run) {
    run.intents.push_back(ChangeSetting{"theme", theme().is_dark ? "light" : "dark"});
}

void follow_system_theme(CommandRun const& run) {
    run.intents.push_back(ChangeSetting{"theme", "system"});
}

bool has_own_theme(Scene const&, State const& state) {
    return state.theme != "system";
}

void zoom_in(CommandRun const& run) {
    auto const next_zoom =
        std::find_if(kZooms.begin(), kZooms.end(), [&](float zoom) { return zoom > run.state.zoom + 0.01F; });
    if (next_zoom != kZooms.end()) run.state.zoom = *next_zoom;
}

void zoom_out(CommandRun const& run) {
    auto const next_zoom =
        std::find_if(kZooms.rbegin(), kZooms.rend(), [&](float zoom) { return zoom < run.state.zoom - 0.01F; });
    if (next_zoom != kZooms.rend()) run.state.zoom = *next_zoom;
}

void zoom_reset(CommandRun const& run) {
    run.state.zoom = 1;
}

void change_links(CommandRun const& run) {
    LinkShow& links = run.state.links;
    links = links == LinkShow::OfSelection ? LinkShow::All
            : links == LinkShow::All       ? LinkShow::Bundled
            : links == LinkShow::Bundled   ? LinkShow::None
                                           : LinkShow::OfSelection;
}

void toggle_notes(CommandRun const& run) {
    run.state.show_margin_notes = !run.state.show_margin_notes;
}

void toggle_layers(CommandRun const& run) {
    toggle(run.state, Sheet::Layers);
    run.state.sheet_scroll = 0;
    run.state.focus.clear();
}

void toggle_scheme(CommandRun const& run) {
    toggle(run.state, Sheet::Scheme);
    run.state.scheme = {};
    run.state.focus.clear();
}

// A student's where the document was begun from an exercise; otherwise the one to make.
void toggle_exercise(CommandRun const& run) {
    bool const is_students = run.scene.exercise != nullptr && run.scene.project->header.kind != "feedback";
    toggle(run.state, is_students ? Sheet::Exercise : Sheet::MakeExercise);
    run.state.focus.clear();
}

void dim_others(CommandRun const& run) {
    bool const is_on = !only_type(run.scene.project->schema, run.state).empty();
    toggle_only_type(run.state, is_on ? run.state.only_type : type_at_hand(run.scene, run.state));
}

void show_all_marks(CommandRun const& run) {
    show_all_layers(run.state);
}

void show_voices(CommandRun const& run) {
    toggle_side_view(run.scene, run.state, SideView::Voices);
}

void show_sources(CommandRun const& run) {
    toggle_side_view(run.scene, run.state, SideView::Sources);
}

void show_welcome(CommandRun const& run) {
    run.intents.push_back(ChangeSetting{"welcome", "shown"});
}

void take_tour(CommandRun const& run) {
    start_tour(run.scene, run.state);
}

void go_on_in_tour(CommandRun const& run) {
    skip_tour_step(run.scene, run.state);
}

bool can_go_on_in_tour(Scene const& scene, State const& state) {
    return can_skip_tour_step(scene, state);
}

bool has_hidden_welcome(Scene const& scene, State const& state) {
    return scene.is_sample && state.welcome_hidden;
}

void toggle_mark_list(CommandRun const& run) {
    State& state = run.state;
    state.list_sheet_open = state.side_view != SideView::Marks || !state.list_sheet_open;
    state.side_view = SideView::Marks;
    run.state.rail_sheet_open = false;
    if (run.state.list_sheet_open) choose_nothing(run.state);
}

bool has_hidden_list(Scene const& scene, State const&) {
    return scene.project && platform::window().width < measure::kWide;
}

} // namespace ui
