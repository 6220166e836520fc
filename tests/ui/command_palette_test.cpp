#include <doctest/doctest.h>

#include <string>

#include "desk_stage.h"
#include "platform/headless.h"
#include "ui/commands.h"

namespace {

using namespace ui;

} // namespace

TEST_CASE("the command palette finds a command by its words and runs it by Enter") {
    test::DeskStage stage;
    stage.key(U'k', {true, false, false});
    stage.frame();
    CHECK(registry().dialog() == "commands");
    CHECK(platform::focused_field() == kCommandField);
    stage.enter(kCommandField);
    stage.type(kCommandField, "ZOOM nonsense");
    stage.frame();
    CHECK(stage.first_with("commands/zoom").empty());
    REQUIRE(stage.item("commands/empty") != nullptr);
    CHECK(stage.item("commands/empty")->label == "No command has these words.");
    stage.type(kCommandField, "larger");
    stage.frame();
    CHECK(stage.item("commands/zoom_in") != nullptr);
    CHECK(stage.item("commands/help") == nullptr);
    stage.leave(kCommandField, "larger", platform::FieldExit::Enter);
    CHECK(stage.state.zoom == doctest::Approx(1.1));
    CHECK(stage.state.sheet == Sheet::None);
}

TEST_CASE("the command palette goes by Down and Up, and Escape leaves it without a trace") {
    test::DeskStage stage;
    stage.key(U'k', {true, false, false});
    stage.enter(kCommandField);
    stage.type(kCommandField, "text");
    CHECK(stage.key(platform::Key::Down));
    CHECK(stage.state.command_choice == 1);
    CHECK(stage.key(platform::Key::Up));
    CHECK(stage.key(platform::Key::Up));
    CHECK(stage.state.command_choice > 1);
    stage.leave(kCommandField, "text", platform::FieldExit::Escape);
    CHECK(stage.state.sheet == Sheet::None);
    CHECK(stage.state.command_words.empty());
    CHECK(stage.intents.empty());
}

TEST_CASE("the command palette offers the types for what is selected, and the advice that marks fail") {
    test::DeskStage stage;
    stage.mark("Claim", "the mayor promised a ferry");
    stage.select("spring");
    stage.key(U'k', {true, false, false});
    stage.frame();
    CHECK(stage.item("commands/Source") != nullptr);
    stage.type(kCommandField, "source");
    stage.frame();
    CHECK(stage.click("commands/claim_without_source"));
    CHECK(stage.state.filter.check == "claim_without_source");
    CHECK(stage.state.sheet == Sheet::None);
}
