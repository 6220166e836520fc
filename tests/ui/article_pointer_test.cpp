#include "article_stage.h"

#include <cmath>

using stage::first_of;
using stage::long_text;
using stage::Stage;

namespace {

template <typename T>
T const* intent_of(ui::Intents const& intents) {
    for (ui::Intent const& intent : intents)
        if (auto const* found = std::get_if<T>(&intent)) return found;
    return nullptr;
}

} // namespace

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
