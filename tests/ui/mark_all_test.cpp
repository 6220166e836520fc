#include <doctest/doctest.h>

#include "desk_stage.h"
#include "ui/choosing.h"
#include "ui/mark_all_sheet.h"
#include "ui/place_line.h"
#include "ui/places_list.h"

using namespace ui;

namespace {

constexpr platform::Modifiers kControlShift{true, true, false};

// A desk whose article has "the" many times.
struct PlacesStage : test::DeskStage {
    explicit PlacesStage(float width = 1440, float height = 900) : DeskStage(width, height) {}

    void open_on(std::string_view words) {
        select(words);
        CHECK(key(U'l', kControlShift));
        rest();
        CHECK(registry().dialog() == "mark_all");
    }
    std::string row(std::size_t place) const {
        return "mark_all/at/" + std::to_string(state.mark_all.list->hits()[place].range.start.value());
    }
    std::string button() {
        frame();
        return item("mark_all/mark") ? item("mark_all/mark")->label : std::string();
    }
};

} // namespace

TEST_CASE("Ctrl, Shift and L shows every place of the selected words before anything is marked") {
    PlacesStage stage;
    CHECK_FALSE(stage.key(U'l', kControlShift));
    stage.state.last_type = "Entity";
    stage.open_on("will");
    CHECK(stage.taken<MarkPlaces>().empty());
    CHECK(stage.button() == "Mark 2 places");
    CHECK(stage.item(stage.row(0))->is_checked);
    CHECK(stage.item(stage.row(0))->label.find("bridge will close for a year") != std::string::npos);
    CHECK(stage.key(platform::Key::Enter));
    auto const wishes = stage.taken<MarkPlaces>();
    CHECK(wishes.size() == 1);
    if (wishes.empty()) return;
    CHECK(wishes.front().type == "Entity");
    CHECK(wishes.front().places.size() == 2);
    CHECK(stage.state.sheet == Sheet::None);
}

TEST_CASE("a place is left out by the keyboard alone, and a key chooses the type") {
    PlacesStage stage;
    stage.open_on("the");
    std::size_t const all = stage.state.mark_all.list->hits().size();
    CHECK(all > 3);
    // The keyboard begins at the first place.
    CHECK(stage.state.focus == stage.row(0));
    CHECK(stage.key(platform::Key::Space));
    CHECK(stage.key(platform::Key::Down));
    CHECK(stage.key(platform::Key::Down));
    CHECK(stage.state.focus == stage.row(2));
    CHECK(stage.key(platform::Key::Space));
    CHECK(stage.button() == "Mark " + std::to_string(all - 2) + " places");
    CHECK(stage.key(U'2'));
    CHECK(stage.state.mark_all.type == "Source");
    CHECK(stage.item("mark_all/type/Source")->is_checked);
    CHECK(stage.key(platform::Key::Enter));
    auto const wishes = stage.taken<MarkPlaces>();
    CHECK(wishes.size() == 1);
    if (wishes.empty()) return;
    CHECK(wishes.front().type == "Source");
    CHECK(wishes.front().places.size() == all - 2);
    CHECK(wishes.front().places.front().start == stage.state.mark_all.list->hits()[1].range.start);
    CHECK(stage.state.last_type == "Source");
}

TEST_CASE("a place is left out by a press, all of them by another, and taken in again") {
    PlacesStage stage;
    stage.open_on("the");
    std::size_t const all = stage.state.mark_all.list->hits().size();
    CHECK(stage.click(stage.row(1)));
    CHECK(stage.button() == "Mark " + std::to_string(all - 1) + " places");
    CHECK(stage.click("mark_all/each"));
    CHECK(stage.button() == "Mark " + std::to_string(all) + " places");
    CHECK(stage.click("mark_all/each"));
    CHECK(stage.button() == "Mark");
    CHECK_FALSE(stage.item("mark_all/mark")->is_enabled);
    CHECK(stage.click(stage.row(3)));
    CHECK(stage.button() == "Mark 1 place");
    CHECK(stage.click("mark_all/mark"));
    auto const wishes = stage.taken<MarkPlaces>();
    CHECK(wishes.size() == 1);
    if (!wishes.empty()) CHECK(wishes.front().places.size() == 1);
}

TEST_CASE("places that are marked so already are shown as such and not marked again; of another type they are") {
    PlacesStage stage;
    auto const marked = stage.mark("Claim", "will");
    choose_span(stage.state, stage.scene(), marked);
    CHECK(stage.key(U'l', kControlShift));
    stage.rest();
    CHECK(stage.state.mark_all.type == "Claim"); // the mark's own
    CHECK(stage.button() == "Mark 1 place");
    CHECK_FALSE(stage.item(stage.row(0))->is_enabled);
    CHECK_FALSE(stage.item(stage.row(0))->is_checked);
    CHECK(stage.item(stage.row(0))->label.find("marked already") != std::string::npos);
    CHECK(stage.state.focus == stage.row(1));
    stage.key(U'1');
    CHECK(stage.button() == "Mark 2 places");
    CHECK(stage.item(stage.row(0))->is_enabled);
}

TEST_CASE("from the find bar its places are shown, with its options") {
    PlacesStage stage;
    run_command("find", stage.scene(), stage.state, stage.desk.article(), stage.intents);
    stage.frame();
    stage.enter(kFindField);
    stage.type(kFindField, "BRIDGE");
    stage.rest();
    CHECK(stage.key(U'l', kControlShift));
    stage.leave(kFindField, "BRIDGE");
    stage.rest();
    CHECK(stage.button() == "Mark 2 places");
    CHECK(stage.key(platform::Key::Escape));
    CHECK(stage.state.sheet == Sheet::None);
    CHECK(stage.click("find/mark_all"));
    CHECK(stage.state.sheet == Sheet::MarkAll);
    CHECK(stage.click("mark_all/cancel"));
    CHECK(stage.state.sheet == Sheet::None);
    CHECK(stage.taken<MarkPlaces>().empty());
}

TEST_CASE("a place stands in its line: what is before and after it, of its paragraph alone") {
    auto const text = unicode::Text::from_utf8("First line.\nThe bridge will close.\nLast line.");
    PlaceLine const line = place_line(text, unicode::range(16, 22));
    CHECK(line.before == "The ");
    CHECK(line.words == "bridge");
    CHECK(line.after == " will close.");
    PlaceLine const across = place_line(text, unicode::range(6, 15));
    CHECK(across.words == "line. The");
    CHECK(across.after == " bridge will close.");
    std::string const filler(300, 'x');
    PlaceLine const cut =
        place_line(unicode::Text::from_utf8("Words " + filler + " before it"), unicode::range(314, 316));
    CHECK(cut.before == "\u2026before ");
}

TEST_CASE("on a phone rows and types are wide enough for a finger") {
    PlacesStage stage(390, 844);
    stage.open_on("the");
    CHECK(stage.item(stage.row(0))->height >= 44);
    CHECK(stage.item("mark_all/type/Claim")->height >= 44);
    CHECK(stage.item("mark_all/mark")->height >= 44);
}
