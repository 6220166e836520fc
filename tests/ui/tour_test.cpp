#include <doctest/doctest.h>

#include <string>

#include "desk_stage.h"
#include "ui/tour.h"

namespace {

using namespace ui;
using platform::Key;

Rect rect_of(test::DeskStage const& stage, char const* id) {
    Item const* const item = stage.item(id);
    return item ? Rect{item->x, item->y, item->width, item->height} : Rect{};
}

bool meet(Rect one, Rect other) {
    return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

} // namespace

TEST_CASE("the card never lies on what it points at or on the types beside the selection, in any window") {
    for (auto const& [width, height] :
         {std::pair{1440.0F, 900.0F}, {1024.0F, 768.0F}, {800.0F, 700.0F}, {390.0F, 844.0F}}) {
        float const window = width;
        CAPTURE(window);
        test::DeskStage stage(width, height);
        start_tour(stage.scene(), stage.state);
        for (int step = 0; step < 7; ++step) {
            CAPTURE(step);
            if (step == 2) stage.select("port authority");
            stage.rest();
            Rect const card = rect_of(stage, "tour");
            Rect const ring = rect_of(stage, "tour/ring");
            REQUIRE(card.width > 0);
            CHECK(card.x >= 0);
            CHECK(card.right() <= width);
            CHECK(card.bottom() <= height);
            if (ring.width > 0) CHECK_FALSE(meet(card, ring));
            Rect const palette = rect_of(stage, "palette");
            if (palette.width > 0) CHECK_FALSE(meet(card, palette));
            if (stage.state.tour.step == TourStep::Select || stage.state.tour.step == TourStep::Mark)
                CHECK(ring.width > 0);
            skip_tour_step(stage.scene(), stage.state);
        }
        CHECK_FALSE(stage.state.tour.is_running);
    }
}

TEST_CASE("who skips the marking is led to a mark to link and describe") {
    test::DeskStage stage;
    stage.mark("Claim", "the bridge will close");
    stage.rest();
    start_tour(stage.scene(), stage.state);
    while (stage.state.tour.step != TourStep::Link) {
        stage.state.selected.clear();
        stage.state.scroll_wish.reset();
        skip_tour_step(stage.scene(), stage.state);
    }
    CHECK(stage.state.scroll_wish == stage.project.spans.front().extent().start);
    stage.state.scroll_wish.reset();
    stage.state.selected = stage.project.spans.front().id;
    skip_tour_step(stage.scene(), stage.state);
    CHECK_FALSE(stage.state.scroll_wish.has_value());
}

TEST_CASE("its buttons are reached by Tab, go on and leave") {
    test::DeskStage stage;
    stage.key(Key::Enter, {});
    start_tour(stage.scene(), stage.state);
    stage.rest();
    bool has_next = false;
    bool has_leave = false;
    for (int step = 0; step < 120 && !(has_next && has_leave); ++step) {
        stage.key(Key::Tab);
        stage.frame();
        has_next = has_next || stage.state.focus == "tour/next";
        has_leave = has_leave || stage.state.focus == "tour/leave";
    }
    CHECK(has_next);
    CHECK(has_leave);
    stage.press("tour/next");
    CHECK(stage.state.tour.step == TourStep::Select);
    stage.rest();
    stage.press("tour/leave");
    CHECK_FALSE(stage.state.tour.is_running);
}

TEST_CASE("without an article the tour asks for one and waits") {
    test::DeskStage stage;
    stage.has_project = false;
    stage.rest();
    stage.press("empty/tour");
    REQUIRE(stage.state.tour.is_running);
    stage.rest();
    Item const* const next = stage.item("tour/next");
    REQUIRE(next != nullptr);
    if (next != nullptr) CHECK_FALSE(next->is_enabled);
    CHECK_FALSE(stage.key(Key::Enter, {true, false, false}));
    Rect const ring = rect_of(stage, "tour/ring");
    CHECK(ring.width > 0);
    stage.has_project = true;
    stage.rest();
    CHECK(stage.state.tour.step == TourStep::Select);
}

TEST_CASE("the tour begins beside the sample, from the palette and with everything closed") {
    test::DeskStage stage;
    stage.is_sample = true;
    stage.rest();
    REQUIRE(stage.item("welcome/tour") != nullptr);
    stage.state.library_open = true;
    stage.press("welcome/tour");
    CHECK(stage.state.tour.is_running);
    CHECK_FALSE(stage.state.library_open);
    stage.rest();
    CHECK(stage.item("welcome/tour") == nullptr);
    leave_tour(stage.state);
    stage.rest();
    CHECK(stage.item("welcome/tour") != nullptr);
    stage.press("welcome/hide");
    stage.rest();
    CHECK(stage.item("welcome/tour") == nullptr);
}

TEST_CASE("an open tour that nobody touches wants no frames") {
    test::DeskStage stage;
    start_tour(stage.scene(), stage.state);
    stage.rest();
    stage.frame();
    CHECK(wants_frame_in_ms() < 0);
}

TEST_CASE("the document's menu offers the tour") {
    test::DeskStage stage;
    CHECK(stage.click("bar/gloss"));
    stage.rest();
    CHECK(stage.click("bar/menu/tour"));
    CHECK(stage.state.tour.is_running);
}
