#include <string>
#include <vector>

#include "desk_stage.h"
#include "ui/choosing.h"
#include "ui/commands.h"

namespace {

using namespace ui;
using platform::Key;

constexpr platform::Modifiers kControl = {true, false, false};
constexpr platform::Modifiers kShift = {false, true, false};

} // namespace

TEST_CASE("Escape backs out one level at a time") {
    test::DeskStage stage;
    auto const first = stage.mark("Claim", "the bridge will close");
    auto const second = stage.mark("Claim", "the mayor promised a ferry");
    choose_span(stage.state, stage.scene(), first);
    stage.state.linking_from = first;
    stage.state.linking_to = second;
    stage.state.sheet = Sheet::Help;
    stage.frame();
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.sheet == Sheet::None);
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.linking_to.empty());
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.linking_from.empty());
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.selected.empty());
    CHECK_FALSE(stage.key(Key::Escape));
}

TEST_CASE("Escape puts the palette away first, then the selection") {
    test::DeskStage stage;
    stage.select("spring");
    CHECK(stage.key(Key::Escape));
    CHECK_FALSE(stage.state.selection.is_empty());
    CHECK(stage.state.mark_palette_dismissed);
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.selection.is_empty());
    CHECK_FALSE(stage.state.mark_palette_dismissed);
}

TEST_CASE("a cut takes the selected mark only where Delete would reach it") {
    test::DeskStage stage;
    auto const claim = stage.mark("Claim", "the bridge will close");
    stage.rest();
    auto const is_taken = [&stage] { return takes_cut(stage.scene(), stage.state); };
    CHECK_FALSE(is_taken());
    choose_span(stage.state, stage.scene(), claim);
    stage.rest();
    CHECK(is_taken());
    for (Sheet const sheet : {Sheet::Help, Sheet::Settings, Sheet::Scheme}) {
        stage.state.sheet = sheet;
        stage.rest();
        CHECK_FALSE(is_taken());
    }
    stage.state.sheet = Sheet::None;
    stage.state.document_menu_open = true;
    stage.rest();
    CHECK_FALSE(is_taken());
    stage.state.document_menu_open = false;
    stage.rest();
    stage.state.entered_field = "inspector/note";
    CHECK_FALSE(is_taken());
    stage.state.entered_field.clear();
    CHECK(is_taken());
    stage.select("spring"); // words, which are only copied
    CHECK_FALSE(is_taken());
}

TEST_CASE("arrows among the chips of a sheet never lead to the desk behind it") {
    test::DeskStage stage;
    stage.mark("Claim", "the bridge will close");
    stage.state.sheet = Sheet::ArticleLanguage;
    stage.rest();
    auto const is_chip = [](Item const& item) { return item.role == Role::Chip && item.id.rfind("language/", 0) == 0; };
    auto const& shown = registry().shown();
    auto const first = std::find_if(shown.begin(), shown.end(), is_chip);
    REQUIRE(first != shown.end());
    if (first == shown.end()) return;
    stage.state.focus = first->id;
    stage.state.focus_visible = true;
    for (Key const key : {Key::Left, Key::Up, Key::Right, Key::Down})
        for (int count = 0; count < 100; ++count) {
            CHECK(stage.key(key));
            Item const* const now = registry().find_shown(stage.state.focus);
            CHECK((now != nullptr && is_chip(*now)));
        }
}

TEST_CASE("Tab goes around the desk and leaves it at the end") {
    test::DeskStage stage;
    stage.rest();
    std::vector<std::string> visited;
    for (int count = 0; count < 80 && stage.key(Key::Tab); ++count) visited.push_back(stage.state.focus);
    CHECK(visited.size() > 10);
    CHECK(visited.size() < 80);
    CHECK(std::find(visited.begin(), visited.end(), "rail/mark/Claim") != visited.end());
    CHECK(std::find(visited.begin(), visited.end(), "article") != visited.end());
    std::string const last = visited.empty() ? std::string() : visited.back();
    CHECK(ui::registry().next_focus(last).empty());
}

TEST_CASE("after Tab has led out of the desk it begins anew at the first control, or with Shift at the last") {
    test::DeskStage stage;
    stage.rest();
    stage.key(Key::Tab);
    std::string const first = stage.state.focus;
    CHECK_FALSE(first.empty());
    std::string last;
    while (stage.key(Key::Tab)) last = stage.state.focus;
    CHECK(stage.state.focus.empty());
    CHECK(stage.key(Key::Tab));
    CHECK(stage.state.focus == first);
    CHECK_FALSE(stage.key(Key::Tab, kShift));
    CHECK(stage.state.focus.empty());
    CHECK(stage.key(Key::Tab, kShift));
    CHECK(stage.state.focus == last);
}

TEST_CASE("Tab goes round inside a dialog") {
    test::DeskStage stage;
    stage.state.sheet = Sheet::Help;
    stage.frame();
    for (int count = 0; count < 8; ++count) {
        CHECK(stage.key(Key::Tab));
        CHECK(stage.state.focus.rfind("help", 0) == 0);
    }
    CHECK(stage.key(Key::Tab, kShift));
}

TEST_CASE("Enter and Space press the control that has the keyboard") {
    test::DeskStage stage;
    stage.undo_name = "Add Claim";
    stage.frame();
    stage.state.focus = "bar/undo";
    stage.state.focus_visible = true;
    CHECK(stage.key(Key::Enter));
    CHECK(stage.taken<Undo>().size() == 1);
    stage.state.focus = "bar/undo";
    CHECK(stage.key(Key::Space));
    CHECK(stage.taken<Undo>().size() == 1);
}

TEST_CASE("while a field is typed in, letters and undo are the field's, saving is ours") {
    test::DeskStage stage;
    stage.mark("Claim", "may begin");
    stage.undo_name = "Add Claim";
    CHECK(stage.key(U'f', kControl));
    stage.frame();
    stage.enter(kFindField);
    for (char32_t const letter : {U'n', U'l', U'4', U'?'}) CHECK_FALSE(stage.key(letter));
    CHECK_FALSE(stage.key(U'z', kControl));
    CHECK_FALSE(stage.key(U'a', kControl));
    CHECK_FALSE(stage.key(Key::Delete));
    CHECK_FALSE(stage.key(Key::Left));
    CHECK_FALSE(stage.key(U'f', kControl));
    CHECK(stage.key(U's', kControl));
    CHECK(stage.taken<SaveCopy>().size() == 1);
    CHECK(claims_key(test::key_event(Key::Tab), stage.scene(), stage.state));
}

TEST_CASE("nothing on the page answers to letters while a sheet is open") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "may begin");
    choose_span(stage.state, stage.scene(), id);
    stage.state.sheet = Sheet::About;
    stage.frame();
    CHECK_FALSE(stage.key(U'5'));
    CHECK_FALSE(stage.key(Key::Delete));
    CHECK_FALSE(stage.key(Key::Left));
    CHECK(stage.intents.empty());
}

TEST_CASE("with nothing open, only what needs no article works") {
    test::DeskStage stage;
    stage.has_project = false;
    stage.frame();
    CHECK_FALSE(stage.key(U'4'));
    CHECK_FALSE(stage.key(U'n'));
    CHECK_FALSE(stage.key(Key::Left));
    CHECK_FALSE(stage.key(U's', kControl));
    CHECK(stage.key(U'o', kControl));
    CHECK(stage.taken<ChooseFile>().size() == 1);
    CHECK(stage.key(U'k', kControl));
    CHECK(stage.state.sheet == Sheet::Commands);
}

TEST_CASE("a key going up is nobody's") {
    test::DeskStage stage;
    stage.select("spring");
    platform::KeyEvent event = test::key_event(U'4');
    event.down = false;
    CHECK_FALSE(stage.key(event));
}

// The promise behind preventDefault: what claims_key says is what handle_key does, whatever the key and whatever is
// open.
TEST_CASE("claims_key agrees with handle_key over all keys and contexts") {
    using Context = void (*)(test::DeskStage&);
    std::vector<Context> const contexts = {
        [](test::DeskStage&) {},
        [](test::DeskStage& stage) { stage.has_project = false; },
        [](test::DeskStage& stage) { stage.select("spring"); },
        [](test::DeskStage& stage) { choose_span(stage.state, stage.scene(), "s-1"); },
        [](test::DeskStage& stage) {
            choose_span(stage.state, stage.scene(), "s-1");
            stage.state.linking_from = "s-1";
        },
        [](test::DeskStage& stage) {
            choose_span(stage.state, stage.scene(), "s-2");
            stage.state.linking_from = "s-1";
        },
        [](test::DeskStage& stage) {
            choose_span(stage.state, stage.scene(), "s-1");
            stage.state.linking_from = "s-1";
            stage.state.linking_to = "s-2";
        },
        [](test::DeskStage& stage) { stage.state.sheet = Sheet::Help; },
        [](test::DeskStage& stage) { stage.state.sheet = Sheet::Commands; },
        [](test::DeskStage& stage) { stage.state.document_menu_open = true; },
        [](test::DeskStage& stage) { stage.state.share_menu_open = true; },
        [](test::DeskStage& stage) { stage.enter(kFindField); },
        [](test::DeskStage& stage) {
            stage.state.sheet = Sheet::Commands;
            stage.frame();
            stage.enter(kCommandField);
        },
        [](test::DeskStage& stage) { stage.state.focus = "bar/help"; },
        [](test::DeskStage& stage) { stage.state.focus = "rail/links"; },
        [](test::DeskStage& stage) {
            choose_span(stage.state, stage.scene(), "s-1");
            stage.frame();
            stage.state.focus = "inspector/attribute/mode/direct";
        },
    };
    std::vector<platform::KeyEvent> keys;
    for (int modifiers = 0; modifiers < 8; ++modifiers) {
        platform::Modifiers const held = {(modifiers & 1) != 0, (modifiers & 2) != 0, (modifiers & 4) != 0};
        for (int key = static_cast<int>(Key::None); key <= static_cast<int>(Key::F12); ++key)
            if (static_cast<Key>(key) != Key::Character) keys.push_back(test::key_event(static_cast<Key>(key), held));
        for (char32_t character = 0x21; character < 0x7F; ++character) keys.push_back(test::key_event(character, held));
    }
    test::DeskStage stage;
    stage.mark("Claim", "the bridge will close");
    stage.mark("Claim", "the mayor promised a ferry");
    stage.undo_name = "Add Claim";
    ui::State const fresh = stage.state;
    int taken = 0;
    for (std::size_t context = 0; context < contexts.size(); ++context) {
        CAPTURE(context);
        stage.state = fresh;
        stage.has_project = true;
        ui::interaction().fields.clear();
        contexts[context](stage);
        stage.frame();
        ui::State const before = stage.state;
        for (platform::KeyEvent const& key : keys) {
            stage.state = before;
            bool const claims = claims_key(key, stage.scene(), stage.state);
            ui::Intents intents;
            bool const handles = handle_key(key, stage.scene(), stage.state, stage.desk.article(), intents);
            if (claims != handles)
                FAIL_CHECK("key ", static_cast<int>(key.key), " character ", static_cast<int>(key.character));
            if (!handles) CHECK(intents.empty());
            taken += handles ? 1 : 0;
        }
        if (!before.entered_field.empty())
            ui::take_field_event(platform::FieldLeft{before.entered_field, "", platform::FieldExit::Escape});
        stage.state = before;
        stage.frame();
    }
    CHECK(taken > 200);
}
