#include <doctest/doctest.h>

#include "panel_stage.h"
#include "ui/relation_chooser.h"

using test::PanelStage;

namespace {

struct Linking : PanelStage {
    Linking() {
        mark("s-authority", "Source", "The port authority");
        mark("s-closing", "Claim", "the bridge will close for a year");
        mark("s-reckless", "Claim", "the plan reckless");
        mark("s-ana", "Entity", "Ana Ortiz");
        mark("s-she", "Entity", "she");
        changed();
        show(ui::draw_relation_chooser, {0, 0, 1280, 800});
    }
    std::vector<std::string> words(std::string const& here, std::string const& there) {
        std::vector<std::string> result;
        for (auto const& choice : ui::relation_choices(project, here, there)) {
            result.push_back(choice.key + " " + (choice.outward ? choice.words + " ->" : "<- " + choice.words));
        }
        return result;
    }
};

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("between two claims both directions are offered, each with a key of its own") {
    Linking stage;
    CHECK(stage.words("s-closing", "s-reckless") ==
          Words{"+ supports ->", "2 <- supported by", "- disputes ->", "4 <- disputed by"});
}

TEST_CASE("a relation is named from the side where linking began") {
    Linking stage;
    CHECK(stage.words("s-closing", "s-authority") == Words{"s <- said by"});
    CHECK(stage.words("s-authority", "s-closing") == Words{"s says ->"});
    CHECK(stage.words("s-ana", "s-she") == Words{"= same as ->"});
    CHECK(stage.words("s-ana", "s-ana").empty());
}

TEST_CASE("one legal relation is made at once, in its own direction") {
    Linking stage;
    stage.state.linking_from = "s-closing";
    CHECK(ui::link_to(stage.scene, stage.state, stage.intents, "s-authority") == ui::LinkOutcome::Linked);
    auto const wish = stage.take<ui::AddRelation>();
    CHECK(wish.type == "says");
    CHECK(wish.from == "s-authority");
    CHECK(wish.to == "s-closing");
    CHECK(stage.state.linking_from.empty());
    CHECK(stage.state.linking_to.empty());
}

TEST_CASE("of several relations the reader chooses one with the mouse") {
    Linking stage;
    stage.state.linking_from = "s-closing";
    CHECK(ui::link_to(stage.scene, stage.state, stage.intents, "s-reckless") == ui::LinkOutcome::Choosing);
    CHECK(stage.intents.empty());
    stage.frame();
    stage.frame();
    CHECK(stage.item("chooser") != nullptr);
    CHECK(stage.click("chooser/disputes/in"));
    auto const wish = stage.take<ui::AddRelation>();
    CHECK(wish.type == "disputes");
    CHECK(wish.from == "s-reckless");
    CHECK(wish.to == "s-closing");
    CHECK(stage.item("chooser") == nullptr);
}

TEST_CASE("or with its key; Escape goes back to waiting for another mark") {
    Linking stage;
    stage.state.linking_from = "s-closing";
    ui::link_to(stage.scene, stage.state, stage.intents, "s-reckless");
    CHECK(!ui::relation_chooser_key(test::letter_key(U'x'), stage.scene, stage.state, stage.intents));
    CHECK(ui::relation_chooser_key(test::named_key(platform::Key::Escape), stage.scene, stage.state, stage.intents));
    CHECK(stage.state.linking_from == "s-closing");
    CHECK(stage.state.linking_to.empty());
    CHECK(!ui::relation_chooser_key(test::letter_key(U'+'), stage.scene, stage.state, stage.intents));
    ui::link_to(stage.scene, stage.state, stage.intents, "s-reckless");
    CHECK(ui::relation_chooser_key(test::letter_key(U'+'), stage.scene, stage.state, stage.intents));
    CHECK(stage.take<ui::AddRelation>().type == "supports");
}

TEST_CASE("a press beside the chooser makes no link") {
    Linking stage;
    stage.state.linking_from = "s-closing";
    ui::link_to(stage.scene, stage.state, stage.intents, "s-reckless");
    stage.frame();
    stage.click_at(5, 5);
    CHECK(stage.intents.empty());
    CHECK(stage.state.linking_to.empty());
    CHECK(stage.state.linking_from == "s-closing");
}

TEST_CASE("where no relation is legal the reader is told why and linking goes on") {
    Linking stage;
    stage.state.linking_from = "s-closing";
    CHECK(ui::link_to(stage.scene, stage.state, stage.intents, "s-ana") == ui::LinkOutcome::Impossible);
    CHECK(stage.intents.empty());
    CHECK(stage.state.linking_from == "s-closing");
    CHECK(ui::why_no_link(stage.project, "s-closing", "s-ana") ==
          "The scheme has no link between claims and entities. Choose another mark.");
    CHECK(ui::why_no_link(stage.project, "s-closing", "s-authority").empty());
    CHECK(!ui::why_no_link(stage.project, "s-closing", "s-closing").empty());
}

TEST_CASE("a link that is already there is not offered again") {
    Linking stage;
    stage.link("r-says", "says", "s-authority", "s-closing");
    stage.changed();
    CHECK(stage.words("s-closing", "s-authority").empty());
    CHECK(!ui::why_no_link(stage.project, "s-closing", "s-authority").empty());
}
