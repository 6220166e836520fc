#include "desk_stage.h"

#include "ui/lost_marks.h"

using namespace test;

namespace {

model::Orphan lost(std::string id, std::string words) {
    model::Orphan orphan;
    orphan.span.id = std::move(id);
    orphan.span.type = "Claim";
    orphan.span.note = "look into it";
    orphan.quote.exact = std::move(words);
    orphan.reason = "text not found";
    return orphan;
}

void add_lost(DeskStage& stage) {
    stage.project.orphans = {lost("s-lost", "words that are gone"), lost("s-other", "other words")};
    stage.changed();
    stage.rest();
}

} // namespace

TEST_CASE("marks without a place have a chip of their own; chosen, each shows its words and why") {
    DeskStage stage;
    CHECK(stage.item("list/lost") == nullptr);
    add_lost(stage);
    CHECK((stage.item("list/lost") && stage.item("list/lost")->label == "Without a place 2"));
    CHECK(stage.click("list/lost"));
    stage.rest();
    auto const* row = stage.item("list/lost/s-lost");
    CHECK((row != nullptr && row->label == "words that are gone, Text not found"));
    CHECK(stage.item("list/title")->label == "2 marks without a place");
}

TEST_CASE("a chosen one shows its words, reason and links, and waits for selected words") {
    DeskStage stage;
    auto const source = stage.mark("Source", "engineer");
    add_lost(stage);
    stage.link("says", source, "s-lost");
    stage.changed();
    stage.click("list/lost");
    stage.rest();
    CHECK(stage.click("list/lost/s-lost"));
    stage.rest();
    CHECK((stage.item("lost/quote") && stage.item("lost/quote")->label == "words that are gone"));
    CHECK((stage.item("lost/reason") && stage.item("lost/reason")->label == "Text not found"));
    bool has_link = false;
    for (ui::Item const& item : ui::registry().shown()) has_link = has_link || item.id.rfind("lost/link/", 0) == 0;
    CHECK(has_link);
    CHECK((stage.item("lost/place") && !stage.item("lost/place")->is_enabled));
    stage.select("engineer");
    stage.state.focus = "article"; // as a drag over the words does
    stage.rest();
    CHECK(stage.item("lost/place")->is_enabled);
    CHECK(stage.item("palette/place") != nullptr);
    CHECK(stage.key(platform::Key::Enter));
    auto const placed = stage.taken<ui::PlaceOrphan>();
    CHECK((placed.size() == 1 && placed.front().orphan == "s-lost"));
    CHECK((placed.size() == 1 && placed.front().fragments == std::vector{stage.find("engineer")}));
}

TEST_CASE("it can be looked for again and removed, and Escape lets go of it") {
    DeskStage stage;
    add_lost(stage);
    stage.state.placing = "s-lost";
    stage.rest();
    CHECK(stage.click("lost/again"));
    auto const again = stage.taken<ui::PlaceAgain>();
    CHECK((again.size() == 1 && again.front().orphans == std::vector<std::string>{"s-lost"}));
    stage.key(platform::Key::Escape);
    stage.rest();
    CHECK(stage.item("lost/quote") == nullptr);
    stage.state.placing = "s-lost";
    stage.rest();
    CHECK(stage.click("lost/remove"));
    auto const removed = stage.taken<ui::RemoveSpans>();
    CHECK((removed.size() == 1 && removed.front().spans == std::vector<std::string>{"s-lost"}));
    stage.state.filter.place = "lost";
    stage.rest();
    CHECK(stage.click("list/look_again"));
    auto const all = stage.taken<ui::PlaceAgain>();
    CHECK((all.size() == 1 && all.front().orphans.empty()));
}

TEST_CASE("a moved mark says so and can be accepted, put back or lose its place; the list shows all moved ones") {
    DeskStage stage;
    auto const id = stage.mark("Claim", "engineer");
    stage.project.spans.change_each([&](model::Span& span) {
        if (span.id == id) span.moved = model::Moved{{unicode::range(3, 9)}, "approximate", 0.91, {}};
    });
    stage.changed();
    stage.rest();
    CHECK((stage.item("list/moved") && stage.item("list/moved")->label == "Moved 1"));
    stage.click("list/moved");
    stage.rest();
    CHECK(stage.click("list/" + id));
    stage.rest();
    auto const* status = stage.item("inspector/moved");
    CHECK((status != nullptr && status->label == "Moved here from 3\u20139: 91 % alike."));
    CHECK(stage.click("inspector/moved/accept"));
    CHECK(stage.click("inspector/moved/back"));
    CHECK(stage.click("inspector/moved/away"));
    CHECK(stage.click("list/accept_all"));
    std::size_t accepted = 0;
    std::size_t back = 0;
    std::size_t away = 0;
    for (ui::Intent const& intent : stage.intents) {
        accepted += std::holds_alternative<ui::AcceptMoves>(intent) ? 1 : 0;
        back += std::holds_alternative<ui::PutBack>(intent) ? 1 : 0;
        away += std::holds_alternative<ui::TakePlaceAway>(intent) ? 1 : 0;
    }
    CHECK(accepted == 2);
    CHECK(back == 1);
    CHECK(away == 1);
}

TEST_CASE("where the article is missing, the page asks for it and says how many marks wait") {
    DeskStage stage;
    add_lost(stage);
    stage.project.article.text = {};
    stage.project.article.text_left_out = true;
    stage.project.spans = {};
    stage.project.relations = {};
    stage.changed();
    stage.rest();
    CHECK(stage.item("missing") != nullptr);
    CHECK(stage.click("missing/paste"));
    stage.rest();
    CHECK((stage.item("paste") && stage.item("paste")->label == "Supply the article"));
}
