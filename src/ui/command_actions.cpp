#include <algorithm>

#include "platform/platform.h"
#include "ui/article_marks.h"
#include "ui/choosing.h"
#include "ui/command_table.h"
#include "ui/desk_layout.h"
#include "ui/finding.h"
#include "ui/mark_chooser.h"
#include "ui/relation_chooser.h"
#include "ui/scheme_sheet.h"
#include "ui/widgets.h"
#include "unicode/segment.h"

namespace ui {

namespace {

bool may_be_chosen(Scene const& scene, State const& state, model::Span const& span) {
    if (is_hidden(state.hidden_types, span.type)) return false;
    return state.linking_from.empty() || !relation_choices(*scene.project, state.linking_from, span.id).empty();
}

// Where to begin: the place of the selected mark, or the one before (after) the caret.
std::int64_t place_before_step(Scene const& scene, State const& state, int step) {
    auto const place = scene.index->find(state.selected);
    if (place != model::Index::kNone) return static_cast<std::int64_t>(place);
    auto const count = static_cast<std::int64_t>(scene.project->spans.size());
    unicode::Position const caret = state.selection.focus.position;
    if (step > 0) {
        bool const is_at_start = caret.value() == 0;
        auto const next = is_at_start ? 0 : scene.index->next_after(caret - 1);
        return next == model::Index::kNone ? count : static_cast<std::int64_t>(next) - 1;
    }
    auto const previous = scene.index->previous_before(caret);
    return previous == model::Index::kNone ? -1 : static_cast<std::int64_t>(previous) + 1;
}

// What Escape would back out of, innermost first.
enum class Level : std::uint8_t {
    None,
    SchemePage,
    Sheet,
    Choosing,
    Correction,
    Menu,
    PanelMenu,
    Renaming,
    Tour,
    Linking,
    FindBar,
    Focus,
    Adding,
    Sticky,
    Palette,
    Selection,
    Find,
    Placing,
    Selected,
    SidePanel,
    Library,
};

bool is_in_control(State const& state) {
    return !state.focus.empty() && state.focus != kArticleItem;
}

Level level_of(Scene const& scene, State const& state) {
    bool const is_deep = state.scheme.page != SchemePage::Overview || state.scheme.is_removing;
    if (state.sheet == Sheet::Scheme && is_deep) return Level::SchemePage;
    if (state.sheet != Sheet::None) return Level::Sheet;
    if (state.choosing_mark.is_open()) return Level::Choosing;
    if (state.correcting) return Level::Correction;
    if (state.document_menu_open || state.share_menu_open || state.rail_sheet_open) return Level::Menu;
    if (state.type_menu_open || state.list_filter_open) return Level::PanelMenu;
    if (!state.renaming.empty()) return Level::Renaming;
    if (state.tour.is_running) return Level::Tour;
    if (!state.linking_from.empty()) return Level::Linking;
    if (state.find.is_open && state.focus.rfind("find/", 0) == 0) return Level::FindBar;
    if (is_in_control(state)) return Level::Focus;
    if (state.library_open && shape_for(platform::window().width) == DeskShape::Narrow) return Level::Library;
    if (!state.adding_to.empty()) return Level::Adding;
    if (!state.sticky_type.empty()) return Level::Sticky;
    if (!state.selection.is_empty()) return state.mark_palette_dismissed ? Level::Selection : Level::Palette;
    if (state.find.is_open) return Level::Find;
    if (!state.placing.empty() && !span_of(scene, state.selected)) return Level::Placing;
    if (!state.selected.empty() || !state.group.empty()) return Level::Selected;
    if (state.list_sheet_open) return Level::SidePanel;
    if (state.library_open && scene.project) return Level::Library;
    return Level::None;
}

void stop_one_level_of_linking(Scene const& scene, State& state) {
    if (is_relation_chooser_open(scene, state))
        state.linking_to.clear();
    else
        stop_linking(state);
}

} // namespace

base::Identifier next_mark(Scene const& scene, State const& state, int step) {
    if (!scene.project || !scene.index) return {};
    auto const& spans = scene.project->spans;
    auto place = place_before_step(scene, state, step);
    for (place += step; place >= 0 && place < static_cast<std::int64_t>(spans.size()); place += step) {
        model::Span const& span = spans[static_cast<std::size_t>(place)];
        if (may_be_chosen(scene, state, span)) return span.id;
    }
    return {};
}

namespace {

// Without the white space at both ends, which the keyboard takes along (a paragraph's line end).
std::vector<unicode::Range> without_white_ends(unicode::Text const& text, std::vector<unicode::Range> fragments) {
    for (unicode::Range& range : fragments) {
        while (range.start < range.end && unicode::is_white_space(text.at(range.end - 1))) range.end = range.end - 1;
        while (range.start < range.end && unicode::is_white_space(text.at(range.start))) range.start = range.start + 1;
    }
    fragments.erase(std::remove_if(fragments.begin(), fragments.end(),
                                   [](unicode::Range const& range) { return range.is_empty(); }),
                    fragments.end());
    return fragments;
}

} // namespace

void mark_as(CommandRun const& run, std::string_view type_view) {
    std::string const type(type_view);
    State& state = run.state;
    if (!state.selection.is_empty()) {
        auto fragments = without_white_ends(run.scene.project->article.text, state.selection.fragments());
        if (!fragments.empty()) run.intents.push_back(AddSpan{std::move(fragments), type});
        state.mark_palette_dismissed = false;
    } else if (model::Span const* const span = span_of(run.scene, state.selected); span && span->type != type) {
        run.intents.push_back(RetypeSpan{span->id, type});
    } else if (has_group(run.scene, state)) {
        run.intents.push_back(RetypeSpans{group_of(run.scene, state), type});
    }
    state.last_type = type;
}

bool can_go_back(Scene const& scene, State const& state) {
    return level_of(scene, state) != Level::None;
}

namespace {

// A row of what was searched in the list leads back to the whole list.
void leave_focus(State& state) {
    if (state.list_search_open && state.focus.starts_with("list/")) {
        state.list_search_open = false;
        state.filter.text.clear();
    }
    state.focus.clear();
}

} // namespace

void go_back(Scene const& scene, State& state) {
    switch (level_of(scene, state)) {
    case Level::None: return;
    case Level::SchemePage:
        if (state.scheme.is_removing)
            state.scheme.is_removing = false;
        else
            leave_scheme_page(state);
        return;
    case Level::Sheet: state.sheet = Sheet::None; return;
    case Level::Choosing: return close_mark_chooser(state);
    case Level::Correction: state.correcting.reset(); return;
    case Level::Menu: state.document_menu_open = state.share_menu_open = state.rail_sheet_open = false; return;
    case Level::PanelMenu: state.type_menu_open = state.list_filter_open = false; return;
    case Level::Renaming: state.renaming.clear(); return;
    case Level::Tour: state.tour = {}; return;
    case Level::Linking: return stop_one_level_of_linking(scene, state);
    case Level::FindBar:
    case Level::Find: return close_find(scene, state);
    case Level::Focus: return leave_focus(state);
    case Level::Adding: state.adding_to.clear(); return;
    case Level::Sticky: state.sticky_type.clear(); return;
    case Level::Palette: state.mark_palette_dismissed = true; return;
    case Level::Selection:
        state.selection.anchor = state.selection.focus;
        state.selection.earlier.clear();
        return;
    case Level::SidePanel: state.list_sheet_open = false; return;
    case Level::Placing: state.placing.clear(); return;
    case Level::Selected:
        choose_nothing(state);
        state.inspector_sheet_open = false;
        return;
    case Level::Library: state.library_open = false; return;
    }
}

} // namespace ui
