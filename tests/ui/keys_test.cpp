#include <string>
#include <vector>

#include "desk_stage.h"
#include "ui/choosing.h"

namespace {

using namespace ui;
using platform::Key;

constexpr platform::Modifiers kControl = {true, false, false};

std::vector<unicode::Range> only_fragments(std::vector<AddSpan> const& added) {
    return added.size() == 1 ? added.front().fragments : std::vector<unicode::Range>{};
}

} // namespace

TEST_CASE("a number key marks the selection as the type with that key") {
    test::DeskStage stage;
    stage.select("the bridge will close for a year");
    unicode::Range const range = stage.find("the bridge will close for a year");
    CHECK(stage.key(U'4'));
    auto const added = stage.taken<AddSpan>();
    REQUIRE(added.size() == 1);
    if (added.empty()) return;
    CHECK(added.front().type == "Claim");
    CHECK(added.front().fragments == std::vector<unicode::Range>{range});
    CHECK(stage.state.last_type == "Claim");
}

TEST_CASE("all fragments of a selection are marked as one, joined where they touch") {
    test::DeskStage stage;
    stage.select("spring");
    unicode::Range const spring = stage.find("spring");
    unicode::Range const engineer = stage.find("an engineer");
    stage.state.selection.earlier = {engineer, {spring.start, spring.start + 3}};
    CHECK(stage.key(U'1'));
    CHECK(only_fragments(stage.taken<AddSpan>()) == std::vector<unicode::Range>{spring, engineer});
}

TEST_CASE("a number key gives the selected mark another type, and without either only remembers") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "the cracks grow");
    choose_span(stage.state, stage.scene(), id);
    CHECK(stage.key(U'5'));
    auto const retyped = stage.taken<RetypeSpan>();
    REQUIRE(retyped.size() == 1);
    if (!retyped.empty()) CHECK(retyped.front().type == "Hedge");
    CHECK(stage.key(U'4'));
    CHECK(stage.taken<RetypeSpan>().empty());
    choose_nothing(stage.state);
    CHECK(stage.key(U'2'));
    CHECK(stage.intents.empty());
    CHECK(stage.state.last_type == "Source");
}

TEST_CASE("a number without a type is nobody's key") {
    test::DeskStage stage;
    stage.select("spring");
    CHECK_FALSE(stage.key(U'9'));
    CHECK_FALSE(stage.key(U'0'));
}

TEST_CASE("where digits need Shift the key's place marks") {
    test::DeskStage stage;
    stage.select("spring");
    platform::KeyEvent event = test::key_event(U'\'');
    event.fallback = U'4';
    CHECK(stage.key(event));
    CHECK(stage.taken<AddSpan>().size() == 1);
}

TEST_CASE("N and P go from mark to mark in reading order and stop at the ends") {
    test::DeskStage stage;
    auto const first = stage.mark("Source", "The port authority");
    auto const second = stage.mark("Claim", "the bridge will close");
    auto const third = stage.mark("Hedge", "may begin");
    CHECK(stage.key(U'n'));
    CHECK(stage.state.selected == first);
    stage.key(U'n');
    stage.key(U'n');
    CHECK(stage.state.selected == third);
    stage.key(U'n');
    CHECK(stage.state.selected == third);
    stage.key(U'p');
    CHECK(stage.state.selected == second);
    CHECK(stage.state.scroll_wish.has_value() == false);
}

TEST_CASE("N passes by hidden types and begins at the caret") {
    test::DeskStage stage;
    stage.mark("Source", "The port authority");
    auto const claim = stage.mark("Claim", "the bridge will close");
    auto const hedge = stage.mark("Hedge", "may begin");
    stage.state.hidden_types["Source"] = true;
    stage.key(U'n');
    CHECK(stage.state.selected == claim);
    choose_nothing(stage.state);
    stage.state.selection.anchor = stage.state.selection.focus = {stage.find("Repairs").start};
    stage.key(U'n');
    CHECK(stage.state.selected == hedge);
    choose_nothing(stage.state);
    stage.state.selection.anchor = stage.state.selection.focus = {stage.find("Repairs").start};
    stage.key(U'p');
    CHECK(stage.state.selected == claim);
}

TEST_CASE("L, then N and Enter, links the selected mark to the next that can be linked") {
    test::DeskStage stage;
    auto const source = stage.mark("Source", "The port authority");
    stage.mark("Entity", "Monday");
    auto const claim = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), source);
    stage.frame();
    CHECK(stage.key(U'l'));
    CHECK(stage.state.linking_from == source);
    stage.key(U'n');
    // "Monday" is an entity, which a source may refer to; the claim comes after it.
    stage.key(U'n');
    CHECK(stage.state.selected == claim);
    CHECK(stage.key(Key::Enter));
    auto const made = stage.taken<AddRelation>();
    REQUIRE(made.size() == 1);
    if (made.empty()) return;
    CHECK(made.front().type == "says");
    CHECK(made.front().from == source);
    CHECK(made.front().to == claim);
    CHECK(stage.state.selected == source);
    CHECK(stage.state.linking_from.empty());
}

TEST_CASE("where several links are possible a letter names the one that is meant") {
    test::DeskStage stage;
    auto const first = stage.mark("Claim", "the bridge will close");
    stage.mark("Claim", "the mayor promised a ferry");
    choose_span(stage.state, stage.scene(), first);
    stage.frame();
    stage.key(U'l');
    stage.key(U'n');
    stage.key(Key::Enter);
    CHECK(stage.taken<AddRelation>().empty());
    CHECK_FALSE(stage.state.linking_to.empty());
    CHECK_FALSE(stage.key(U'q'));
    CHECK(stage.key(U'-'));
    auto const made = stage.taken<AddRelation>();
    REQUIRE(made.size() == 1);
    if (!made.empty()) CHECK(made.front().type == "disputes");
    CHECK(stage.state.selected == first);
}

TEST_CASE("brackets grow and shrink a fresh selection, and the selected mark by an edit") {
    test::DeskStage stage;
    stage.select("the bridge");
    CHECK(stage.key(U']'));
    CHECK(stage.state.selection.range().end == stage.find("the bridge will").end);
    CHECK(stage.key(U'['));
    CHECK(stage.state.selection.range().end == stage.find("the bridge").end);
    CHECK(stage.intents.empty());
    CHECK(stage.key(U'}', {false, true, false}));
    CHECK(stage.state.selection.range().start == stage.find("that the bridge").start);
    CHECK(stage.key(U'{', {false, true, false}));
    CHECK(stage.state.selection.range() == stage.find("the bridge"));
    CHECK(stage.intents.empty());
    auto const id = stage.mark("Claim", "may begin");
    choose_span(stage.state, stage.scene(), id);
    CHECK(stage.key(U']'));
    CHECK(stage.key(U'}', {false, true, false}));
    CHECK(stage.key(U'{', {false, true, false}));
    auto const intents = stage.intents;
    auto const grown = stage.taken<ExtendSpan>();
    stage.intents = intents;
    auto const shrunk = stage.taken<ShrinkSpan>();
    CHECK(grown.size() == 2);
    CHECK(shrunk.size() == 1);
    if (grown.size() < 2 || shrunk.empty()) return;
    CHECK(grown.front().span == id);
    CHECK(grown.front().side == model::SpanSide::End);
    CHECK(grown.back().side == model::SpanSide::Start);
    CHECK(shrunk.front().side == model::SpanSide::Start);
}

TEST_CASE("the mark at the caret is split there, the selected one first") {
    test::DeskStage stage;
    auto const run = [&](char const* id) {
        run_command(id, stage.scene(), stage.state, stage.desk.article(), stage.intents);
    };
    auto const claim = stage.mark("Claim", "the bridge will close for a year");
    auto const entity = stage.mark("Entity", "the bridge");
    unicode::Position const caret = stage.find("bridge will").start;
    stage.state.selection.anchor = stage.state.selection.focus = {caret};
    run("split");
    choose_span(stage.state, stage.scene(), claim);
    CHECK_FALSE(applies("split", stage.scene(), stage.state)); // the caret is at the mark's start
    stage.state.selection.anchor = stage.state.selection.focus = {caret};
    run("split");
    auto const splits = stage.taken<SplitSpan>();
    CHECK(splits.size() == 2);
    if (splits.size() < 2) return;
    CHECK(splits.front().span == entity);
    CHECK(splits.front().at == caret);
    CHECK(splits.back().span == claim);
}

TEST_CASE("the selected mark is joined with the next of its type") {
    test::DeskStage stage;
    auto const first = stage.mark("Claim", "the bridge will close");
    stage.mark("Entity", "for a year");
    auto const last = stage.mark("Claim", "the mayor promised a ferry");
    choose_span(stage.state, stage.scene(), last);
    CHECK_FALSE(applies("join", stage.scene(), stage.state));
    choose_span(stage.state, stage.scene(), first);
    run_command("join", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    auto const joins = stage.taken<JoinSpans>();
    CHECK(joins.size() == 1);
    if (!joins.empty()) CHECK(joins.front().spans == std::vector<base::Identifier>{first, last});
}

TEST_CASE("Delete and Backspace remove the selected mark") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "may begin");
    for (Key const key : {Key::Delete, Key::Backspace}) {
        choose_span(stage.state, stage.scene(), id);
        CHECK(stage.key(key));
        auto const removed = stage.taken<RemoveSpans>();
        REQUIRE(removed.size() == 1);
        if (!removed.empty()) CHECK(removed.front().spans == std::vector<base::Identifier>{id});
        CHECK(stage.state.selected.empty());
        CHECK_FALSE(stage.key(key));
    }
}

TEST_CASE("Enter takes the keyboard to the attributes, a letter sets one, arrows go along the row") {
    test::DeskStage stage;
    auto const id = stage.mark("Claim", "the bridge will close");
    choose_span(stage.state, stage.scene(), id);
    stage.rest();
    CHECK(stage.key(Key::Enter));
    CHECK(stage.state.focus.rfind("inspector/attribute/mode/", 0) == 0);
    CHECK(stage.key(U'm'));
    auto const set = stage.taken<SetAttribute>();
    REQUIRE(set.size() == 1);
    if (!set.empty()) CHECK(set.front().values == std::vector<std::string>{"mixed"});
    std::string const before = stage.state.focus;
    CHECK(stage.key(Key::Down));
    CHECK(stage.state.focus.rfind("inspector/attribute/nature/", 0) == 0);
    CHECK(stage.key(Key::Escape));
    CHECK(stage.state.focus.empty());
    CHECK(stage.state.selected == id);
}

TEST_CASE("Ctrl and A selects the whole article, arrows give it the caret") {
    test::DeskStage stage;
    CHECK(stage.key(U'a', kControl));
    CHECK(stage.state.selection.range() == stage.project.article.text.all());
    stage.state.focus = "bar/undo";
    stage.state.focus.clear();
    CHECK(stage.key(Key::Left));
    CHECK(stage.state.has_caret);
}
