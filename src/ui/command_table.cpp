#include "ui/command_table.h"

#include <algorithm>

#include "base/words.h"
#include "ui/choosing.h"
#include "ui/command_conditions.h"
#include "ui/command_document.h"
#include "ui/command_view.h"
#include "ui/correction.h"
#include "ui/finding.h"
#include "ui/inspector_group.h"
#include "ui/layers.h"
#include "ui/lost_marks.h"
#include "ui/mark_chooser.h"
#include "ui/widgets.h"

namespace ui {

namespace {

void mark_last(CommandRun const& run) {
    mark_as(run, run.state.last_type);
}

void select_all(CommandRun const& run) {
    State& state = run.state;
    state.selection = {};
    state.selection.focus = {run.scene.project->article.text.all().end};
    state.has_caret = true;
    state.focus.clear();
}

void remove(CommandRun const& run) {
    if (has_group(run.scene, run.state)) return remove_group(run.scene, run.state, run.intents);
    run.intents.push_back(RemoveSpans{{run.state.selected}});
    base::Identifier const removed = run.state.selected;
    choose_nothing(run.state);
    run.state.hovered.clear();
    run.state.inspector_sheet_open = false;
    if (run.state.linking_from == removed) run.state.linking_from.clear();
}

// The mark under the caret when none is selected; then the keyboard goes to its attributes.
void inspect(CommandRun const& run) {
    State& state = run.state;
    if (state.selected.empty()) {
        auto const under = run.scene.index->at(state.selection.focus.position);
        if (!under.empty()) choose_span(state, run.scene, run.scene.project->spans[under.front()].id);
    }
    if (state.selected.empty()) return;
    state.inspector_sheet_open = true;
    auto const& items = registry().shown();
    auto const chip = std::find_if(items.begin(), items.end(),
                                   [](Item const& item) { return item.id.rfind("inspector/attribute/", 0) == 0; });
    state.focus = chip == items.end() ? "inspector/type" : chip->id;
    state.focus_visible = true;
}

void write_note(CommandRun const& run) {
    run.state.inspector_sheet_open = true;
    enter_field(run.state, has_group(run.scene, run.state) ? kGroupNoteField : "inspector/note");
}

void correct(CommandRun const& run) {
    begin_correction(run.scene, run.state);
}
void place_mark(CommandRun const& run) {
    place_here(run.scene, run.state, run.intents);
}
void look_again(CommandRun const& run) {
    run.intents.push_back(PlaceAgain{});
}

void link(CommandRun const& run) {
    run.state.linking_from = run.state.selected;
    run.state.linking_to.clear();
}

void go_to(CommandRun const& run, int step) {
    base::Identifier const id = next_mark(run.scene, run.state, step);
    if (id.empty()) return;
    choose_span(run.state, run.scene, id);
    run.state.focus.clear();
}
void next(CommandRun const& run) {
    go_to(run, 1);
}
void previous(CommandRun const& run) {
    go_to(run, -1);
}

void find(CommandRun const& run) {
    run.state.sheet = Sheet::None;
    open_find(run.scene, run.state, run.article);
}
void find_next(CommandRun const& run) {
    step_find(run.scene, run.state, run.article, 1);
}
void find_previous(CommandRun const& run) {
    step_find(run.scene, run.state, run.article, -1);
}
void search_list(CommandRun const& run) {
    run.state.list_sheet_open = true;
    run.state.side_view = SideView::Marks;
    run.state.list_search_open = true;
    enter_field(run.state, "list/words");
}

void back(CommandRun const& run) {
    go_back(run.scene, run.state);
}

using enum CommandGroup;

constexpr CommandRow kRows[] = {
    {{"mark", base::english("Mark the selection"), "1 2 3 4 5 6 7 8 9", Mark,
      base::english("Marks the selected words, or changes the type of the selected mark.")},
     can_mark,
     mark_last},
    {{"sticky", base::english("Keep marking as one type"), "K", Mark,
      base::english(
          "Every selection becomes a mark of the type at hand, until Esc. Pressing a type's key twice does the same.")},
     with_project,
     keep_marking},
    {{"select_all", base::english("Select the whole article"), "Ctrl+A", Move,
      base::english("Selects every word of the article.")},
     with_project,
     select_all},
    {{"grow", base::english("Grow by a word"), "]", Mark,
      base::english("Takes the next word into the selection or the selected mark.")},
     with_words,
     grow_at_end},
    {{"shrink", base::english("Shrink by a word"), "[", Mark,
      base::english("Lets go of the last word of the selection or the selected mark.")},
     with_words,
     shrink_at_end},
    {{"grow_before", base::english("Grow by the word before"), "}", Mark,
      base::english("Takes the word before into the selection or the selected mark.")},
     with_words,
     grow_at_start},
    {{"shrink_before", base::english("Shrink by the first word"), "{", Mark,
      base::english("Lets go of the first word of the selection or the selected mark.")},
     with_words,
     shrink_at_start},
    {{"mark_all", base::english("Mark all places\u2026"), "Ctrl+Shift+L", Mark,
      base::english(
          "Shows every place of what was found, or of the selected words, and marks those that you leave in.")},
     can_mark_all,
     mark_all},
    {{"add_words", base::english("Add more words to the mark"), "F", Mark,
      base::english("Then select them, and press Enter. With the mouse: hold Ctrl and drag.")},
     can_grow_mark,
     grow_mark},
    {{"remove_words", base::english("Take these words out of the mark"), "Shift+Delete Shift+Backspace", Mark,
      base::english("Of a mark in several pieces: the piece at the caret, or the last one.")},
     can_remove_words,
     remove_words},
    {{"split", base::english("Split the mark here"), "X", Mark,
      base::english("Makes two marks of the one at the caret.")},
     can_split,
     split},
    {{"join", base::english("Join with the next mark"), "J", Mark,
      base::english("Makes one mark of the selected one and the next of its type.")},
     can_join,
     join},
    {{"remove", base::english("Remove the mark"), "Delete Backspace", Mark,
      base::english("Removes the selected marks and their links.")},
     with_marks,
     remove},
    {{"copy", base::english("Copy"), "", Mark,
      base::english("Copies the selected words, or those of the selected mark.")},
     with_words,
     copy},
    {{"inspect", base::english("Describe the mark"), "Enter", Describe,
      base::english("Takes the keyboard to the attributes of the mark at the caret.")},
     can_inspect,
     inspect},
    {{"note", base::english("Write a note"), "T", Describe,
      base::english("Takes the keyboard to the note of the selected mark.")},
     with_marks,
     write_note},
    {{"correct", base::english("Correct the text\u2026"), "F2", Document,
      base::english(
          "Changes the selected words of the article, or the paragraph at the caret; marks stay on their words.")},
     can_correct,
     correct},
    {{"place", base::english("Place the mark here"), "", Mark,
      base::english("Puts the chosen mark that has no place on the selected words.")},
     can_place,
     place_mark},
    {{"look_again", base::english("Look for lost marks again"), "O", Mark,
      base::english("Looks for the words of all marks without a place.")},
     has_lost,
     look_again},
    {{"link", base::english("Link to another mark"), "L", Link,
      base::english("Then choose the other mark by a click, or with N, P and Enter.")},
     with_selected,
     link},
    {{"choose_here", base::english("Choose among the marks here"), "C", Move,
      base::english("Lists the marks at the caret, the smallest first.")},
     can_choose_here,
     list_marks_here},
    {{"next", base::english("Next mark"), "N", Move,
      base::english("Selects the next mark; while linking, the next one that can be linked.")},
     has_marks,
     next},
    {{"previous", base::english("Previous mark"), "P", Move,
      base::english("Selects the mark before; while linking, the one before that can be linked.")},
     has_marks,
     previous},
    {{"find", base::english("Find"), "Ctrl+F", Move,
      base::english("Looks for words in the article, or in the marks and their notes.")},
     can_find,
     find},
    {{"find_next", base::english("Next place found"), "F3 Ctrl+G", Move,
      base::english("Goes to the next place of what was looked for.")},
     can_find_on,
     find_next},
    {{"find_previous", base::english("Previous place found"), "Shift+F3 Ctrl+Shift+G", Move,
      base::english("Goes to the place before of what was looked for.")},
     can_find_on,
     find_previous},
    {{"search_list", base::english("Search the list of marks"), "/", Move,
      base::english("Lists only the marks whose words or notes hold what you type.")},
     has_marks,
     search_list},
    {{"back", base::english("Back"), "Escape", Move, base::english("Closes what is open, one level at a time.")},
     can_go_back,
     back},
    {{"undo", base::english("Undo"), "Ctrl+Z", Document, base::english("Takes back the last change.")}, can_undo, undo},
    {{"redo", base::english("Redo"), "Ctrl+Shift+Z Ctrl+Y", Document,
      base::english("Makes the change again that was taken back.")},
     can_redo,
     redo},
    {{"save_copy", base::english("Save a copy"), "Ctrl+S", Document,
      base::english("Downloads the article with its marks as one file.")},
     with_project,
     save_copy},
    {{"save_without_article", base::english("Save a copy without the article"), "Ctrl+Shift+S", Document,
      base::english("Downloads the marks with their words, but not the article, where it may not be passed on.")},
     with_project,
     save_without_article},
    {{"choose_file", base::english("Open a file"), "Ctrl+O", Document,
      base::english("Opens a text or a saved copy from this machine.")},
     always,
     open_file},
    {{"new_article", base::english("New article"), "Ctrl+Shift+O", Document,
      base::english("Begins a new article from text that you paste.")},
     always,
     new_article},
    {{"compare", base::english("Compare a class"), "Alt+C", Document,
      base::english("Shows what a class handed in side by side: a table, agreement, and what to settle into a key.")},
     always,
     compare},
    {{"library", base::english("Library"), "B", Document,
      base::english("Shows the articles that are kept in this browser.")},
     always,
     library},
    {{"rename", base::english("Rename the article"), "Shift+F2", Document,
      base::english("Changes the title shown in the top bar.")},
     with_project,
     rename},
    {{"article_language", base::english("Language of the article\u2026"), "", Document,
      base::english("Sets the language that the article is in, and the side on which its lines begin.")},
     with_project,
     toggle_article_language},
    {{"scheme", base::english("Scheme"), "Alt+S", Document,
      base::english("Changes what can be marked: types, their attributes, links and advice; takes a ready scheme.")},
     with_project,
     toggle_scheme},
    {{"exercise", base::english("Exercise\u2026"), "Alt+X", Document,
      base::english(
          "Makes an exercise of the article; in one that you were given, shows what is asked and hands it in.")},
     with_project,
     toggle_exercise},
    {{"marks", base::english("Show the list of marks"), "M", View,
      base::english("Opens or closes the list of marks where it has no place of its own.")},
     has_hidden_list,
     toggle_mark_list},
    {{"commands", base::english("All commands"), "Ctrl+K", View, base::english("Finds a command by its name.")},
     always,
     toggle_commands},
    {{"help", base::english("Keys and commands"), "?", View, base::english("Lists every command with its key.")},
     always,
     toggle_help},
    {{"settings", base::english("Settings"), "Ctrl+,", View,
      base::english("Light, contrast, motion, language, what is shown, and every key.")},
     always,
     toggle_settings},
    {{"fold_rail", base::english("Fold the left panel"), "Ctrl+\\", View,
      base::english("Makes the left panel narrow, or wide again.")},
     has_columns,
     fold_rail},
    {{"fold_side", base::english("Fold the right panel"), "Ctrl+Alt+\\", View,
      base::english("Hides the right panel, or shows it again.")},
     has_columns,
     fold_side},
    {{"theme", base::english("Light or dark"), "I", View,
      base::english("Changes between the light and the dark page.")},
     always,
     change_theme},
    {{"system_theme", base::english("Light or dark as the system"), "", View,
      base::english("Follows the setting of this machine again.")},
     has_own_theme,
     follow_system_theme},
    {{"zoom_in", base::english("Larger text"), "Ctrl+Alt++", View,
      base::english("Makes the article's letters larger.")},
     with_project,
     zoom_in},
    {{"zoom_out", base::english("Smaller text"), "Ctrl+Alt+-", View,
      base::english("Makes the article's letters smaller.")},
     with_project,
     zoom_out},
    {{"zoom_reset", base::english("Text at 100 %"), "Ctrl+Alt+0", View,
      base::english("Gives the article's letters their first size again.")},
     with_project,
     zoom_reset},
    {{"show_links", base::english("Show links"), "Alt+R", View,
      base::english("Goes on from the links of the selected mark to all, to all in one bundle, to none, and back.")},
     with_project,
     change_links},
    {{"margin_notes", base::english("Show margin notes"), "G", View,
      base::english("Shows or hides the flags beside the column.")},
     with_project,
     toggle_notes},
    {{"who", base::english("Who said what"), "W", View,
      base::english("Lists every source with what it says, and the claims that have none.")},
     with_project,
     show_voices},
    {{"sources", base::english("Sources"), "S", View,
      base::english("Counts the sources by what they are, and how much each of them says.")},
     with_project,
     show_sources},
    {{"dim", base::english("Dim all types but one"), "D", View,
      base::english("Leaves only the selected mark's type, or the last one, at full strength; and back.")},
     with_project,
     dim_others},
    {{"layers", base::english("Layers\u2026"), "V", View,
      base::english("Shows or hides the marks of each type, links and margin notes.")},
     with_project,
     toggle_layers},
    {{"show_all", base::english("Show all marks"), "U", View,
      base::english("Brings back every type that is hidden or dim.")},
     is_any_layer_changed,
     show_all_marks},
    {{"welcome", base::english("Show the three steps again"), "", View,
      base::english("Brings back the introduction beside the sample.")},
     has_hidden_welcome,
     show_welcome},
    {{"tour", base::english("Take the tour"), "", View,
      base::english("Leads in two minutes from an article to a saved copy; each step waits until you have done it.")},
     always,
     take_tour},
    {{"tour_next", base::english("Next step of the tour"), "Ctrl+Enter", View,
      base::english("Goes on in the tour without doing what it says.")},
     can_go_on_in_tour,
     go_on_in_tour},
    {{"about", base::english("About Gloss"), "", View, base::english("Version, where your text stays, and licences.")},
     always,
     show_about},
};

} // namespace

std::span<CommandRow const> command_rows() {
    return kRows;
}

CommandRow const* find_row(std::string_view id) {
    auto const row =
        std::find_if(std::begin(kRows), std::end(kRows), [&](CommandRow const& one) { return one.command.id == id; });
    return row == std::end(kRows) ? nullptr : &*row;
}

} // namespace ui
