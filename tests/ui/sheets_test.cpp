#include <doctest/doctest.h>

#include <map>

#include "desk_stage.h"
#include "panel_stage.h"
#include "ui/about_sheet.h"
#include "ui/commands.h"
#include "ui/help_sheet.h"
#include "ui/keymap.h"
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

TEST_CASE("help says every command by its name and the keys it has now") {
    PanelStage stage;
    stage.state.sheet = ui::Sheet::Help;
    ui::keymap().change(*ui::find_command("find"), "F8");
    stage.show(ui::draw_help_sheet, kWindow);
    std::map<std::string, std::string> said;
    for (int step = 0; step < 12; ++step) {
        stage.state.sheet_scroll = 200.0F * static_cast<float>(step);
        stage.frame();
        stage.frame();
        for (ui::Item const& item : ui::registry().shown()) said[item.id] = item.label;
    }
    for (ui::Command const& command : ui::commands()) {
        std::string const id = command.id;
        CAPTURE(id);
        std::string const keys = ui::shortcut_label(id);
        if (id == "mark") continue; // its keys are the scheme's
        CHECK(said["help/" + id] == (keys.empty() ? command.name : command.name + (": " + keys)));
    }
    CHECK(said["help/find"] == "Find: F8");
    CHECK(said["help/walk/1"] == "By words: Ctrl \u2190 \u2192");
    ui::keymap() = {};
}

TEST_CASE("help is read to its end by the keyboard alone") {
    test::DeskStage stage(390, 600);
    stage.state.sheet = ui::Sheet::Help;
    stage.rest();
    CHECK(stage.item("help/take_tour") != nullptr);
    for (int press = 0; press < 3; ++press) CHECK(stage.key(platform::Key::PageDown));
    float const paged = stage.state.sheet_scroll;
    CHECK(paged == 900);
    CHECK(stage.key(platform::Key::Up));
    CHECK(stage.state.sheet_scroll < paged);
    CHECK(stage.key(platform::Key::End));
    stage.rest();
    float const end = stage.state.sheet_scroll;
    CHECK(end > paged);
    CHECK(stage.key(platform::Key::Down));
    stage.rest();
    CHECK(stage.state.sheet_scroll == end); // and no farther
    CHECK(stage.key(platform::Key::Home));
    stage.rest();
    CHECK(stage.state.sheet_scroll == 0);
    CHECK(stage.state.sheet == ui::Sheet::Help);
}

TEST_CASE("what has the keyboard behind the help does not take its keys") {
    test::DeskStage stage(1280, 600);
    stage.rest();
    stage.state.focus = "desk/left_edge";
    stage.state.sheet = ui::Sheet::Help;
    stage.rest();
    CHECK(stage.key(platform::Key::End));
    CHECK(stage.state.sheet_scroll > 0);
    CHECK(stage.state.preferences.rail_width == 0);
}

TEST_CASE("help leads to the tour") {
    PanelStage stage;
    stage.state.sheet = ui::Sheet::Help;
    stage.show(ui::draw_help_sheet, kWindow);
    CHECK(stage.click("help/take_tour"));
    CHECK(stage.state.sheet == ui::Sheet::None);
    CHECK(stage.state.tour.is_running);
}

TEST_CASE("the steps beside the sample are said to those who do not see them") {
    PanelStage stage;
    stage.scene.is_sample = true;
    stage.show(ui::draw_welcome, {944, 48, 336, 724});
    REQUIRE(stage.item("welcome/words") != nullptr);
    CHECK(stage.item("welcome/step/1")->label.starts_with("1. Select some words. Drag"));
    CHECK(stage.item("welcome/step/2")->label.starts_with("2. Press a key. "));
    CHECK(stage.item("welcome/step/3")->label.starts_with("3. Link it"));
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

TEST_CASE("no name in the share menu lies under its keys") {
    PanelStage stage;
    stage.state.share_menu_open = true;
    stage.show(ui::draw_share_menu, {900, 52, 320, 10});
    for (auto const& [id, command] :
         std::map<char const*, char const*>{{"share/save", "save_copy"},
                                            {"share/save_without_article", "save_without_article"},
                                            {"share/open", "choose_file"},
                                            {"share/exercise", "exercise"}}) {
        ui::Item const* const row = stage.item(id);
        REQUIRE(row != nullptr);
        if (row == nullptr) return;
        float const name = ui::label_width(row->label, ui::letters::kText, ui::Weight::Medium);
        float const keys = ui::label_width(ui::shortcut_label(command), ui::letters::kCaption);
        CAPTURE(row->label);
        CHECK(40 + name + keys + 12 < row->width);
    }
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
