#include <string>

#include "desk_stage.h"
#include "model/edit.h"
#include "ui/choosing.h"

namespace {

using namespace ui;
using platform::Key;

// A source that says a claim, and a claim that supports another.
struct Linked : test::DeskStage {
    base::Identifier source = mark("Source", "The port authority");
    base::Identifier claim = mark("Claim", "the bridge will close for a year");
    base::Identifier second = mark("Claim", "the cracks grow");

    Linked() {
        link("says", source, claim);
        link("supports", second, claim);
        frame();
    }
    std::string relation(std::string const& type) const {
        for (model::Relation const& one : project.relations)
            if (one.type == type) return one.id;
        return "";
    }
    void open(std::string const& type) {
        choose_span(state, scene(), claim);
        rest();
        click("inspector/edit_link/" + relation(type));
        rest();
    }
};

} // namespace

TEST_CASE("a link is opened in its row, and only what it may become is offered") {
    Linked stage;
    stage.open("supports");
    REQUIRE(stage.item("inspector/relation/supports"));
    CHECK(stage.item("inspector/relation/supports")->is_checked);
    for (model::RelationType const& type : stage.project.schema.relations) {
        bool const is_legal = type.id == "supports" ||
                              model::retype_relation(stage.project, stage.relation("supports"), type.id, {}).is_ok();
        CAPTURE(type.id);
        CHECK((stage.item("inspector/relation/" + type.id) != nullptr) == is_legal);
    }
    CHECK(stage.item("inspector/relation/says") == nullptr);
}

TEST_CASE("a link gets another type in place") {
    Linked stage;
    stage.open("supports");
    std::string other;
    for (model::RelationType const& type : stage.project.schema.relations)
        if (type.id != "supports" && stage.item("inspector/relation/" + type.id)) other = type.id;
    REQUIRE_FALSE(other.empty());
    CHECK(stage.click("inspector/relation/" + other));
    auto const changed = stage.taken<RetypeRelation>();
    REQUIRE(changed.size() == 1);
    if (changed.empty()) return;
    CHECK(changed.front().relation == stage.relation("supports"));
    CHECK(changed.front().type == other);
    CHECK(stage.state.opened_relation == stage.relation("supports")); // it stays open
}

TEST_CASE("a link is turned round where the scheme allows it, and not offered where it does not") {
    Linked stage;
    stage.open("supports");
    CHECK(stage.click("inspector/relation/reverse"));
    auto const turned = stage.taken<ReverseRelation>();
    REQUIRE(turned.size() == 1);
    if (!turned.empty()) CHECK(turned.front().relation == stage.relation("supports"));
    stage.open("says");
    CHECK(stage.item("inspector/relation/says"));
    CHECK(stage.item("inspector/relation/reverse") == nullptr);
}

TEST_CASE("a link has a note of its own") {
    Linked stage;
    stage.open("says");
    stage.enter("inspector/relation/note");
    stage.type("inspector/relation/note", "said twice");
    stage.leave("inspector/relation/note", "said twice");
    auto const noted = stage.taken<SetNote>();
    REQUIRE(noted.size() == 1);
    if (noted.empty()) return;
    CHECK(noted.front().item == stage.relation("says"));
    CHECK(noted.front().note == "said twice");
}

TEST_CASE("a link is removed from its row or from what is open below it") {
    Linked stage;
    stage.open("says");
    CHECK(stage.click("inspector/relation/remove"));
    CHECK(stage.taken<RemoveRelation>().size() == 1);
    CHECK(stage.click("inspector/unlink/" + stage.relation("supports")));
    CHECK(stage.taken<RemoveRelation>().size() == 1);
}

TEST_CASE("a link is changed by keys alone: Tab to its pencil, Enter, arrows, Enter") {
    Linked stage;
    choose_span(stage.state, stage.scene(), stage.claim);
    stage.rest();
    std::string const pencil = "inspector/edit_link/" + stage.relation("supports");
    for (int presses = 0; presses < 200 && stage.state.focus != pencil; ++presses) stage.key(Key::Tab);
    REQUIRE(stage.state.focus == pencil);
    CHECK(lit_relation(stage.state) == stage.relation("supports"));
    stage.key(Key::Enter);
    stage.rest();
    CHECK(stage.state.opened_relation == stage.relation("supports"));
    for (int presses = 0; presses < 5 && stage.state.focus.rfind("inspector/relation/", 0) != 0; ++presses)
        stage.key(Key::Tab);
    CHECK(stage.state.focus.rfind("inspector/relation/", 0) == 0);
    std::string const first = stage.state.focus;
    stage.key(Key::Right);
    CHECK(stage.state.focus != first);
    stage.key(Key::Enter);
    stage.frame();
    CHECK(stage.taken<RetypeRelation>().size() == 1);
}

TEST_CASE("the inspector splits a mark where the caret is, joins it with the next and lists its pieces") {
    Linked stage;
    choose_span(stage.state, stage.scene(), stage.claim);
    stage.rest();
    REQUIRE(stage.item("inspector/split"));
    CHECK_FALSE(stage.item("inspector/split")->is_enabled); // the caret is at its start
    unicode::Position const middle = stage.find("will close for").start;
    stage.state.selection.anchor = stage.state.selection.focus = {middle};
    stage.frame();
    CHECK(stage.click("inspector/split"));
    auto const split = stage.taken<SplitSpan>();
    REQUIRE(split.size() == 1);
    if (!split.empty()) CHECK(split.front().at == middle);
    CHECK(stage.click("inspector/join"));
    auto const joined = stage.taken<JoinSpans>();
    REQUIRE(joined.size() == 1);
    if (!joined.empty()) CHECK(joined.front().spans == std::vector<base::Identifier>{stage.claim, stage.second});
    CHECK(stage.item("inspector/piece/1") == nullptr);
    stage.project.spans.changing(stage.index.find(stage.claim))->fragments.push_back(stage.find("Nobody is sure"));
    stage.changed();
    stage.rest();
    CHECK(stage.item("inspector/piece/2"));
    CHECK(stage.click("inspector/remove_piece/2"));
    auto const removed = stage.taken<RemoveFragment>();
    REQUIRE(removed.size() == 1);
    if (!removed.empty()) CHECK(removed.front().fragment == 1);
}

TEST_CASE("on a phone a mark is split from the foot of its sheet and joined and added to in it") {
    test::DeskStage phone(390, 844);
    auto const claim = phone.mark("Claim", "the bridge will close for a year");
    phone.mark("Claim", "the cracks grow");
    choose_span(phone.state, phone.scene(), claim);
    phone.state.selection.anchor = phone.state.selection.focus = {phone.find("will close for").start};
    phone.rest();
    CHECK(phone.click("inspector/split"));
    CHECK(phone.taken<SplitSpan>().size() == 1);
    phone.press("inspector/join");
    phone.frame();
    CHECK(phone.taken<JoinSpans>().size() == 1);
    phone.press("inspector/add_words");
    phone.frame();
    CHECK(phone.state.adding_to == claim);
    CHECK(phone.item("bar/saved")->label.find("more words") != std::string::npos);
}
