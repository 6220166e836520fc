#include "article_stage.h"

#include <algorithm>
#include <cmath>

#include "platform/event.h"
#include "ui/commands.h"
#include "ui/registry.h"

using stage::Stage;

namespace {

int count_shapes(std::vector<gfx::MarkQuad> const& quads, gfx::MarkShape shape) {
    return static_cast<int>(
        std::count_if(quads.begin(), quads.end(), [shape](auto const& quad) { return quad.shape == shape; }));
}

gfx::MarkQuad const* first_of(std::vector<gfx::MarkQuad> const& quads, gfx::MarkShape shape, ui::Color color) {
    auto const found = std::find_if(quads.begin(), quads.end(),
                                    [&](auto const& quad) { return quad.shape == shape && quad.color == color; });
    return found == quads.end() ? nullptr : &*found;
}

template <typename T>
T const* intent_of(ui::Intents const& intents) {
    for (ui::Intent const& intent : intents)
        if (auto const* found = std::get_if<T>(&intent)) return found;
    return nullptr;
}

bool press_key(Stage& stage, platform::Key key, bool shift = false, bool control = false) {
    bool const taken =
        stage.view().move_caret(stage.state, stage.scene(), static_cast<std::uint8_t>(key), shift, control, false);
    stage.frame();
    return taken;
}

std::string long_text(int paragraphs) {
    std::string text = "Bridge to close\n";
    for (int i = 0; i < paragraphs; ++i)
        text += "Paragraph " + std::to_string(i) +
                " says that the bridge over the river will close for repairs, and that nobody "
                "knows for how long, because the cracks are deeper than the engineers had thought.\n";
    return text;
}

} // namespace

TEST_CASE("the paper lies in the middle of the desk, 24 below the bar, with the column in its middle") {
    Stage stage(stage::kText, 888, 700);
    stage.frame();
    auto const& quads = stage.view().quads_under();
    REQUIRE(quads.size() >= 2);
    if (quads.size() < 2) return;
    gfx::MarkQuad const& paper = quads[1];
    CHECK(paper.color == ui::theme().paper);
    CHECK(paper.y0 == 48 + 24);
    CHECK(paper.x1 - paper.x0 == 800);
    CHECK(std::abs((paper.x0 + paper.x1) / 2 - stage.area().width / 2) <= 0.5F);
    auto const first = stage.view().visible_rects(stage.find("The"));
    REQUIRE(first.size() == 1);
    if (!first.empty()) CHECK(first[0].x == doctest::Approx(paper.x0 + 112).epsilon(0.01));
    CHECK(stage.view().stats().glyphs_drawn > 100);
    CHECK(stage.vertices > 400);
}

TEST_CASE("a narrow window has no paper margins and a text margin of 24") {
    Stage stage(stage::kText, 404, 700);
    stage.frame();
    auto const rects = stage.view().visible_rects(stage.find("The"));
    REQUIRE(rects.size() == 1);
    if (rects.empty()) return;
    CHECK(rects[0].x >= 24);
    CHECK(rects[0].x < 26);
    CHECK(stage.view().document()->style().width == 390 - 48);
}

TEST_CASE("lines of running text are 35 high, 30 when every layer is switched off, and 5 more for a fourth lane") {
    Stage stage;
    stage.frame();
    auto const line_height = [&stage] {
        unicode::Position const inside = stage.find("authority").start;
        return stage.view().document()->line_of({inside, text::Affinity::Downstream}).height;
    };
    CHECK(line_height() == 35);
    std::uint32_t const start = stage.start_of("the bridge will close");
    for (std::uint32_t i = 0; i < 3; ++i) stage.mark("Claim", start + i, start + 20);
    stage.frame();
    CHECK(line_height() == 40);
    for (auto const& type : stage.project.schema.span_types) stage.state.hidden_types[type.id] = true;
    stage.frame();
    CHECK(line_height() == 30);
    CHECK(stage.view().stats().spans_drawn == 0);
}

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

TEST_CASE("the selected mark has its wash, bars in accent and two knobs; a linked source is 3 thick") {
    Stage stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.link("says", source, claim);
    stage.state.selected = claim;
    stage.rest();
    CHECK(first_of(stage.view().quads_under(), gfx::MarkShape::Fill, ui::theme().wash) != nullptr);
    auto const* line = first_of(stage.view().quads_over(), gfx::MarkShape::Line, ui::theme().source.line);
    REQUIRE(line != nullptr);
    if (line != nullptr) CHECK(line->y1 - line->y0 == 3);
    auto const* bar = first_of(stage.view().quads_over(), gfx::MarkShape::Line, ui::theme().accent);
    REQUIRE(bar != nullptr);
    if (bar != nullptr) CHECK(bar->y1 - bar->y0 == 2);
}

TEST_CASE("a link of the selected mark is drawn with a dot at the far end that points at it, or not at all") {
    Stage stage;
    base::Identifier const source = stage.mark("Source", "port authority");
    base::Identifier const claim = stage.mark("Claim", "Repairs may begin");
    stage.link("says", source, claim);
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Disc) == 0);
    stage.state.selected = claim;
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Disc) == 3);
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Corner) == 4);
    stage.state.selected = source;
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Triangle) == 1);
    stage.state.links = ui::LinkShow::None;
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Triangle) == 0);
    stage.state.links = ui::LinkShow::All;
    stage.state.selected.clear();
    stage.rest();
    CHECK(count_shapes(stage.view().quads_over(), gfx::MarkShape::Corner) == 4);
}

TEST_CASE("a link to a place off the screen has a pill that brings it into view") {
    Stage stage(long_text(60));
    base::Identifier const source = stage.mark("Source", 40, 48);
    std::uint32_t const far = stage.start_of("Paragraph 50");
    base::Identifier const claim = stage.mark("Claim", far, far + 12);
    stage.link("says", source, claim);
    stage.state.selected = source;
    stage.rest();
    ui::Item const* pill = ui::registry().find_shown("article/link/r-1");
    REQUIRE(pill != nullptr);
    if (pill == nullptr) return;
    CHECK(pill->label.find("says") == 0);
    CHECK_FALSE(stage.view().is_clear(unicode::Position(far)));
    stage.click(ImVec2(pill->x + pill->width / 2, pill->y + pill->height / 2));
    stage.rest();
    CHECK(stage.view().is_clear(unicode::Position(far)));
    CHECK(stage.state.selected == source);
}

TEST_CASE("every visible mark is an item, the page a region, and a flag's kind stands in the margin") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    base::Identifier const flag = stage.mark("Flag", "an engineer");
    stage.project.find_span(flag);
    for (model::Span& span : stage.project.spans)
        if (span.id == flag) span.attributes.push_back({"kind", {"vague"}, false});
    stage.changed("");
    stage.frame();
    ui::Item const* mark = ui::registry().find_shown("mark/" + claim);
    REQUIRE(mark != nullptr);
    if (mark == nullptr) return;
    CHECK(mark->label == "Claim: the bridge will close");
    CHECK(mark->role == ui::Role::Mark);
    CHECK_FALSE(mark->takes_focus);
    ui::Item const* page = ui::registry().find_shown("article");
    REQUIRE(page != nullptr);
    if (page != nullptr) CHECK(page->label == "Bridge to close");
    ui::Item const* note = ui::registry().find_shown("article/flag/" + flag);
    REQUIRE(note != nullptr);
    if (note != nullptr) CHECK(note->label == "vague source");
    CHECK(stage.view().stats().spans_drawn == 2);
    stage.click(ImVec2(mark->x + mark->width / 2, mark->y + mark->height / 2));
    CHECK(stage.state.selected == claim);
}

TEST_CASE("pressing a mark's item from outside chooses it") {
    Stage stage;
    base::Identifier const claim = stage.mark("Claim", "the bridge will close");
    stage.frame();
    stage.state.pressed_item = "mark/" + claim;
    stage.frame();
    CHECK(stage.state.selected == claim);
}

TEST_CASE("a wheel line scrolls 40 px, and the page stops at both ends") {
    Stage stage(long_text(60));
    stage.frame();
    stage.move(ImVec2(400, 400));
    ImGui::GetIO().AddMouseWheelEvent(0, -2);
    stage.frame();
    CHECK(stage.state.scroll == doctest::Approx(80));
    ImGui::GetIO().AddMouseWheelEvent(0, 100);
    stage.frame();
    CHECK(stage.state.scroll == 0);
    for (int i = 0; i < 40; ++i) {
        ImGui::GetIO().AddMouseWheelEvent(0, -100);
        stage.frame();
    }
    CHECK(stage.state.scroll == doctest::Approx(stage.view().scroll_max()));
    CHECK(stage.view().stats().glyphs_drawn > 0);
}

TEST_CASE("a wish brings a position to a third of the height in 160 ms, or at once with reduced motion") {
    for (bool const reduced : {false, true}) {
        Stage stage(long_text(80));
        stage.reduced_motion = reduced;
        stage.frame();
        unicode::Position const goal = stage.find("Paragraph 60").start;
        stage.state.scroll_wish = goal;
        stage.frame();
        if (!reduced) {
            CHECK(stage.state.glide.has_value());
            stage.rest();
        }
        CHECK_FALSE(stage.state.glide.has_value());
        CHECK(stage.view().is_clear(goal));
        auto const rects = stage.view().visible_rects({goal, goal + 4});
        REQUIRE(rects.size() == 1);
        if (rects.empty()) return;
        float const third = stage.area().y + stage.area().height / 3;
        CHECK(std::abs(rects[0].y - third) < 20);
    }
}

TEST_CASE("the line that is read stays where it is when the width, the zoom or the line height changes") {
    Stage stage(long_text(80));
    stage.reduced_motion = true;
    unicode::Position const goal = stage.find("Paragraph 60").start;
    stage.state.scroll_wish = goal;
    stage.rest();
    auto const first_line = [&stage] { return stage.view().visible_rects(stage.project.article.text.all()).front(); };
    auto const start =
        stage.view().document()->lines(stage.state.scroll - 48, stage.state.scroll - 47).front().range.start;
    float const before = first_line().y;
    stage.state.zoom = 1.5F;
    stage.frame();
    auto const after = stage.view().document()->lines(stage.state.scroll - 48, stage.state.scroll - 47);
    REQUIRE(!after.empty());
    if (after.empty()) return;
    CHECK(after.front().range.contains(start));
    CHECK(std::abs(first_line().y - before) < 40);
}

TEST_CASE("zoom scales the page without setting it anew") {
    Stage stage(stage::kText, 1400, 900);
    stage.frame();
    auto const small = stage.view().visible_rects(stage.find("authority"));
    float const width = stage.view().document()->style().width;
    stage.state.zoom = 1.5F;
    stage.frame();
    auto const large = stage.view().visible_rects(stage.find("authority"));
    REQUIRE(small.size() == 1);
    REQUIRE(large.size() == 1);
    if (small.empty() || large.empty()) return;
    CHECK(large[0].width == doctest::Approx(small[0].width * 1.5).epsilon(0.001));
    CHECK(width == 600);
    CHECK(stage.view().document()->style().width == width);
}

TEST_CASE("nothing is made anew while nothing changes") {
    Stage stage;
    stage.mark("Claim", "the bridge will close");
    stage.rest();
    auto const under = stage.view().quads_under();
    auto const over = stage.view().quads_over();
    stage.frame();
    CHECK(stage.view().quads_under() == under);
    CHECK(stage.view().quads_over() == over);
    CHECK(ui::wants_frame_in_ms() < 0);
}

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

TEST_CASE("another article replaces the first, and none leaves the desk") {
    Stage stage;
    stage.frame();
    CHECK(stage.view().document() != nullptr);
    stage.project.article.text = unicode::Text::from_utf8("Another text.");
    stage.project.article.structure.clear();
    stage.changed("");
    stage.frame();
    REQUIRE(stage.view().document() != nullptr);
    if (stage.view().document() != nullptr) CHECK(stage.view().document()->text().length() == 13);
    stage.project.article.text = unicode::Text();
    stage.changed("");
    stage.frame();
    CHECK(stage.view().stats().glyphs_drawn == 0);
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
