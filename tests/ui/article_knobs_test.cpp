#include "article_stage.h"

#include <optional>
#include <string>
#include <vector>

#include "ui/mark_geometry.h"

using stage::intent_of;
using stage::Stage;

namespace {

// The middle of the ring from which a link is drawn; none when there is not exactly one.
std::optional<ImVec2> link_knob(Stage& stage) {
    std::vector<ImVec2> rings;
    for (auto const& quad : stage.view().quads_over())
        if (quad.shape == gfx::MarkShape::Outline && quad.color == ui::theme().accent)
            rings.push_back(ImVec2((quad.x0 + quad.x1) / 2, (quad.y0 + quad.y1) / 2));
    if (rings.size() != 1) return std::nullopt;
    return rings.front();
}

} // namespace

TEST_CASE("from the knob of a hovered mark a drag to a legal target makes the link") {
    Stage stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.frame();
    CHECK_FALSE(link_knob(stage).has_value());
    stage.move(stage.at(stage.start_of("authority")));
    stage.rest();
    auto const knob = link_knob(stage);
    REQUIRE(knob.has_value());
    if (!knob) return;
    stage.frame(1000);
    stage.move(*knob);
    CHECK(stage.state.hovered == source);
    CHECK(platform::headless::cursor() == platform::Cursor::Hand);
    stage.down();
    CHECK(stage.state.linking_from == source);
    stage.move(stage.at(stage.start_of("bridge will")));
    CHECK(stage.state.hovered == claim);
    CHECK(intent_of<ui::AddRelation>(stage.intents) == nullptr);
    stage.up();
    auto const* made = intent_of<ui::AddRelation>(stage.intents);
    REQUIRE(made != nullptr);
    if (made == nullptr) return;
    CHECK(made->from == source);
    CHECK(made->to == claim);
    CHECK(stage.state.linking_from.empty());
    CHECK(stage.state.selection.is_empty());
}

TEST_CASE("a drag from the knob that ends beside all marks links nothing, and a mere press waits for the target") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.state.selected = claim;
    stage.rest();
    auto const knob = link_knob(stage);
    REQUIRE(knob.has_value());
    if (!knob) return;
    stage.drag(*knob, stage.at(stage.start_of("Nobody")));
    CHECK(stage.state.linking_from.empty());
    CHECK(stage.intents.empty());
    stage.state.selected = claim;
    stage.rest();
    stage.click(*knob);
    CHECK(stage.state.linking_from == claim);
}

TEST_CASE("a mark that may be linked to nothing has no knob, nor has any for fingers") {
    Stage stage;
    stage.state.selected = stage.mark("Hedge", "may begin");
    stage.rest();
    CHECK_FALSE(link_knob(stage).has_value());
    stage.state.selected = stage.mark("Claim", "the bridge will close");
    stage.rest();
    CHECK(link_knob(stage).has_value());
    stage.is_touch = true;
    stage.rest();
    CHECK_FALSE(link_knob(stage).has_value());
}

TEST_CASE("the knob lies between the lines: pressing the letters around it selects as ever") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.frame();
    ImVec2 const words = stage.at(stage.start_of("the bridge") + 1);
    stage.move(words);
    stage.rest();
    auto const knob = link_knob(stage);
    REQUIRE(knob.has_value());
    if (!knob) return;
    auto const letters = stage.view().visible_rects(stage.find("the bridge"));
    REQUIRE(!letters.empty());
    if (letters.empty()) return;
    CHECK(knob->y - ui::kLinkKnob / 2 > letters[0].bottom() - 3);
    stage.click(ImVec2(knob->x, letters[0].bottom() - 1));
    CHECK(stage.state.selected == claim);
    CHECK(stage.state.linking_from.empty());
}

TEST_CASE("dragging the knob of the selected mark reshapes it on release") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.state.selected = claim;
    stage.rest();
    auto const& over = stage.view().quads_over();
    std::vector<gfx::MarkQuad> knobs;
    for (auto const& quad : over)
        if (quad.shape == gfx::MarkShape::Disc) knobs.push_back(quad);
    REQUIRE(knobs.size() == 2);
    if (knobs.size() < 2) return;
    ImVec2 const end((knobs[1].x0 + knobs[1].x1) / 2, (knobs[1].y0 + knobs[1].y1) / 2);
    ImVec2 to = stage.at(stage.start_of("year") + 1);
    to.y += end.y - stage.at(stage.start_of("close for")).y;
    stage.move(end);
    CHECK(platform::headless::cursor() == platform::Cursor::Hand);
    stage.drag(end, to);
    auto const* reshaped = intent_of<ui::SetFragments>(stage.intents);
    REQUIRE(reshaped != nullptr);
    if (reshaped == nullptr) return;
    CHECK(reshaped->span == claim);
    REQUIRE(reshaped->fragments.size() == 1);
    CHECK(reshaped->fragments[0] == stage.find("the bridge will close for a year"));
    CHECK(stage.state.selection.is_empty());
}

TEST_CASE("fingers take a fresh selection by its borders, which stop before it is empty; a mouse has none") {
    Stage stage;
    auto const knobs = [&stage] {
        std::vector<ImVec2> middles;
        for (auto const& quad : stage.view().quads_over())
            if (quad.shape == gfx::MarkShape::Disc)
                middles.emplace_back((quad.x0 + quad.x1) / 2, (quad.y0 + quad.y1) / 2);
        return middles;
    };
    stage.rest();
    stage.click(stage.at(stage.start_of("bridge will") + 2));
    stage.click_again();
    stage.rest();
    CHECK(stage.selected_text() == "bridge");
    CHECK(knobs().empty());
    stage.is_touch = true;
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    stage.move(stage.at(stage.start_of("bridge will")));
    stage.rest();
    REQUIRE(knobs().size() == 2);
    if (knobs().size() < 2) return;
    stage.state.mark_palette_dismissed = true; // as after a find
    ImVec2 const end = knobs()[1];
    CHECK(stage.view().touch_place(end.x, end.y) == ui::TouchPlace::Handle);
    float const hangs = end.y - stage.at(stage.start_of("bridge will")).y;
    ImVec2 const far = stage.at(stage.start_of("close for") + 4);
    stage.drag(end, ImVec2(far.x, far.y + hangs));
    CHECK(stage.selected_text() == "bridge will close");
    CHECK_FALSE(stage.state.mark_palette_dismissed);
    REQUIRE(knobs().size() == 2);
    if (knobs().size() < 2) return;
    ImVec2 const start = knobs()[0];
    ImVec2 const beyond = stage.at(stage.start_of("year") + 2);
    stage.drag(start, ImVec2(beyond.x, beyond.y - hangs));
    CHECK(!stage.selected_text().empty());
    CHECK(std::string("bridge will close").ends_with(stage.selected_text()));
    CHECK(stage.project.spans.empty());
    CHECK(stage.intents.empty());
    // One of another, longer article.
    stage.state.selection = {{unicode::Position(70), {}}, {unicode::Position(4000), {}}, {}};
    stage.rest();
    REQUIRE(knobs().size() == 2);
    if (knobs().size() < 2) return;
    stage.drag(knobs()[1], stage.at(80));
    CHECK(stage.state.selection.range().end <= stage.project.article.text.all().end);
}
