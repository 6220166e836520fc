#include <doctest/doctest.h>

#include "panel_stage.h"
#include "ui/about_sheet.h"
#include "ui/help_sheet.h"
#include "ui/share_menu.h"
#include "ui/welcome.h"

using test::PanelStage;

namespace {

constexpr ui::Rect kWindow{0, 0, 1280, 800};

} // namespace

TEST_CASE("the steps show beside the sample until something is chosen or they are hidden") {
    PanelStage stage;
    CHECK(!ui::shows_welcome(stage.scene, stage.state));
    stage.scene.is_sample = true;
    CHECK(ui::shows_welcome(stage.scene, stage.state));
    stage.state.selected = "s-any";
    CHECK(!ui::shows_welcome(stage.scene, stage.state));
    stage.state.selected.clear();
    stage.show(ui::draw_welcome, {944, 48, 336, 724});
    CHECK(stage.click("welcome/hide"));
    auto const wish = stage.take<ui::ChangeSetting>();
    CHECK(wish.name == "welcome");
    CHECK(wish.value == "hidden");
    CHECK(!ui::shows_welcome(stage.scene, stage.state));
}

TEST_CASE("trying it selects the first words that nobody has marked") {
    PanelStage stage;
    stage.mark("s-authority", "Source", "The port authority");
    stage.changed();
    stage.scene.is_sample = true;
    stage.show(ui::draw_welcome, {944, 48, 336, 724});
    CHECK(stage.click("welcome/try"));
    CHECK(stage.project.article.text.slice(stage.state.selection.range()) == "said");
    CHECK(stage.state.scroll_wish == stage.state.selection.range().start);
    CHECK(stage.intents.empty());
}

TEST_CASE("trying it on an article that is marked to its end selects words all the same") {
    PanelStage stage;
    stage.mark("s-end", "Claim", "she claimed.");
    stage.changed();
    stage.scene.is_sample = true;
    stage.show(ui::draw_welcome, {944, 48, 336, 724});
    stage.press("welcome/try");
    CHECK(stage.project.article.text.slice(stage.state.selection.range()) == "Harbour");
}

TEST_CASE("help opens as a dialog and closes by its cross or a press beside it") {
    PanelStage stage;
    stage.show(ui::draw_help_sheet, kWindow);
    CHECK(stage.item("help") == nullptr);
    stage.state.sheet = ui::Sheet::Help;
    stage.frame();
    stage.frame();
    ui::Item const* const dialog = stage.item("help");
    REQUIRE(dialog != nullptr);
    if (dialog != nullptr) CHECK(dialog->role == ui::Role::Dialog);
    CHECK(stage.click("help/close"));
    CHECK(stage.state.sheet == ui::Sheet::None);
    stage.state.sheet = ui::Sheet::Help;
    stage.frame();
    stage.click_at(10, 400);
    CHECK(stage.state.sheet == ui::Sheet::None);
}

TEST_CASE("about names every part with its licence and opens it") {
    PanelStage stage;
    stage.licences = {{"HarfBuzz", "10.2.0", "MIT", "licences/harfbuzz.txt"},
                      {"Inter", "4.0", "OFL-1.1", "licences/inter.txt"}};
    stage.state.sheet = ui::Sheet::About;
    stage.show(ui::draw_about_sheet, kWindow);
    ui::Item const* const inter = stage.item("about/licence/2");
    REQUIRE(inter != nullptr);
    if (inter != nullptr) CHECK(inter->label == "Inter 4.0, OFL-1.1");
    CHECK(stage.click("about/licence/1"));
    CHECK(stage.take<ui::OpenLink>().url == "licences/harfbuzz.txt");
    CHECK(stage.state.sheet == ui::Sheet::About);
}

TEST_CASE("the share menu saves a copy or opens a file, then closes") {
    PanelStage stage;
    stage.state.share_menu_open = true;
    stage.show(ui::draw_share_menu, {900, 52, 320, 10});
    CHECK(stage.click("share/save"));
    stage.take<ui::SaveCopy>();
    CHECK(!stage.state.share_menu_open);
    CHECK(stage.item("share/save") == nullptr);
    stage.state.share_menu_open = true;
    stage.frame();
    stage.frame();
    CHECK(stage.click("share/open"));
    stage.take<ui::ChooseFile>();
    stage.state.share_menu_open = true;
    stage.frame();
    stage.click_at(100, 500);
    CHECK(!stage.state.share_menu_open);
    CHECK(stage.intents.empty());
}

TEST_CASE("without an article there is nothing to save, and the menu says so") {
    PanelStage stage;
    stage.scene.project = nullptr;
    stage.state.share_menu_open = true;
    stage.show(ui::draw_share_menu, {900, 52, 320, 10});
    ui::Item const* const save = stage.item("share/save");
    REQUIRE(save != nullptr);
    if (save == nullptr) return;
    CHECK(!save->is_enabled);
    CHECK(!save->description.empty());
    stage.press("share/save");
    CHECK(stage.intents.empty());
}
