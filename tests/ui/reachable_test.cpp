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
    {"tour", "taken once, from the sample or the help"},
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
