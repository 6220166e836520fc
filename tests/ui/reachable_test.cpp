#include <map>
#include <set>
#include <string>
#include <vector>

#include "desk_stage.h"
#include "icons/icons.h"
#include "ui/choosing.h"
#include "ui/command_entries.h"
#include "ui/command_table.h"
#include "ui/keymap.h"
#include "ui/shortcuts.h"
#include "ui/tour.h"

namespace {

using namespace ui;

// Commands without a key of their own, each with the reason.
std::map<std::string, std::string> const kWithoutKey = {
    {"copy", "the browser's own Ctrl+C copies what is selected"},
    {"place", "Enter places the waiting mark on the selected words"},
    {"system_theme", "done once, and in the settings"},
    {"welcome", "done once, from the sample"},
    {"about", "read once"},
    {"article_language", "chosen once for an article, in the document's menu"},
    {"tour", "taken once, from the sample, the menu, the help or an address"},
};
// What is not in the palette: itself, Escape, and marking, for which every type has a row of its own.
std::set<std::string> const kNotInPalette = {"commands", "back", "mark"};

using Situation = void (*)(test::DeskStage&);

base::Identifier marked(test::DeskStage& stage) {
    auto const id = stage.mark("Claim", "the bridge will close for a year");
    stage.mark("Entity", "the bridge will close");
    stage.mark("Claim", "the cracks grow");
    return id;
}

// Together they let every command apply somewhere.
Situation const kSituations[] = {
    [](test::DeskStage&) {},
    [](test::DeskStage& stage) { // a mark in two pieces, the caret in it
        auto const id = marked(stage);
        stage.project.spans.changing(stage.index.find(id))->fragments.push_back(stage.find("Nobody is sure"));
        stage.changed();
        choose_span(stage.state, stage.scene(), id);
        stage.state.has_caret = true;
        stage.state.selection.anchor = stage.state.selection.focus = {stage.find("will close for").start + 2};
    },
    [](test::DeskStage& stage) { // the caret among marks, none selected
        marked(stage);
        stage.state.has_caret = true;
        stage.state.selection.anchor = stage.state.selection.focus = {stage.find("will close for").start + 2};
    },
    [](test::DeskStage& stage) { // words selected, a mark waits for a place
        model::Orphan orphan;
        orphan.span.id = "s-lost";
        orphan.span.type = "Claim";
        orphan.quote.exact = "gone words";
        stage.project.orphans.push_back(orphan);
        stage.changed();
        stage.state.placing = "s-lost";
        stage.select("Nobody is sure");
    },
    [](test::DeskStage& stage) { start_tour(stage.scene(), stage.state); },
    [](test::DeskStage& stage) { // something was looked for, hidden and changed
        marked(stage);
        stage.undo_name = stage.redo_name = "Add Claim";
        stage.state.find.query.words = "bridge";
        stage.state.hidden_types["Claim"] = true;
        stage.state.theme = "dark";
        stage.state.zoom = 1.5F;
        stage.is_sample = stage.state.welcome_hidden = true;
    },
};

platform::KeyEvent event_of(Shortcut const& shortcut) {
    platform::KeyEvent event;
    event.key = shortcut.key;
    event.character = shortcut.character;
    event.modifiers = shortcut.modifiers;
    return event;
}

// Calls `job` on a desk of this width in every situation in which the command applies; says whether there is one.
template <typename Job>
bool where_it_applies(char const* id, float width, Job job) {
    bool has_applied = false;
    for (Situation const situation : kSituations) {
        test::DeskStage stage(width, 900);
        situation(stage);
        stage.rest();
        if (!applies(id, stage.scene(), stage.state)) continue;
        has_applied = true;
        job(stage);
        break;
    }
    return has_applied;
}

// What a command may change, as words: two ways to the same command leave the same behind.
std::string left_behind(test::DeskStage& stage) {
    State const& state = stage.state;
    std::string words = state.focus + "|" + state.entered_field + "|" + state.selected + "|" + state.linking_from +
                        "|" + state.sticky_type + "|" + state.adding_to + "|" + state.only_type + "|" +
                        state.find.query.words + "|" + state.renaming + "|" + state.theme + "|" + state.placing;
    auto const number = [&words](auto value) { words += " " + std::to_string(static_cast<double>(value)); };
    for (bool const is_so :
         {state.library_open, state.find.is_open, state.document_menu_open, state.share_menu_open,
          state.show_margin_notes, state.preferences.rail_folded, state.preferences.side_folded,
          state.preferences.high_contrast, state.tour.is_running, state.class_view.is_open, state.type_menu_open,
          state.list_search_open, state.list_sheet_open, state.welcome_hidden, state.mark_palette_dismissed,
          state.choosing_mark.is_open(), state.correcting.has_value(), state.scroll_wish.has_value()})
        number(is_so);
    for (auto const one :
         {static_cast<int>(state.sheet), static_cast<int>(state.links), static_cast<int>(state.tour.step),
          static_cast<int>(state.side_view), static_cast<int>(state.group.size())})
        number(one);
    number(state.zoom);
    number(state.selection.anchor.position.value());
    number(state.selection.focus.position.value());
    for (Intent const& intent : stage.intents) number(intent.index());
    for (auto const& hidden : state.hidden_types) words += hidden.first + (hidden.second ? "-" : "+");
    return words;
}

template <typename Job>
void everywhere(char const* id, Job job) {
    bool const is_for_narrow = std::string(id) == "marks";
    CHECK(where_it_applies(id, is_for_narrow ? 800.0F : 1440.0F, job));
}

} // namespace

TEST_CASE("every command has a key, or a reason for having none") {
    for (Command const& command : commands()) {
        CAPTURE(command.id);
        bool const has_key = command.shortcut[0] != '\0';
        CHECK(has_key != (kWithoutKey.count(command.id) > 0));
    }
    for (auto const& entry : kWithoutKey) CHECK(find_command(entry.first));
}

TEST_CASE("where a command applies its key is taken for it") {
    for (Command const& command : commands()) {
        std::string const id = command.id;
        if (command.shortcut[0] == '\0' || id == "mark" || id == "back") continue;
        CAPTURE(id);
        everywhere(command.id, [&](test::DeskStage& stage) {
            for (Shortcut const& shortcut : read_shortcuts(command.shortcut)) {
                platform::KeyEvent const event = event_of(shortcut);
                Command const* const owner = keymap().command_of(event);
                REQUIRE(owner);
                if (owner) CHECK(owner->id == id);
                CHECK(claims_key(event, stage.scene(), stage.state));
            }
        });
    }
}

TEST_CASE("a command does the same by its key as by its name, and somewhere it does something") {
    for (Command const& command : commands()) {
        std::string const id = command.id;
        if (command.shortcut[0] == '\0' || id == "mark" || id == "back") continue;
        CAPTURE(id);
        bool does_something = false;
        for (Situation const situation : kSituations) {
            auto const in_it = [&](auto job) {
                test::DeskStage stage(id == "marks" ? 800.0F : 1440.0F, 900);
                situation(stage);
                stage.rest();
                std::string const before = left_behind(stage);
                bool const is_meant = applies(id, stage.scene(), stage.state);
                if (is_meant) job(stage);
                std::string const after = left_behind(stage);
                does_something = does_something || before != after;
                return after;
            };
            std::string const by_key =
                in_it([&](auto& stage) { CHECK(stage.key(event_of(read_shortcuts(command.shortcut).front()))); });
            std::string const by_name = in_it([&](auto& stage) {
                run_command(id, stage.scene(), stage.state, stage.desk.article(), stage.intents);
                stage.frame();
            });
            CHECK(by_key == by_name);
        }
        CHECK(does_something);
    }
}

TEST_CASE("every command is in the palette, which a pointer opens, and a click on its row runs it") {
    for (Command const& command : commands()) {
        std::string const id = command.id;
        if (kNotInPalette.count(id) > 0) continue;
        CAPTURE(id);
        everywhere(command.id, [&](test::DeskStage& stage) {
            CHECK(stage.click("bar/gloss"));
            stage.rest();
            CHECK(stage.click("bar/menu/commands"));
            stage.rest();
            CHECK(stage.state.sheet == Sheet::Commands);
            stage.state.command_words = command.name;
            stage.rest();
            CHECK(stage.click("commands/" + id));
            CHECK(stage.state.sheet != Sheet::Commands);
        });
    }
}

TEST_CASE("a mark's type, the way back and the palette itself are at hand for a pointer") {
    test::DeskStage stage;
    stage.select("Nobody is sure");
    stage.rest();
    CHECK(stage.click("palette/mark/Claim"));
    CHECK(stage.taken<AddSpan>().size() == 1);
    stage.state.selection.anchor = stage.state.selection.focus;
    auto const id = marked(stage);
    choose_span(stage.state, stage.scene(), id);
    stage.rest();
    CHECK(stage.click("inspector/close"));
    CHECK(stage.state.selected.empty());
}

TEST_CASE("every command in the palette has an icon that says something") {
    for (Command const& command : commands()) {
        std::string const id = command.id;
        if (kNotInPalette.count(id) > 0) continue;
        CAPTURE(id);
        everywhere(command.id, [&](test::DeskStage& stage) {
            for (CommandEntry const& entry : command_entries(stage.scene(), stage.state, ""))
                if (entry.id == id) CHECK(std::string(entry.icon) != icons::kCircle);
        });
    }
}
