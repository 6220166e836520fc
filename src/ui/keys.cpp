#include <algorithm>
#include <string>

#include "platform/platform.h"
#include "ui/annotation_list.h"
#include "ui/choosing.h"
#include "ui/class_view.h"
#include "ui/command_palette.h"
#include "ui/command_table.h"
#include "ui/commands.h"
#include "ui/inspector.h"
#include "ui/keymap.h"
#include "ui/layers_sheet.h"
#include "ui/lost_marks.h"
#include "ui/mark_all_sheet.h"
#include "ui/marking_on.h"
#include "ui/panel_edges.h"
#include "ui/registry.h"
#include "ui/relation_chooser.h"
#include "ui/scheme_sheet.h"
#include "ui/settings_sheet.h"
#include "ui/sheet_frame.h"
#include "ui/shortcuts.h"
#include "ui/widgets.h"

// What a key means is decided in one place without changing anything (meaning_of); claims_key only looks at the answer
// and handle_key carries it out. So the browser keeps exactly the keys that are not ours.

namespace ui {

namespace {

using platform::Key;
using platform::KeyEvent;

enum class Use : std::uint8_t {
    None,
    Command,
    Mark,
    Caret,
    Inspector,
    Chooser,
    LinkHere,
    Focus,
    Press,
    EnterField,
    Palette,
    MarkAll,
    Layers,
    ListRows,
    PanelEdge,
    Scheme,
    NewKeys,
    Class,
    SheetScroll
};

struct Meaning {
    Use use = Use::None;
    std::string value; // a command, a type, an item's id
};

bool is_plain(KeyEvent const& event) {
    return !event.modifiers.control && !event.modifiers.alt;
}

bool is_in_control(State const& state) {
    return !state.focus.empty() && state.focus != kArticleItem;
}

bool is_menu_open(State const& state) {
    return state.document_menu_open || state.share_menu_open || state.rail_sheet_open;
}

bool is_modal(State const& state) {
    return state.sheet != Sheet::None || !registry().dialog().empty() || is_menu_open(state);
}

Meaning as_command(KeyEvent const& event, Scene const& scene, State const& state) {
    Command const* const command = keymap().command_of(event);
    if (!command || !has_meaning(command->id, scene, state)) return {};
    return {Use::Command, command->id};
}

Meaning as_mark(KeyEvent const& event, Scene const& scene) {
    model::SpanType const* const type = scene.project ? type_of_key(event, scene.project->schema) : nullptr;
    return type ? Meaning{Use::Mark, type->id} : Meaning{};
}

Meaning as_tab(KeyEvent const& event, State const& state) {
    if (event.key != Key::Tab || !is_plain(event)) return {};
    bool const is_back = event.modifiers.shift;
    std::string const& from = state.focus;
    std::string next = is_back ? registry().previous_focus(from) : registry().next_focus(from);
    // Out of the page at its end, but not out of a dialog.
    if (next.empty() && !registry().dialog().empty())
        next = is_back ? registry().previous_focus("") : registry().next_focus("");
    if (next.empty()) return {};
    return {Use::Focus, next};
}

// Rows, chips, entries of a menu and boxes in a column: arrows go to the neighbour of the same kind, on the same sheet.
Meaning as_neighbour(KeyEvent const& event, State const& state) {
    bool const is_forward = event.key == Key::Down || event.key == Key::Right;
    if (!is_plain(event) || (!is_forward && event.key != Key::Up && event.key != Key::Left)) return {};
    std::string const next = registry().neighbour(state.focus, is_forward);
    return {Use::Focus, next.empty() ? state.focus : next};
}

bool goes_by_arrows(Role role) {
    return role == Role::ListItem || role == Role::MenuItem || role == Role::Chip || role == Role::Checkbox;
}

Meaning in_control(KeyEvent const& event, Scene const& scene, State const& state) {
    if (list_claims_key(event, scene, state)) return {Use::ListRows, {}};
    if (edge_claims_key(event, state)) return {Use::PanelEdge, {}};
    if (inspector_claims_key(event, scene, state)) return {Use::Inspector, {}};
    Item const* const focused = registry().find_shown(state.focus);
    if (!focused || !focused->is_enabled || !is_plain(event)) return {};
    bool const is_press = (event.key == Key::Enter || event.key == Key::Space) && !event.modifiers.shift;
    if (is_press) return {focused->role == Role::Field ? Use::EnterField : Use::Press, focused->id};
    if (goes_by_arrows(focused->role)) return as_neighbour(event, state);
    return {};
}

// An open menu that has not got the keyboard yet: an arrow goes to its first entry.
Meaning into_menu(KeyEvent const& event, State const& state) {
    if (!is_menu_open(state)) return {};
    if (event.key != Key::Down && event.key != Key::Up) return {};
    for (Item const& item : registry().shown())
        if (item.role == Role::MenuItem && item.is_enabled) return {Use::Focus, item.id};
    return {};
}

bool chooser_claims(KeyEvent const& event, Scene const& scene, State const& state) {
    if (state.sheet != Sheet::None || !is_relation_chooser_open(scene, state)) return false;
    if (event.key == Key::Escape) return true;
    if (event.key != Key::Character || !is_plain(event)) return false;
    for (RelationChoice const& choice : relation_choices(*scene.project, state.linking_from, state.linking_to)) {
        char32_t const key = key_character(choice.key);
        if (key == 0) continue;
        if (event.character == key || event.fallback == key) return true;
    }
    return false;
}

// Of the commands, what works whatever is open and wherever the keyboard is: those held with Ctrl or Alt.
Meaning as_global(KeyEvent const& event, Scene const& scene, State const& state) {
    if (is_plain(event)) return {};
    Meaning const meaning = as_command(event, scene, state);
    // Inside a field these are the field's own.
    bool const is_fields = meaning.value == "undo" || meaning.value == "redo" || meaning.value == "select_all";
    return !state.entered_field.empty() && is_fields ? Meaning{} : meaning;
}

bool is_caret_key(KeyEvent const& event) {
    switch (event.key) {
    case Key::Up:
    case Key::Down: return !event.modifiers.alt || !event.modifiers.control;
    case Key::Left:
    case Key::Right:
    case Key::Home:
    case Key::End:
    case Key::PageUp:
    case Key::PageDown: return !event.modifiers.alt;
    default: return false;
    }
}

Meaning in_field(KeyEvent const& event, Scene const& scene, State const& state) {
    if (Meaning tab = as_tab(event, state); tab.use != Use::None) return tab;
    if (state.entered_field == kCommandField && palette_claims_key(event, state)) return {Use::Palette, {}};
    bool const goes_on = state.entered_field == kFindField && event.key == Key::Enter && is_plain(event);
    if (goes_on) return {Use::Command, event.modifiers.shift ? "find_previous" : "find_next"};
    if (event.key >= Key::F1 && event.key <= Key::F12) return as_command(event, scene, state);
    return as_global(event, scene, state);
}

// Enter, where words are selected and are waited for.
Meaning as_words(KeyEvent const& event, Scene const& scene, State const& state) {
    if (event.key != Key::Enter || !is_plain(event) || is_in_control(state) || state.selection.is_empty()) return {};
    if (can_add_words(scene, state)) return {Use::Command, "add_words"};
    return sticky_type(scene, state) ? Meaning{Use::Mark, state.sticky_type} : Meaning{};
}

Meaning on_page(KeyEvent const& event, Scene const& scene, State const& state) {
    bool const is_waiting = !state.linking_from.empty() && event.key == Key::Enter && is_plain(event);
    if (is_waiting && state.selected != state.linking_from && span_of(scene, state.selected))
        return {Use::LinkHere, state.selected};
    if (event.key == Key::Enter && is_plain(event) && can_place(scene, state)) return {Use::Command, "place"};
    if (Meaning words = as_words(event, scene, state); words.use != Use::None) return words;
    if (Meaning mark = as_mark(event, scene); mark.use != Use::None) return mark;
    if (Meaning command = as_command(event, scene, state); command.use != Use::None) return command;
    if (is_caret_key(event) && scene.project && !is_in_control(state)) return {Use::Caret, {}};
    return {};
}

// The class view has the article's place: nothing is marked from there.
Meaning in_class(KeyEvent const& event, Scene const& scene, State const& state) {
    if (class_claims_key(event, scene, state)) return {Use::Class, {}};
    if (is_caret_key(event) && state.class_view.page == ClassPage::Article && !is_in_control(state))
        return {Use::Caret, {}};
    Meaning const global = as_global(event, scene, state);
    bool const is_wanted = global.value == "undo" || global.value == "redo" || global.value == "save_copy";
    return is_wanted ? global : Meaning{};
}

Meaning meaning_of(KeyEvent const& event, Scene const& scene, State const& state) {
    if (!event.down || event.key == Key::None) return {};
    if (takes_new_keys(state)) return {Use::NewKeys, {}};
    if (scheme_claims_key(event, scene, state)) return {Use::Scheme, {}};
    if (!state.entered_field.empty()) return in_field(event, scene, state);
    if (chooser_claims(event, scene, state)) return {Use::Chooser, {}};
    if (event.key == Key::Tab && is_plain(event) && state.choosing_mark.is_open()) return {Use::Command, "back"};
    if (Meaning tab = as_tab(event, state); tab.use != Use::None) return tab;
    if (state.sheet == Sheet::Commands && palette_claims_key(event, state)) return {Use::Palette, {}};
    if (state.sheet == Sheet::MarkAll && mark_all_claims_key(event, scene, state)) return {Use::MarkAll, {}};
    if (state.sheet == Sheet::Layers && layers_claim_key(event, scene, state)) return {Use::Layers, {}};
    // Not a control that a dialog covers.
    if (is_in_control(state) && (registry().dialog().empty() || registry().is_stop(state.focus)))
        if (Meaning control = in_control(event, scene, state); control.use != Use::None) return control;
    if (scrolls_sheet(event, state)) return {Use::SheetScroll, {}};
    if (Meaning menu = into_menu(event, state); menu.use != Use::None) return menu;
    if (!is_modal(state))
        return state.class_view.is_open ? in_class(event, scene, state) : on_page(event, scene, state);
    if (event.key == Key::Escape) return as_command(event, scene, state);
    return as_global(event, scene, state);
}

std::string cap_of(KeyEvent const& event) {
    if (event.key != Key::Character || event.character > 0x7F) return {};
    return std::string(1, static_cast<char>(event.character));
}

void light_cap(State& state, std::string const& cap, double now_ms) {
    state.pressed_key = cap;
    state.pressed_key_ms = now_ms;
}

void move_focus(State& state, std::string const& id) {
    state.focus = id;
    state.focus_visible = true;
    if (id == kArticleItem) state.has_caret = true;
}

void choose_relation(KeyEvent const& event, Scene const& scene, State& state, Intents& intents) {
    base::Identifier const from = state.linking_from;
    relation_chooser_key(event, scene, state, intents);
    if (state.linking_from.empty()) state.selected = from;
}

void link_here(Scene const& scene, State& state, Intents& intents, base::Identifier const& target) {
    base::Identifier const from = state.linking_from;
    if (link_to(scene, state, intents, target) == LinkOutcome::Linked) state.selected = from;
}

void move_caret(KeyEvent const& event, Scene const& scene, State& state, ArticleView& article) {
    state.focus.clear();
    state.has_caret = true;
    platform::Modifiers const& held = event.modifiers;
    article.move_caret(state, scene, static_cast<std::uint8_t>(event.key), held.shift, held.control, held.alt);
}

void carry_out(Meaning const& meaning, KeyEvent const& event, Scene const& scene, State& state, ArticleView& article,
               Intents& intents) {
    CommandRun const run{scene, state, article, intents};
    switch (meaning.use) {
    case Use::None: return;
    case Use::Command: return run_command(meaning.value, scene, state, article, intents);
    case Use::Mark:
        light_cap(state, scene.project->schema.find_type(meaning.value)->key, platform::now_ms());
        if (scene.is_read_only) return intents.push_back(RefuseEdit{});
        if (event.key != Key::Enter) press_type(state, meaning.value, platform::now_ms());
        return mark_as(run, meaning.value);
    case Use::Caret: return move_caret(event, scene, state, article);
    case Use::Inspector: inspector_key(event, scene, state, intents); return;
    case Use::Chooser: return choose_relation(event, scene, state, intents);
    case Use::LinkHere: return link_here(scene, state, intents, meaning.value);
    case Use::Focus: return move_focus(state, meaning.value);
    case Use::Press: state.pressed_item = meaning.value; return;
    case Use::EnterField: return enter_field(state, meaning.value);
    case Use::Palette: return palette_key(event, scene, state, article, intents);
    case Use::MarkAll: return mark_all_key(event, scene, state, intents);
    case Use::Class: return class_key(event, scene, state, intents);
    case Use::Scheme: return scheme_key(event, scene, state, intents);
    case Use::Layers: return layers_key(event, scene, state);
    case Use::ListRows: return list_key(event, scene, state);
    case Use::PanelEdge: return edge_key(event, state);
    case Use::SheetScroll: return scroll_sheet(event, state);
    case Use::NewKeys: return take_new_keys(event, scene, state, intents);
    }
}

} // namespace

bool takes_cut(Scene const& scene, State const& state) {
    bool const is_elsewhere =
        takes_new_keys(state) || !state.entered_field.empty() || is_modal(state) || state.class_view.is_open;
    return !is_elsewhere && state.selection.is_empty() && has_meaning("remove", scene, state);
}

bool claims_key(KeyEvent const& event, Scene const& scene, State const& state) {
    return meaning_of(event, scene, state).use != Use::None;
}

bool handle_key(KeyEvent const& event, Scene const& scene, State& state, ArticleView& article, Intents& intents) {
    Meaning const meaning = meaning_of(event, scene, state);
    if (meaning.use == Use::None) {
        // Tab led out of the page: when it comes back it begins at the first control, or at the last one.
        if (event.key == Key::Tab && is_plain(event)) state.focus.clear();
        return false;
    }
    if (std::string const cap = cap_of(event); !cap.empty()) light_cap(state, cap, platform::now_ms());
    carry_out(meaning, event, scene, state, article, intents);
    return true;
}

} // namespace ui
