#include <doctest/doctest.h>

#include <set>
#include <string>

#include "desk_stage.h"
#include "ui/kept_back.h"
#include "ui/keymap.h"
#include "ui/shortcuts.h"

namespace {

using namespace ui;
using platform::Key;
using test::key_event;

constexpr platform::Modifiers kControl = {true, false, false};
constexpr platform::Modifiers kControlShift = {true, true, false};
constexpr platform::Modifiers kAlt = {false, false, true};

// The reader's own keys do not outlive a test.
struct OwnKeys {
    OwnKeys() { keymap() = {}; }
    ~OwnKeys() { keymap() = {}; }
    OwnKeys(OwnKeys const&) = delete;
    OwnKeys& operator=(OwnKeys const&) = delete;
};

} // namespace

TEST_CASE("no two commands have the same key, and every shortcut of the table is one") {
    std::set<std::string> taken;
    for (Command const& command : commands()) {
        if (command.shortcut[0] == '\0') continue;
        CAPTURE(command.id);
        CHECK(is_shortcut(command.shortcut));
        std::string words = command.shortcut;
        for (std::size_t end = 0; !words.empty(); words.erase(0, end + 1)) {
            end = std::min(words.find(' '), words.size() - 1);
            CHECK(taken.insert(words.substr(0, words.find(' '))).second);
        }
    }
}

TEST_CASE("a changed key runs its command, the old one nothing, and the hints show it") {
    OwnKeys const own;
    Command const& find = *find_command("find");
    keymap().change(find, "Ctrl+B");
    CHECK(keymap().command_of(key_event(U'b', kControl)) == &find);
    CHECK(keymap().command_of(key_event(U'f', kControl)) == nullptr);
    CHECK(shortcut_label("find") == "Ctrl B");
    keymap().restore("find");
    CHECK(keymap().command_of(key_event(U'f', kControl)) == &find);
    CHECK_FALSE(keymap().has_changes());
}

TEST_CASE("keys that were taken away run nothing") {
    OwnKeys const own;
    keymap().change(*find_command("link"), "");
    CHECK(keymap().command_of(key_event(U'l')) == nullptr);
    CHECK(shortcut_label("link").empty());
}

TEST_CASE("what is kept reads back the same, and lines that make no sense are left out") {
    Keymap map;
    map.change(*find_command("find"), "Ctrl+B");
    map.change(*find_command("library"), "F9");
    map.change(*find_command("link"), "");
    CHECK(Keymap::read(map.words()).words() == map.words());
    CHECK(Keymap::read("find=Ctrl+B\nfind\nnothing=F2\nlibrary=Ctrl+Many\nback=Q\nmark=Q\n=\n\n").words() ==
          "find=Ctrl+B\n");
}

TEST_CASE("what the table says anyway is no change") {
    Keymap map;
    map.change(*find_command("find"), "Ctrl+F");
    CHECK_FALSE(map.has_changes());
}

TEST_CASE("every shortcut that can be made of a key matches that key") {
    for (platform::Modifiers const held : {platform::Modifiers{}, kControl, kControlShift, kAlt}) {
        for (char32_t character = U'!'; character <= U'~'; ++character) {
            auto const event = key_event(character, held);
            std::string const words = shortcut_of(event);
            CAPTURE(words);
            REQUIRE(is_shortcut(words));
            CHECK(matches(read_shortcuts(words).front(), event));
        }
        for (Key const key : {Key::Delete, Key::F1, Key::F2, Key::F10, Key::Insert}) {
            auto const event = key_event(key, held);
            CHECK(matches(read_shortcuts(shortcut_of(event)).front(), event));
        }
    }
}

TEST_CASE("a key is refused in words where somebody has it already") {
    OwnKeys const own;
    test::DeskStage stage;
    model::Schema const& schema = stage.project.schema;
    Command const& library = *find_command("library");
    auto const refusal = [&](platform::KeyEvent const& event) { return refusal_of(library, event, &schema); };
    CHECK(refusal(key_event(U'k', kControl)) == "Ctrl K is already for \xE2\x80\x9C"
                                                "All commands\xE2\x80\x9D. Press other keys.");
    CHECK(refusal(key_event(U'4')) == "4 marks as claim. Press other keys.");
    CHECK(refusal(key_event(U't', kControl)) == "Ctrl T belongs to the browser. Press other keys.");
    CHECK(refusal(key_event(Key::Down)).find("Arrows, Tab") == 0);
    CHECK(refusal(key_event(U'\u0444')).find("Gloss can keep letters") == 0);
    CHECK(refusal(key_event(U'b', kControl)).empty());
    keymap().change(library, "Ctrl+B");
    CHECK(refusal(key_event(U'b', kControl)).empty());
    CHECK_FALSE(refusal_of(*find_command("find"), key_event(U'b', kControl), &schema).empty());
}

TEST_CASE("a scheme's keys win over commands, which say that they have none, and it is said") {
    OwnKeys const own;
    test::DeskStage stage;
    stage.project.schema.span_types[0].key = "n";
    stage.project.schema.span_types[1].key = "\u0444";
    stage.changed();
    std::string const said = keymap().lost_to_marks(stage.project.schema);
    CHECK(said.find("Next mark") != std::string::npos);
    CHECK(said.find("entity") != std::string::npos);
    stage.rest();
    CHECK(shortcut_label("next").empty());
    stage.select("port authority");
    CHECK(stage.key(U'n'));
    auto const marked = stage.taken<AddSpan>();
    REQUIRE(marked.size() == 1);
    CHECK(marked[0].type == stage.project.schema.span_types[0].id);
    CHECK(type_of_key(key_event(U'\u0444'), stage.project.schema) == &stage.project.schema.span_types[1]);
    stage.project.schema.span_types[0].key = "1";
    stage.changed();
    stage.rest();
    CHECK(shortcut_label("next") == "N");
    CHECK(keymap().lost_to_marks(stage.project.schema).empty());
}

TEST_CASE("which keys mark is told as they are") {
    model::Schema schema;
    auto const add = [&](char const* key) {
        schema.span_types.emplace_back().id = std::string("t") + key;
        schema.span_types.back().key = key;
    };
    CHECK(press_a_mark_key(schema) == "choose what they are");
    add("1");
    CHECK(press_a_mark_key(schema) == "press 1");
    add("2");
    CHECK(press_a_mark_key(schema) == "press 1 or 2");
    add("3");
    CHECK(press_a_mark_key(schema) == "press a key from 1 to 3");
    CHECK(mark_keys(schema) == "1\u20133");
    add("x");
    CHECK(press_a_mark_key(schema) == "press 1, 2, 3 or x");
    CHECK(mark_keys(schema) == "1 2 3 x");
}
