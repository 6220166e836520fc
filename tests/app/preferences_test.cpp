#include <doctest/doctest.h>

#include <algorithm>

#include "app/preferences.h"
#include "session.h"
#include "ui/keymap.h"
#include "ui/theme.h"

TEST_CASE("how the reader set the page is there at the next visit") {
    ui::State state;
    state.zoom = 1.25F;
    state.links = ui::LinkShow::All;
    state.show_margin_notes = false;
    state.preferences.side_folded = true;
    state.preferences.rail_width = 260;
    state.preferences.library_width = 350;
    state.preferences.side_width = 420;
    state.preferences.inspector_height = 260;
    state.preferences.sheet_height = 310;
    state.side_view = ui::SideView::Sources;
    ui::State next;
    app::read_view(app::view_words(app::view_of(state)), next);
    CHECK(next.zoom == doctest::Approx(1.25F));
    CHECK(next.links == ui::LinkShow::All);
    CHECK_FALSE(next.show_margin_notes);
    CHECK(next.preferences.side_folded);
    CHECK_FALSE(next.preferences.rail_folded);
    CHECK(next.preferences.rail_width == 260);
    CHECK(next.preferences.library_width == 350);
    CHECK(next.preferences.side_width == 420);
    CHECK(next.preferences.inspector_height == 260);
    CHECK(next.preferences.sheet_height == 310);
    CHECK(next.side_view == ui::SideView::Sources);
    state.side_view = ui::SideView::Key; // of this feedback alone
    app::read_view(app::view_words(app::view_of(state)), next);
    CHECK(next.side_view == ui::SideView::Marks);
}

TEST_CASE("settings that make no sense are as if there were none") {
    ui::State state;
    app::read_view("zoom=99999 links=-7 width=nothing side=", state);
    CHECK(state.zoom == 3);
    CHECK(state.links == ui::LinkShow::OfSelection);
    CHECK(state.preferences.side_width == 0);
    CHECK_FALSE(state.preferences.side_folded);
}

TEST_CASE("keys changed in one visit are in force in the next") {
    ui::keymap() = {};
    {
        test::Session session;
        session.press(U',', {true, false, false});
        session.settle();
        auto const& items = ui::registry().shown();
        auto const row = std::find_if(items.begin(), items.end(),
                                      [](ui::Item const& item) { return item.id == "settings/key/select_all"; });
        REQUIRE(row != items.end());
        platform::headless::push(platform::ItemPressed{static_cast<std::uint32_t>(row - items.begin())});
        session.settle();
        session.press(platform::Key::F9);
    }
    ui::keymap() = {};
    test::Session const later(test::Session::Vault::Kept);
    CHECK(ui::shortcut_label("select_all") == "F9");
    ui::keymap() = {};
}

TEST_CASE("light and contrast are drawn as they were chosen, at once") {
    test::Session session;
    session.press(U',', {true, false, false});
    CHECK(session.click_item("settings/theme/dark"));
    CHECK(session.click_item("settings/contrast/high"));
    session.settle();
    CHECK(ui::theme().is_dark);
    CHECK(ui::theme().is_high_contrast);
    CHECK(session.click_item("settings/contrast/system"));
    session.settle();
    CHECK_FALSE(ui::theme().is_high_contrast);
}
