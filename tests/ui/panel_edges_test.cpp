#include "ui/panel_edges.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "desk_stage.h"
#include "ui/choosing.h"

namespace {

using namespace ui;
using platform::Key;

struct Drawn {
    explicit Drawn(float width) : stage(width, 844) {
        id = stage.mark("Claim", "the bridge will close for a year");
        choose_span(stage.state, stage.scene(), id);
        stage.rest();
    }
    // Presses in its middle, goes there in two steps and lets go.
    void drag(char const* name, float to_x, float to_y) {
        Item const* const edge = stage.item(name);
        REQUIRE(edge != nullptr);
        if (edge == nullptr) return;
        float const x = edge->x + edge->width / 2;
        float const y = edge->y + edge->height / 2;
        stage.move(x, y);
        stage.imgui.button(true);
        stage.frame();
        stage.move((x + to_x) / 2, (y + to_y) / 2);
        stage.frame();
        stage.move(to_x, to_y);
        stage.frame();
        stage.imgui.button(false);
        stage.rest();
    }
    float middle_of(char const* name) {
        Item const* const edge = stage.item(name);
        return edge == nullptr ? -1 : edge->y + edge->height / 2;
    }
    float sheet_top() {
        Item const* const sheet = stage.item("sheet");
        return sheet == nullptr ? -1 : sheet->y;
    }

    test::DeskStage stage;
    base::Identifier id;
};

} // namespace

TEST_CASE("the edge between the right panels follows the mouse, keeps room for both, and a double click frees it") {
    Drawn edge(1280);
    float const first = edge.middle_of("desk/list_edge");
    edge.drag("desk/list_edge", 1100, first + 90);
    CHECK(edge.middle_of("desk/list_edge") == doctest::Approx(first + 90).epsilon(0.01));
    CHECK(edge.stage.state.preferences.inspector_height > 0);
    edge.drag("desk/list_edge", 1100, 5000);
    Item const* const list = edge.stage.item("side/marks");
    REQUIRE(list != nullptr);
    if (list != nullptr) CHECK(list->y < 844 - measure::kStatus - 60);
    edge.drag("desk/list_edge", 1100, 0);
    CHECK(edge.middle_of("desk/list_edge") == doctest::Approx(measure::kTopBar + kLeastPanel).epsilon(0.02));
    float const y = edge.middle_of("desk/list_edge");
    edge.stage.move(1100, y);
    for (bool const is_down : {true, false, true, true, true, false}) { // a hand holds the second press for a while
        edge.stage.imgui.button(is_down);
        edge.stage.frame();
    }
    edge.stage.rest();
    CHECK(edge.stage.state.preferences.inspector_height == 0);
    CHECK(edge.middle_of("desk/list_edge") == first);
}

TEST_CASE("a press on an edge that does not move keeps what it was") {
    Drawn edge(1280);
    Item const* const list = edge.stage.item("desk/list_edge");
    REQUIRE(list != nullptr);
    if (list == nullptr) return;
    edge.drag("desk/list_edge", list->x + list->width / 2, list->y + list->height / 2 + 1);
    CHECK(edge.stage.state.preferences.inspector_height == 0);
    Item const* const side = edge.stage.item("desk/side_edge");
    REQUIRE(side != nullptr);
    if (side == nullptr) return;
    edge.drag("desk/side_edge", side->x + 1, side->y + side->height / 2);
    CHECK(edge.stage.state.preferences.side_width == 0);
}

TEST_CASE("the whole of the side edge draws the panel: beside the ruler it does not scroll the article") {
    Drawn edge(1280);
    Item const* const side = edge.stage.item("desk/side_edge");
    REQUIRE(side != nullptr);
    if (side == nullptr) return;
    float const scroll = edge.stage.state.scroll;
    edge.stage.move(side->x + 1, 600);
    edge.stage.frame();
    edge.stage.imgui.button(true);
    edge.stage.frame();
    edge.stage.move(side->x - 60, 600);
    edge.stage.frame();
    edge.stage.imgui.button(false);
    edge.stage.rest();
    CHECK(edge.stage.state.preferences.side_width > 0);
    CHECK(edge.stage.state.scroll == scroll);
}

TEST_CASE("the edge between the right panels is moved by the arrows, Home, End and Enter") {
    Drawn edge(1280);
    float const first = edge.middle_of("desk/list_edge");
    edge.stage.state.focus = "desk/list_edge";
    edge.stage.state.focus_visible = true;
    CHECK(edge.stage.key(Key::Down));
    edge.stage.rest();
    CHECK(edge.middle_of("desk/list_edge") == first + 16);
    CHECK(edge.stage.key(Key::Up));
    edge.stage.rest();
    CHECK(edge.middle_of("desk/list_edge") == first);
    CHECK(edge.stage.key(Key::Home));
    edge.stage.rest();
    CHECK(edge.middle_of("desk/list_edge") < first);
    CHECK(edge.stage.key(Key::End));
    edge.stage.rest();
    CHECK(edge.middle_of("desk/list_edge") > first + 100);
    CHECK(edge.stage.key(Key::Enter));
    edge.stage.rest();
    CHECK(edge.middle_of("desk/list_edge") == first);
}

TEST_CASE("on a phone the sheet is drawn up and down by its grabber, and leaves three lines of the page") {
    Drawn edge(390);
    float const first = edge.sheet_top();
    REQUIRE(first > 0);
    edge.drag("sheet/close", 195, 300);
    CHECK(edge.sheet_top() == doctest::Approx(290).epsilon(0.03));
    edge.drag("sheet/close", 195, 0);
    CHECK(edge.sheet_top() == doctest::Approx(measure::kPhoneBar + kLeastPage).epsilon(0.03));
    edge.drag("sheet/close", 195, 700);
    CHECK(edge.sheet_top() == doctest::Approx(690).epsilon(0.03));
    CHECK(edge.stage.state.selected == edge.id);
}

TEST_CASE("a sheet that is drawn to the foot closes, and comes back with its first height; a press closes it too") {
    Drawn edge(390);
    float const first = edge.sheet_top();
    edge.drag("sheet/close", 195, 840);
    CHECK(edge.stage.state.selected.empty());
    CHECK(edge.sheet_top() < 0);
    choose_span(edge.stage.state, edge.stage.scene(), edge.id);
    edge.stage.rest();
    CHECK(edge.sheet_top() == first);
    CHECK(edge.stage.click("sheet/close"));
    CHECK(edge.stage.state.selected.empty());
}

TEST_CASE("the sheet's grabber is moved by the arrows and closes it by Enter") {
    Drawn edge(390);
    float const first = edge.sheet_top();
    edge.stage.state.focus = "sheet/close";
    edge.stage.state.focus_visible = true;
    CHECK(edge.stage.key(Key::Up));
    edge.stage.rest();
    CHECK(edge.sheet_top() == first - 16);
    CHECK(edge.stage.key(Key::Down));
    edge.stage.rest();
    CHECK(edge.sheet_top() == first);
    CHECK(edge.stage.key(Key::Enter));
    edge.stage.rest();
    CHECK(edge.stage.state.selected.empty());
}

TEST_CASE("a finger takes hold of an edge and of nothing beside it") {
    Drawn edge(390);
    Item const* const grabber = edge.stage.item("sheet/close");
    REQUIRE(grabber != nullptr);
    if (grabber == nullptr) return;
    CHECK(is_edge_at(grabber->x + 10, grabber->y + 10));
    CHECK_FALSE(is_edge_at(grabber->x - 10, grabber->y + 10));
    CHECK_FALSE(is_edge_at(grabber->x + 10, grabber->y + grabber->height + 2));
}

TEST_CASE("the left panels are drawn wider and narrower by their edge, each with a width of its own") {
    Drawn edge(1280);
    test::DeskStage& stage = edge.stage;
    auto const right = [&] {
        Item const* const rail = stage.item("desk/left_edge");
        return rail == nullptr ? -1 : rail->x + rail->width / 2;
    };
    CHECK(right() == measure::kRail);
    edge.drag("desk/left_edge", 260, 400);
    CHECK(right() == 260);
    stage.state.library_open = true;
    stage.rest();
    CHECK(right() == measure::kLibrary);
    edge.drag("desk/left_edge", 340, 400);
    CHECK(right() == 340);
    edge.drag("desk/left_edge", 2, 400);
    CHECK(right() == doctest::Approx(measure::kLibrary * 0.85F).epsilon(0.01));
    stage.state.library_open = false;
    stage.rest();
    CHECK(right() == 260);
    edge.drag("desk/left_edge", 1200, 400);
    CHECK(stage.desk.article().area().width >= measure::kColumn); // the page keeps its measure
    stage.state.focus = "desk/left_edge";
    stage.state.focus_visible = true;
    CHECK(stage.key(Key::Enter));
    stage.rest();
    CHECK(right() == measure::kRail);
    CHECK(stage.key(Key::Right));
    stage.rest();
    CHECK(right() == measure::kRail + 16);
    CHECK(stage.key(Key::Home));
    stage.rest();
    CHECK(right() < measure::kRail);
    stage.state.preferences.rail_folded = true;
    stage.rest();
    CHECK(right() == -1);
}

TEST_CASE("on a phone the library is a sheet over the page, which a finger draws down") {
    Drawn edge(390);
    test::DeskStage& stage = edge.stage;
    stage.select("Nobody is sure"); // the row of types gives way too
    stage.state.library_open = true;
    stage.rest();
    CHECK(stage.item("desk/left_edge") == nullptr);
    Item const* const head = stage.first_with("library/").empty() ? nullptr : stage.item(stage.first_with("library/"));
    REQUIRE(head != nullptr);
    CHECK(head->y > edge.sheet_top());
    CHECK(edge.sheet_top() >= measure::kPhoneBar + 96);
    CHECK(edge.sheet_top() < 844 * 0.4F);
    edge.drag("sheet/close", 195, 840);
    CHECK_FALSE(stage.state.library_open);
    stage.state.library_open = true;
    stage.rest();
    CHECK(stage.key(Key::Escape));
    stage.rest();
    CHECK_FALSE(stage.state.library_open);
}

TEST_CASE("nothing of an empty desk can be pressed through the library's sheet, which keeps room where keys take it") {
    for (float const height : {667.0F, 350.0F, 250.0F}) {
        test::DeskStage stage(375, height);
        stage.has_project = false;
        stage.state.library_open = true;
        stage.rest();
        CAPTURE(height);
        Item const* const sheet = stage.item("sheet");
        REQUIRE(sheet != nullptr);
        CHECK(sheet->height >= std::min(420.0F, height - measure::kPhoneBar));
        for (Item const& one : registry().shown())
            if (one.id.starts_with("empty/")) CHECK(one.y + one.height <= sheet->y + 0.5F);
    }
}
