#include "article_stage.h"

#include "platform/event.h"

using stage::long_text;
using stage::Stage;

namespace {

bool press_key(Stage& stage, platform::Key key, bool shift = false, bool control = false, bool alt = false) {
    bool const taken =
        stage.view().move_caret(stage.state, stage.scene(), static_cast<std::uint8_t>(key), shift, control, alt);
    stage.frame();
    return taken;
}

} // namespace

TEST_CASE("the caret walks by letters, words, lines and to the ends") {
    using platform::Key;
    Stage stage;
    stage.frame();
    CHECK(press_key(stage, Key::End, false, true));
    CHECK(stage.state.selection.focus.position == stage.project.article.text.all().end);
    CHECK(press_key(stage, Key::Home, false, true));
    CHECK(stage.state.selection.focus.position.value() == 0);
    CHECK(press_key(stage, Key::Right));
    CHECK(stage.state.selection.focus.position.value() == 1);
    CHECK(press_key(stage, Key::Right, false, true));
    CHECK(stage.state.selection.focus.position.value() == 6);
    CHECK(press_key(stage, Key::Down));
    CHECK(stage.state.selection.focus.position.value() > 15);
    CHECK(press_key(stage, Key::Up));
    CHECK(stage.state.selection.focus.position.value() == 6);
    CHECK(press_key(stage, Key::Down, false, true));
    CHECK(stage.state.selection.focus.position.value() == 16);
    CHECK_FALSE(press_key(stage, Key::Enter));
}

TEST_CASE("with Shift the selection grows by words without the mouse, and an arrow leaves it at its side") {
    using platform::Key;
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.state.selected = claim;
    stage.frame();
    stage.state.selection.anchor = stage.state.selection.focus = {stage.find("port").start};
    press_key(stage, Key::Right, true, true);
    press_key(stage, Key::Right, true, true);
    CHECK(stage.selected_text() == "port authority");
    CHECK(stage.state.selected.empty());
    unicode::Position const start = stage.state.selection.anchor.position;
    press_key(stage, Key::Left);
    CHECK(stage.state.selection.is_empty());
    CHECK(stage.state.selection.focus.position == start);
}

TEST_CASE("up and down keep their column through a short line") {
    using platform::Key;
    Stage stage(
        "Bridge to close\nA long first line of words that goes on.\nShort.\nA long third line of words that goes on.");
    stage.frame();
    stage.state.selection.anchor = stage.state.selection.focus = {stage.find("goes on").start};
    press_key(stage, Key::Down);
    press_key(stage, Key::Down);
    std::uint32_t const third = stage.start_of("A long third");
    CHECK(stage.state.selection.focus.position.value() > third + 25);
    press_key(stage, Key::Up);
    press_key(stage, Key::Up);
    CHECK(stage.state.selection.focus.position == stage.find("goes on").start);
}

TEST_CASE("the caret is brought into view when it walks off the screen") {
    Stage stage(long_text(60));
    stage.frame();
    for (int i = 0; i < 5; ++i) press_key(stage, platform::Key::PageDown);
    stage.frame();
    CHECK(stage.state.scroll > 1000);
    CHECK(stage.view().caret_box().height > 0);
    press_key(stage, platform::Key::Home, false, true);
    stage.frame();
    CHECK(stage.state.scroll < 100);
}

TEST_CASE("a mark on the end of a longer article's place does no harm when the text got shorter") {
    Stage stage;
    stage.frame();
    stage.state.selection.anchor = stage.state.selection.focus = {unicode::Position(100000)};
    stage.state.has_caret = true;
    stage.state.scroll_wish = unicode::Position(100000);
    stage.rest();
    CHECK(press_key(stage, platform::Key::Left));
    CHECK(stage.state.selection.focus.position < stage.project.article.text.all().end);
}

TEST_CASE("a selection that is older than the text does no harm") {
    Stage stage;
    stage.state.selection.anchor = {unicode::Position(50)};
    stage.state.selection.focus = {unicode::Position(100000)};
    stage.state.has_caret = true;
    stage.rest();
    CHECK(stage.view().selection_end_box().height > 0);
    CHECK(stage.view().quads_under().size() > 2);
}

TEST_CASE("Alt with Up and Down goes by sentences, also across paragraphs, and stops at the ends") {
    using platform::Key;
    Stage stage;
    stage.frame();
    std::vector<std::uint32_t> const starts = {0, stage.start_of("The port"), stage.start_of("Nobody"),
                                               stage.start_of("Repairs")};
    for (std::size_t i = 1; i < starts.size(); ++i) {
        CHECK(press_key(stage, Key::Down, false, false, true));
        CHECK(stage.state.selection.focus.position.value() == starts[i]);
    }
    CHECK(press_key(stage, Key::Down, false, false, true));
    CHECK(stage.state.selection.focus.position == stage.project.article.text.all().end);
    CHECK(press_key(stage, Key::Down, false, false, true));
    CHECK(stage.state.selection.focus.position == stage.project.article.text.all().end);
    for (std::size_t i = starts.size(); i-- > 0;) {
        CHECK(press_key(stage, Key::Up, false, false, true));
        CHECK(stage.state.selection.focus.position.value() == starts[i]);
    }
    CHECK(press_key(stage, Key::Up, false, false, true));
    CHECK(stage.state.selection.focus.position.value() == 0);
}

TEST_CASE("with Shift whole sentences and paragraphs are taken, without the white space after them") {
    using platform::Key;
    Stage stage;
    stage.frame();
    stage.state.selection.anchor = stage.state.selection.focus = {unicode::Position(stage.start_of("The port"))};
    CHECK(press_key(stage, Key::Down, true, false, true));
    CHECK(stage.selected_text() == "The port authority said on Monday that the bridge will close for a year.");
    CHECK(press_key(stage, Key::Down, true, false, true));
    CHECK(stage.selected_text() ==
          "The port authority said on Monday that the bridge will close for a year. Nobody is sure what it will cost.");
    stage.state.selection.focus = stage.state.selection.anchor;
    CHECK(press_key(stage, Key::Down, true, true));
    CHECK(stage.selected_text() ==
          "The port authority said on Monday that the bridge will close for a year. Nobody is sure what it will cost.");
    CHECK(press_key(stage, Key::Up, true, true));
    CHECK(stage.state.selection.is_empty());
    CHECK(press_key(stage, Key::Down, true, true));
    CHECK(press_key(stage, Key::Down, true, true));
    CHECK(stage.state.selection.focus.position == stage.project.article.text.all().end);
}
