#include "ui/commands.h"

#include <set>
#include <string>

#include "desk_stage.h"
#include "ui/keymap.h"
#include "ui/shortcuts.h"

namespace {

using namespace ui;
using platform::Key;

constexpr platform::Modifiers kControl = {true, false, false};
constexpr platform::Modifiers kControlShift = {true, true, false};
constexpr platform::Modifiers kShift = {false, true, false};
constexpr platform::Modifiers kAlt = {false, false, true};

bool are_same(Shortcut const& a, Shortcut const& b) {
    return a == b;
}

} // namespace

TEST_CASE("no two commands share a key") {
    std::vector<Shortcut> seen;
    for (Command const& command : commands()) {
        for (Shortcut const& shortcut : read_shortcuts(command.shortcut)) {
            CAPTURE(command.id);
            for (Shortcut const& other : seen) CHECK_FALSE(are_same(shortcut, other));
            seen.push_back(shortcut);
        }
    }
    CHECK(seen.size() > 20);
}

TEST_CASE("every command has a name and a sentence of its own") {
    std::set<std::string> ids;
    std::set<std::string> names;
    for (Command const& command : commands()) {
        CAPTURE(command.id);
        CHECK(ids.insert(command.id).second);
        CHECK(names.insert(command.name).second);
        std::string const hint = command.hint;
        CHECK(hint.size() > 10);
        CHECK(hint.back() == '.');
        CHECK(find_command(command.id) == &command);
    }
    CHECK(find_command("fly") == nullptr);
}

TEST_CASE("what the browser needs for itself is nobody's command") {
    for (char const* keys : {"Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+R", "Ctrl+T", "Ctrl+W", "Ctrl+N", "Ctrl+L", "Ctrl+P"})
        for (Command const& command : commands())
            for (Shortcut const& shortcut : read_shortcuts(command.shortcut))
                CHECK_FALSE(shortcut == read_shortcuts(keys).front());
}

TEST_CASE("shortcuts are read as they are written") {
    auto const redo = read_shortcuts("Ctrl+Shift+Z Ctrl+Y");
    REQUIRE(redo.size() == 2);
    if (redo.size() != 2) return;
    CHECK(redo[0].modifiers == kControlShift);
    CHECK(redo[0].character == U'z');
    CHECK(redo[1].modifiers == kControl);
    CHECK(read_shortcuts("Ctrl+Alt++").front().character == U'+');
    CHECK(read_shortcuts("Ctrl+Alt+-").front().character == U'-');
    CHECK(read_shortcuts("Delete").front().key == Key::Delete);
    CHECK(read_shortcuts("[").front().character == U'[');
    CHECK(read_shortcuts("").empty());
}

TEST_CASE("a letter with Ctrl tells Shift apart, a letter alone does not") {
    Shortcut const undo = read_shortcuts("Ctrl+Z").front();
    CHECK(matches(undo, test::key_event(U'z', kControl)));
    CHECK_FALSE(matches(undo, test::key_event(U'z', kControlShift)));
    CHECK_FALSE(matches(undo, test::key_event(U'z')));
    Shortcut const next = read_shortcuts("N").front();
    CHECK(matches(next, test::key_event(U'n')));
    CHECK(matches(next, test::key_event(U'N', kShift)));
    CHECK_FALSE(matches(next, test::key_event(U'n', kAlt)));
    CHECK_FALSE(matches(next, test::key_event(U'n', kControl)));
}

TEST_CASE("on a keyboard without Latin letters the key's place counts") {
    platform::KeyEvent event = test::key_event(U'т');
    event.fallback = U'n';
    CHECK(matches(read_shortcuts("N").front(), event));
    // A Latin layout says itself what the key is: Dvorak's N is not where QWERTY's is.
    platform::KeyEvent dvorak = test::key_event(U'b');
    dvorak.fallback = U'n';
    CHECK_FALSE(matches(read_shortcuts("N").front(), dvorak));
}

TEST_CASE("signs are found with Shift and without") {
    Shortcut const help = read_shortcuts("?").front();
    CHECK(matches(help, test::key_event(U'?', kShift)));
    CHECK(matches(help, test::key_event(U'?')));
    Shortcut const larger = read_shortcuts("Ctrl+Alt++").front();
    CHECK(matches(larger, test::key_event(U'=', {true, false, true})));
    CHECK(matches(larger, test::key_event(U'+', {true, true, true})));
}

TEST_CASE("keys are shown as the reader's keyboard names them") {
    platform::headless::reset();
    CHECK(shortcut_label("undo") == "Ctrl Z");
    CHECK(shortcut_label("redo") == "Ctrl Shift Z");
    CHECK(shortcut_label("mark") == "1\u20139");
    CHECK(shortcut_label("back") == "Esc");
    CHECK(shortcut_label("about").empty());
    CHECK(shortcut_label("fly").empty());
    platform::Window window;
    window.is_mac = true;
    platform::headless::set_window(window);
    CHECK(shortcut_label("undo") == "\u2318 Z");
    platform::headless::reset();
}

TEST_CASE("a command that does not apply does nothing") {
    test::DeskStage stage;
    CHECK_FALSE(applies("undo", stage.scene(), stage.state));
    run_command("undo", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    run_command("remove", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    run_command("fly", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    CHECK(stage.intents.empty());
    stage.undo_name = "Add Claim";
    run_command("undo", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    CHECK(stage.taken<Undo>().size() == 1);
}

TEST_CASE("zoom goes from step to step and ends at half and three times") {
    test::DeskStage stage;
    auto const run = [&](char const* id) {
        run_command(id, stage.scene(), stage.state, stage.desk.article(), stage.intents);
    };
    run("zoom_in");
    CHECK(stage.state.zoom == doctest::Approx(1.1));
    run("zoom_out");
    CHECK(stage.state.zoom == doctest::Approx(1));
    for (int count = 0; count < 20; ++count) run("zoom_in");
    CHECK(stage.state.zoom == doctest::Approx(3));
    for (int count = 0; count < 20; ++count) run("zoom_out");
    CHECK(stage.state.zoom == doctest::Approx(0.5));
    stage.state.zoom = 1.03F;
    run("zoom_in");
    CHECK(stage.state.zoom == doctest::Approx(1.1));
    run("zoom_reset");
    CHECK(stage.state.zoom == 1);
}

TEST_CASE("the buttons of the bar are called as their commands are, and their tooltip says the keys these have now") {
    test::DeskStage stage;
    stage.undo_name = "Add Claim";
    stage.rest();
    for (char const* const id : {"undo", "redo", "theme", "help"}) {
        CAPTURE(id);
        Item const* const button = stage.item("bar/" + std::string(id));
        REQUIRE(button != nullptr);
        CHECK(button->label == find_command(id)->name);
        CHECK(button->description == button->label + "   " + shortcut_label(id));
    }
    CHECK(stage.item("bar/undo")->is_enabled);
    CHECK_FALSE(stage.item("bar/redo")->is_enabled);
    keymap().change(*find_command("help"), "F8");
    stage.rest();
    CHECK(stage.item("bar/help")->description == std::string(find_command("help")->name) + "   F8");
    keymap() = {};
}
