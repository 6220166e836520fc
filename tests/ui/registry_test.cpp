#include "ui/registry.h"

#include <doctest/doctest.h>

namespace {

using namespace ui;

Item made(char const* id, Role role = Role::Button) {
    Item item;
    item.id = item.label = id;
    item.role = role;
    item.width = item.height = 10;
    return item;
}

void show(Registry& registry, std::vector<Item> items) {
    registry.begin_frame();
    for (Item& item : items) registry.add(std::move(item));
    registry.end_frame();
}

} // namespace

TEST_CASE("Tab goes through the controls in the order of drawing and then leaves the page") {
    Registry registry;
    show(registry, {made("a"), made("words", Role::Text), made("b"), made("state", Role::Status), made("c")});
    CHECK(registry.next_focus("") == "a");
    CHECK(registry.next_focus("a") == "b");
    CHECK(registry.next_focus("b") == "c");
    CHECK(registry.next_focus("c").empty());
    CHECK(registry.previous_focus("") == "c");
    CHECK(registry.previous_focus("b") == "a");
    CHECK(registry.previous_focus("a").empty());
}

TEST_CASE("Tab starts anew from a control that is gone") {
    Registry registry;
    show(registry, {made("a"), made("b")});
    CHECK(registry.next_focus("gone") == "a");
    CHECK(registry.previous_focus("gone") == "b");
    show(registry, {});
    CHECK(registry.next_focus("a").empty());
}

TEST_CASE("Tab passes by what is disabled or takes no focus") {
    Registry registry;
    Item disabled = made("disabled");
    disabled.is_enabled = false;
    Item silent = made("silent");
    silent.takes_focus = false;
    show(registry, {made("a"), disabled, silent, made("b")});
    CHECK(registry.next_focus("a") == "b");
}

TEST_CASE("Tab stays inside the topmost dialog") {
    Registry registry;
    show(registry, {made("below"), made("first", Role::Dialog), made("inside first"), made("second", Role::Dialog),
                    made("x"), made("y")});
    CHECK(registry.dialog() == "second");
    CHECK(registry.next_focus("below") == "x");
    CHECK(registry.next_focus("y").empty());
    CHECK(registry.previous_focus("") == "y");
    show(registry, {made("below")});
    CHECK(registry.dialog().empty());
}

TEST_CASE("what is scrolled out of sight is not shown, but Tab can reach it") {
    Registry registry;
    Item away = made("away");
    away.width = 0;
    show(registry, {made("a"), away, made("b")});
    CHECK(registry.shown().size() == 2);
    CHECK(registry.find_shown("away") == nullptr);
    CHECK(registry.next_focus("a") == "away");
}

TEST_CASE("an unfinished frame shows nothing of itself") {
    Registry registry;
    show(registry, {made("old")});
    registry.begin_frame();
    registry.add(made("new"));
    CHECK(registry.find_shown("new") == nullptr);
    CHECK(registry.find_shown("old") != nullptr);
    CHECK(registry.building().size() == 1);
}

TEST_CASE("a region is a stop of Tab when it takes the focus: the article") {
    Registry registry;
    Item article = made("article", Role::Region);
    Item panel = made("panel", Role::Region);
    panel.takes_focus = false;
    show(registry, {made("a"), panel, article});
    CHECK(registry.next_focus("a") == "article");
}

TEST_CASE("a finger reaches a small control within 44 px, the nearest one, and never past another or through a layer") {
    Item small = made("small");
    small.x = small.y = 100;
    Item neighbour = made("neighbour");
    neighbour.x = 130, neighbour.y = 100;
    Item other_layer = made("other layer");
    other_layer.x = 100, other_layer.y = 130;
    other_layer.layer = "sheet";
    std::vector<Item> const shown = {small, neighbour, other_layer};
    CHECK(control_beside(shown, "", 84, 105) == "small");
    CHECK(control_beside(shown, "", 82, 105).empty());
    CHECK(control_beside(shown, "", 105, 105).empty()); // on it: no other is meant
    CHECK(control_beside(shown, "", 118, 105) == "small");
    CHECK(control_beside(shown, "", 124, 105) == "neighbour");
    CHECK(control_beside(shown, "", 105, 124) == "small");
    CHECK(control_beside(shown, "sheet", 105, 124) == "other layer");
}

TEST_CASE("a finger beside what is disabled, cut off or no control at all means nothing") {
    Item disabled = made("disabled");
    disabled.is_enabled = false;
    Item cut = made("cut");
    cut.is_whole = false;
    Item mark = made("mark", Role::Mark);
    for (Item const& item : {disabled, cut, mark}) CHECK(control_beside({item}, "", 15, 5).empty());
    CHECK(control_beside({made("a")}, "", 15, 5) == "a");
    CHECK(control_beside({made("large"), mark}, "", 5, 5).empty());
}

TEST_CASE("the answers to one question are one stop of Tab: the checked one, else the first") {
    Registry registry;
    auto const answer = [](char const* id, char const* question, bool is_checked = false) {
        Item item = made(id, Role::Chip);
        item.question = question;
        item.is_checked = is_checked;
        return item;
    };
    show(registry, {made("a"), answer("mode/x", "mode"), answer("mode/y", "mode", true), answer("mode/z", "mode"),
                    answer("tone/x", "tone"), answer("tone/y", "tone"), made("b")});
    CHECK(registry.next_focus("a") == "mode/y");
    CHECK(registry.next_focus("mode/x") == "tone/x");
    CHECK(registry.next_focus("tone/x") == "b");
    CHECK(registry.previous_focus("b") == "tone/x");
    CHECK(registry.previous_focus("tone/y") == "mode/y");
    CHECK(registry.previous_focus("mode/z") == "a");
    show(registry, {answer("mode/x", "mode"), answer("mode/y", "mode", true)});
    CHECK(registry.next_focus("") == "mode/y");
    CHECK(registry.previous_focus("") == "mode/y");
    CHECK(registry.next_focus("mode/y").empty());
    CHECK(registry.previous_focus("mode/y").empty());
}

TEST_CASE(
    "arrows lead to the next control of the same kind on the same layer, in sight or not, and not past the ends") {
    Registry registry;
    Item away = made("away", Role::Chip);
    away.width = 0;
    Item above = made("above", Role::Chip);
    above.layer = "menu";
    show(registry, {made("a", Role::Chip), made("button"), away, above, made("b", Role::Chip)});
    CHECK(registry.neighbour("a", true) == "away");
    CHECK(registry.neighbour("away", true) == "b");
    CHECK(registry.neighbour("b", true).empty());
    CHECK(registry.neighbour("b", false) == "away");
    CHECK(registry.neighbour("a", false).empty());
    CHECK(registry.neighbour("above", true).empty());
    CHECK(registry.is_stop("away"));
    CHECK_FALSE(registry.is_stop("gone"));
}
