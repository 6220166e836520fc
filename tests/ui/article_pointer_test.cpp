#include "article_stage.h"

#include <algorithm>
#include <cmath>

using stage::first_of;
using stage::intent_of;
using stage::long_text;
using stage::Stage;

TEST_CASE("dragging selects, and borders move out of the middle of a word") {
    Stage stage;
    stage.frame();
    std::uint32_t const authority = stage.start_of("authority");
    std::uint32_t const monday = stage.start_of("Monday");
    stage.drag(stage.at(authority + 4), stage.at(monday + 2));
    CHECK(stage.selected_text() == "authority said on Monday");
    CHECK(stage.state.has_caret);
    CHECK(stage.intents.empty());
}

TEST_CASE("dragging backwards selects the same and leaves the caret at the start") {
    Stage stage;
    stage.frame();
    std::uint32_t const authority = stage.start_of("authority");
    stage.drag(stage.at(stage.start_of("Monday") + 2), stage.at(authority + 4));
    CHECK(stage.selected_text() == "authority said on Monday");
    CHECK(stage.state.selection.focus.position.value() == authority);
}

TEST_CASE("with Alt a drag selects letters") {
    Stage stage;
    stage.frame();
    std::uint32_t const authority = stage.start_of("authority");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, true);
    stage.drag(stage.at(authority + 2), stage.at(authority + 6));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, false);
    std::string const selected = stage.selected_text();
    CHECK(selected.size() >= 4);
    CHECK(selected.size() <= 5);
    CHECK(std::string("authority").find(selected) != std::string::npos);
}

TEST_CASE("during the drag the snapped range is already shown") {
    Stage stage;
    stage.frame(1000);
    std::uint32_t const authority = stage.start_of("authority");
    stage.move(stage.at(authority + 2));
    stage.down();
    stage.move(stage.at(authority + 6));
    CHECK(stage.selected_text() == "authority");
    CHECK(first_of(stage.view().quads_under(), gfx::MarkShape::Fill, ui::theme().selection) != nullptr);
    stage.up();
}

TEST_CASE("dragging over text selects also when it begins on a mark") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.frame();
    stage.drag(stage.at(stage.start_of("bridge") + 2), stage.at(stage.start_of("year") + 1));
    CHECK(stage.selected_text() == "bridge will close for a year");
    CHECK(stage.state.selected.empty());
}

TEST_CASE("a double click selects the word, a triple click the sentence") {
    Stage stage;
    stage.frame();
    stage.click(stage.at(stage.start_of("authority") + 3));
    stage.click_again();
    CHECK(stage.selected_text() == "authority");
    stage.click_again();
    CHECK(stage.selected_text() == "The port authority said on Monday that the bridge will close for a year.");
}

TEST_CASE("a double click on the last letter of a word selects that word") {
    Stage stage;
    stage.frame();
    ImVec2 place = stage.at(stage.start_of("authority") + 8);
    place.x += 2;
    stage.click(place);
    stage.click_again();
    CHECK(stage.selected_text() == "authority");
}

TEST_CASE("shift and a click extend the selection from where it began") {
    Stage stage;
    stage.frame();
    stage.click(stage.at(stage.start_of("authority")));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.click(stage.at(stage.start_of("Monday") + 3));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    CHECK(stage.selected_text() == "authority said on Monday");
}

TEST_CASE("Ctrl and a drag add a second fragment") {
    Stage stage;
    stage.frame();
    stage.drag(stage.at(stage.start_of("authority") + 1), stage.at(stage.start_of("said") + 1));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    stage.drag(stage.at(stage.start_of("bridge will") + 1), stage.at(stage.start_of("close for") + 2));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    CHECK(stage.selected_text() == "authority said|bridge will close");
}

TEST_CASE(
    "a click on a mark selects the smallest, again on the same place the next larger, and then the smallest again") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close for a year");
    base::Identifier const entity = stage.mark("Entity", "bridge will");
    stage.frame();
    ImVec2 const place = stage.at(stage.start_of("bridge will") + 2);
    stage.click(place);
    CHECK(stage.state.selected == entity);
    stage.click(place);
    CHECK(stage.state.selected == claim);
    stage.click(place);
    CHECK(stage.state.selected == entity);
    CHECK(stage.state.selection.is_empty());
}

TEST_CASE("a click beside all marks puts the caret there and chooses nothing") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.frame();
    stage.click(stage.at(stage.start_of("bridge")));
    CHECK(stage.state.selected == claim);
    std::uint32_t const nobody = stage.start_of("Nobody");
    stage.click(stage.at(nobody + 3));
    CHECK(stage.state.selected.empty());
    CHECK(stage.state.has_caret);
    CHECK(stage.state.selection.focus.position.value() >= nobody + 3);
    CHECK(stage.state.selection.focus.position.value() <= nobody + 4);
    CHECK(stage.view().caret_box().height > 10);
}

TEST_CASE("the pointer over a mark hovers it, and leaving ends that") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.frame();
    stage.move(stage.at(stage.start_of("bridge will")));
    CHECK(stage.state.hovered == claim);
    CHECK(platform::headless::cursor() == platform::Cursor::Text);
    stage.rest();
    ui::Color const faint = ui::with_alpha(ui::theme().claim.line, 0.08F);
    CHECK(first_of(stage.view().quads_under(), gfx::MarkShape::Fill, faint) != nullptr);
    stage.move(stage.at(stage.start_of("Nobody")));
    CHECK(stage.state.hovered.empty());
    stage.state.hovered = "from a list";
    stage.move(ImVec2(5, 5));
    CHECK(stage.state.hovered == "from a list");
}

TEST_CASE("while linking, a click on a legal target makes the link in the direction of the scheme") {
    Stage stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.state.selected = stage.state.linking_from = claim;
    stage.frame();
    stage.click(stage.at(stage.start_of("authority")));
    auto const* made = intent_of<ui::AddRelation>(stage.intents);
    REQUIRE(made != nullptr);
    if (made == nullptr) return;
    CHECK(made->type == "says");
    CHECK(made->from == source);
    CHECK(made->to == claim);
    CHECK(stage.state.linking_from.empty());
}

TEST_CASE("while linking, a target with several relations waits for its name") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    base::Identifier const other = stage.mark("Claim", "the cracks grow");
    stage.state.linking_from = claim;
    stage.frame();
    stage.click(stage.at(stage.start_of("cracks")));
    CHECK(intent_of<ui::AddRelation>(stage.intents) == nullptr);
    CHECK(stage.state.linking_from == claim);
    CHECK(stage.state.linking_to == other);
}

TEST_CASE("while linking, the mark where the link begins is drawn as chosen, whatever else is chosen meanwhile") {
    Stage stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    auto const has_line = [&stage](ui::Color color) {
        stage.rest();
        auto const& quads = stage.view().quads_over();
        return std::any_of(quads.begin(), quads.end(), [&](gfx::MarkQuad const& quad) {
            return quad.shape == gfx::MarkShape::Line && quad.color == color && quad.x1 < stage.ruler().x;
        });
    };
    CHECK(has_line(ui::theme().source.line));
    stage.state.linking_from = source;
    CHECK_FALSE(has_line(ui::theme().source.line));
    CHECK(has_line(ui::theme().accent));
    stage.state.selected = claim;
    CHECK_FALSE(has_line(ui::theme().source.line));
}

TEST_CASE("while linking, illegal targets fall to 40 % and a click beside all marks ends it") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.mark("Hedge", "may begin");
    stage.state.linking_from = claim;
    stage.frame();
    ui::Color const faint = ui::with_alpha(ui::theme().hedge.line, 0.4F);
    CHECK(first_of(stage.view().quads_over(), gfx::MarkShape::Wave, faint) != nullptr);
    stage.click(stage.at(stage.start_of("Nobody")));
    CHECK(stage.state.linking_from.empty());
}

TEST_CASE("a drag at the lower edge scrolls the page") {
    Stage stage(long_text(60));
    stage.frame(1000);
    stage.move(stage.at(30));
    stage.down();
    for (int i = 0; i < 10; ++i) stage.move(ImVec2(400, stage.area().bottom() - 4 - static_cast<float>(i % 2)));
    float const scrolled = stage.state.scroll;
    CHECK(scrolled > 10);
    CHECK(stage.state.selection.range().length() > 500);
    stage.up();
}

TEST_CASE("a press on the overview ruler jumps there") {
    Stage stage(long_text(80));
    stage.frame();
    stage.click(ImVec2(stage.ruler().x + 7, stage.ruler().y + stage.ruler().height / 2));
    float const half = stage.view().scroll_max() / 2;
    CHECK(std::abs(stage.state.scroll - half) < half / 4);
    CHECK(stage.state.selection.is_empty());
}

TEST_CASE("what lies above the page has the pointer") {
    Stage stage;
    stage.frame();
    ImVec2 const place = stage.at(stage.start_of("authority"));
    ui::interaction().layers_shown.push_back(
        {"popover", {place.x - 50, place.y - 50, 100, 100}, ui::LayerKind::Popover});
    ui::interaction().layers_building = ui::interaction().layers_shown;
    ImGui::GetIO().AddMousePosEvent(place.x, place.y);
    stage.frame(1000);
    ui::interaction().layers_shown.push_back(
        {"popover", {place.x - 50, place.y - 50, 100, 100}, ui::LayerKind::Popover});
    stage.down();
    stage.up();
    CHECK_FALSE(stage.state.has_caret);
}
