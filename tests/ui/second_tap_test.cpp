// A finger on a phone: the sheet of a tapped mark must not come between the first tap and the second.
#include "desk_stage.h"
#include "ui/choosing.h"

using test::DeskStage;

namespace {

// The letters in the middle of some words of the article.
ImVec2 place_of(DeskStage& stage, std::string_view words) {
    auto const rects = stage.desk.article().visible_rects(stage.find(words));
    CHECK(rects.size() == 1);
    if (rects.empty()) return ImVec2(0, 0);
    return ImVec2(rects[0].x + rects[0].width / 2, rects[0].y + rects[0].height / 2);
}

// A phone with an article in which words are a claim.
class Phone : public DeskStage {
public:
    explicit Phone(std::string_view words = "bridge will close", float height = 844)
        : DeskStage(390, height)
        , claim(mark("Claim", words)) {
        rest();
    }
    base::Identifier claim;
};

// `gap`: ms since the last tap.
void tap(DeskStage& stage, ImVec2 place, double gap) {
    stage.frame(gap);
    stage.move(place.x, place.y);
    stage.imgui.button(true);
    stage.frame();
    stage.imgui.button(false);
    stage.frame();
}

bool has_inspector(DeskStage const& stage) {
    return stage.item("inspector/note") != nullptr || stage.item("inspector/type") != nullptr;
}

bool has_steps(DeskStage const& stage) {
    return !stage.first_with("welcome/").empty();
}

} // namespace

TEST_CASE("the sheet of a tapped mark waits for a second tap and then comes by itself") {
    Phone stage;
    tap(stage, place_of(stage, "will"), 1000);
    CHECK(stage.state.selected == stage.claim);
    stage.frame(100);
    CHECK_FALSE(has_inspector(stage));
    stage.frame(250);
    CHECK(has_inspector(stage));
}

TEST_CASE("two taps on a word of a mark select the word, wherever the sheet would have been") {
    Phone stage("bridge will close", 300);
    ImVec2 const word = place_of(stage, "will");
    tap(stage, word, 1000);
    stage.frame(300);
    stage.frame();
    ui::Item const* const sheet = stage.item("sheet");
    REQUIRE(sheet != nullptr);
    if (sheet == nullptr) return;
    CHECK(sheet->y < word.y);
    stage.state.selected.clear();
    stage.rest();
    tap(stage, word, 1000);
    tap(stage, word, 120);
    CHECK(stage.project.article.text.slice(stage.state.selection.fragments().front()) == "will");
    CHECK(stage.state.selected.empty());
    stage.rest();
    CHECK_FALSE(has_inspector(stage));
}

TEST_CASE("a mark tapped while another one has the sheet takes it at once") {
    Phone stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    stage.rest();
    tap(stage, place_of(stage, "will"), 1000);
    stage.rest();
    tap(stage, place_of(stage, "authority"), 1000);
    CHECK(stage.state.selected == source);
    CHECK(has_inspector(stage));
}

TEST_CASE("a second tap means the word also where the mark is so short that its handles lie over it") {
    Phone stage("the bridge");
    ImVec2 const word = place_of(stage, "the bridge");
    ImVec2 const start(word.x - 40, word.y - 4);
    tap(stage, start, 1000);
    CHECK_FALSE(stage.state.selected.empty());
    tap(stage, start, 120);
    REQUIRE_FALSE(stage.state.selection.is_empty());
    if (stage.state.selection.is_empty()) return;
    CHECK(stage.project.article.text.slice(stage.state.selection.fragments().front()) == "the");
}

TEST_CASE("no sheet comes under a finger that is down, nor after a tap beside the mark") {
    Phone stage;
    tap(stage, place_of(stage, "will"), 1000);
    ImVec2 const beside = place_of(stage, "Monday");
    stage.move(beside.x, beside.y);
    stage.imgui.button(true);
    stage.frame();
    for (int count = 0; count < 10; ++count) {
        stage.frame(60);
        CHECK_FALSE(has_inspector(stage));
    }
    stage.imgui.button(false);
    stage.rest();
    CHECK_FALSE(has_inspector(stage));
}

TEST_CASE("while the sheet waits, the first steps stay where they are, and a mark chosen otherwise has it at once") {
    Phone stage;
    stage.is_sample = true;
    stage.rest();
    REQUIRE(has_steps(stage));
    tap(stage, place_of(stage, "will"), 1000);
    CHECK(has_steps(stage));
    ui::choose_span(stage.state, stage.scene(), stage.claim);
    stage.frame();
    CHECK_FALSE(has_steps(stage));
    CHECK(has_inspector(stage));
}
