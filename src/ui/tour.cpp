#include "ui/tour.h"

#include "base/words.h"
#include "ui/choosing.h"
#include "ui/commands.h"
#include "ui/example_words.h"
#include "ui/interaction.h"
#include "ui/kept_back.h"

namespace ui {

namespace {

// FNV-1a. Two descriptions that give the same number would only leave the step waiting for one change more.
void add(std::uint64_t& number, std::string const& words) {
    for (char const c : words) number = (number ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    number = (number ^ 0xFFU) * 0x100000001B3U;
}

std::uint64_t description_of(model::Project const& project) {
    std::uint64_t number = 0xCBF29CE484222325U;
    for (model::Span const& span : project.spans) {
        add(number, span.note);
        for (model::AttributeSetting const& setting : span.attributes) {
            add(number, setting.attribute);
            for (std::string const& value : setting.values) add(number, value);
        }
        for (std::string const& link : span.links) add(number, link);
    }
    return number;
}

void note_what_is_there(Scene const& scene, TourState& tour) {
    tour.has_saved = false;
    tour.revision = scene.revision;
    tour.article = scene.project ? scene.project->header.id : std::string();
    tour.marks = scene.project ? scene.project->spans.size() : 0;
    tour.links = scene.project ? scene.project->relations.size() : 0;
    tour.described = scene.project && tour.step == TourStep::Describe ? description_of(*scene.project) : 0;
}

void begin_step(Scene const& scene, State& state, TourStep step) {
    TourState& tour = state.tour;
    tour.step = step;
    note_what_is_there(scene, tour);
    if (scene.project == nullptr) return;
    if (step == TourStep::Select) state.scroll_wish = example_words(*scene.project).start;
    // Who skips the marking is led to a mark that is there.
    bool const is_about_a_mark = step == TourStep::Describe || step == TourStep::Link;
    if (is_about_a_mark && state.selected.empty() && !scene.project->spans.empty())
        state.scroll_wish = scene.project->spans.front().extent().start;
}

bool has_described(Scene const& scene, TourState& tour) {
    if (tour.revision == scene.revision) return false;
    tour.revision = scene.revision;
    return description_of(*scene.project) != tour.described;
}

bool is_done(Scene const& scene, State& state) {
    TourState& tour = state.tour;
    if (!scene.project) return false;
    bool const is_dragging = interaction().held == kArticleItem;
    switch (tour.step) {
    case TourStep::Article: return scene.project->header.id != tour.article;
    case TourStep::Select: return !is_dragging && !state.selection.is_empty();
    case TourStep::Mark: return scene.project->spans.size() > tour.marks;
    case TourStep::Link: return scene.project->relations.size() > tour.links;
    case TourStep::Describe: return has_described(scene, tour);
    case TourStep::Save: return tour.has_saved;
    case TourStep::End: return false;
    }
    return false;
}

std::string caps(char const* command) {
    std::string const keys = shortcut_label(command);
    return keys.empty() ? std::string(base::say("its command (Ctrl K)")) : keys;
}

TourWords article_words(Scene const& scene, bool is_touch) {
    if (scene.project)
        return {
            base::say("An article to take apart"),
            is_touch
                ? base::say("Open another one from the menu, or go on with the one that is open: press Next.")
                : base::say(
                      "Paste another one with Ctrl V, drop a file, or go on with the one that is open: press Next.")};
    return {base::say("An article to take apart"),
            is_touch ? base::say("Press Paste text and paste an article from a page or a mail.")
                     : base::say("Paste one with Ctrl V, or drop a file anywhere on this page.")};
}

TourWords select_words(bool is_touch) {
    return {
        base::say("Select some words"),
        is_touch
            ? base::say("Tap a word twice, then move its two ends.")
            : base::say("Drag over them, or double click one. With keys: arrows move, and Shift with arrows selects.")};
}

TourWords mark_words(Scene const& scene, State const& state, bool is_touch) {
    if (state.selection.is_empty())
        return {base::say("Say what it is"), base::say("Select some words again; then say what they are.")};
    if (is_touch) return {base::say("Say what it is"), base::say("Tap one of the types at the foot of the page.")};
    std::string const how = press_a_mark_key(scene.project->schema);
    return {base::say("Say what it is"), base::say("Click a type beside the selection, or {}.", how)};
}

TourWords link_words(Scene const& scene, State const& state, bool is_touch) {
    char const* const title = base::say("Link two marks");
    if (!state.linking_to.empty())
        return {title, base::say("Choose what the one says about the other: by a press or its letter.")};
    if (!state.linking_from.empty())
        return {title, is_touch ? base::say("Now tap the other mark. Only those that can be linked stay bright.")
                                : base::say("Now click the other mark, or press N until it is chosen, then Enter. Only "
                                            "those that can be linked stay bright.")};
    if (scene.project->spans.size() < 2)
        return {title, base::say("A link joins two marks. Mark some other words first.")};
    if (!span_of(scene, state.selected))
        return {title, is_touch ? base::say("Tap a mark.") : base::say("Click a mark, or press N.")};
    return {title, is_touch ? base::say("Tap Link in the panel, then the other mark.")
                            : base::say("Press {}, then choose the mark that it belongs to.", caps("link"))};
}

TourWords describe_words(Scene const& scene, State const& state, bool is_touch) {
    char const* const title = base::say("Describe the mark");
    if (!span_of(scene, state.selected))
        return {title, is_touch ? base::say("Tap a mark.") : base::say("Click a mark, or press N.")};
    return {title,
            is_touch
                ? base::say("Tap one of the words in the panel, or write a note.")
                : base::say("Click one of the words in the panel, or press Enter and then its underlined letter.")};
}

TourWords save_words(bool is_touch) {
    std::string const how = is_touch ? base::say("Open the menu and press Save a copy")
                                     : base::say("Press Share and Save a copy, or {}", caps("save_copy"));
    return {base::say("Save a copy"),
            base::say("{}: one file with the article and your marks, to keep or to hand in.", how)};
}

TourWords end_words(bool is_touch) {
    return {base::say("That is the whole way"),
            is_touch ? base::say("All else is in the menus at the top. Undo brings everything back.")
                     : base::say("Press {} for every key, {} for every command, {} to take a step back.", caps("help"),
                                 caps("commands"), caps("undo"))};
}

} // namespace

void start_tour(Scene const& scene, State& state) {
    state.sheet = Sheet::None;
    state.document_menu_open = state.share_menu_open = state.rail_sheet_open = false;
    state.library_open = state.list_sheet_open = false;
    state.focus.clear();
    choose_nothing(state);
    state.selection.anchor = state.selection.focus;
    state.selection.earlier.clear();
    state.side_view = SideView::Marks;
    state.sticky_type.clear();
    state.tour = {};
    state.tour.is_running = true;
    begin_step(scene, state, TourStep::Article);
}

void leave_tour(State& state) {
    state.tour = {};
}

bool can_skip_tour_step(Scene const& scene, State const& state) {
    return state.tour.is_running && scene.project;
}

void skip_tour_step(Scene const& scene, State& state) {
    if (state.tour.step == TourStep::End) return leave_tour(state);
    begin_step(scene, state, static_cast<TourStep>(static_cast<int>(state.tour.step) + 1));
}

void follow_tour(Scene const& scene, State& state) {
    if (is_done(scene, state)) skip_tour_step(scene, state);
}

TourWords tour_words(Scene const& scene, State const& state, bool is_touch) {
    if (!scene.project || state.tour.step == TourStep::Article) return article_words(scene, is_touch);
    switch (state.tour.step) {
    case TourStep::Article:
    case TourStep::Select: return select_words(is_touch);
    case TourStep::Mark: return mark_words(scene, state, is_touch);
    case TourStep::Link: return link_words(scene, state, is_touch);
    case TourStep::Describe: return describe_words(scene, state, is_touch);
    case TourStep::Save: return save_words(is_touch);
    case TourStep::End: return end_words(is_touch);
    }
    return {};
}

} // namespace ui
